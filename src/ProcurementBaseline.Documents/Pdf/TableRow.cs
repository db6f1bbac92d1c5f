namespace ProcurementBaseline.Documents.Pdf;

/// <summary>One row, and how it is parted where a page ends.</summary>
internal sealed class TableRow(TableCell[] cells)
{
    // Lines that are worth starting a row with at the foot of a page, and worth going on with at the head of the next.
    private const int LeastBefore = 6, LeastAfter = 3;

    // No page holds more lines: a row that cannot begin within them begins on a page of its own.
    private const int MostBefore = 80;

    private static readonly double LineHeight = Typography.CellText.LineHeight;

    /// <summary>The height of all of it, in points, with padding.</summary>
    public double Height { get; } = Math.Max(cells.Max(cell => cell.Height), LineHeight) + 2 * TableDraft.Pad;

    public IReadOnlyList<TableCell> Cells => cells;

    public bool IsDone => cells.All(cell => cell.LeftLines == 0);

    /// <summary>The least room in which it can begin: a short row whole, a long one with some lines.</summary>
    public double Start()
    {
        for (var room = LeastBefore * LineHeight + 2 * TableDraft.Pad; room < Math.Min(Height, MostBefore * LineHeight); room += LineHeight)
        {
            if (Part(room) is not null) return room;
        }
        return Height;
    }

    /// <summary>What of each cell stands in so much room: the rest of the row, or a part after which a reader can break off.</summary>
    /// <param name="room">In points, with padding.</param>
    /// <returns>Null when the row had better not be parted here.</returns>
    public (int Lines, double Height)[]? Part(double room)
    {
        for (var inner = room - 2 * TableDraft.Pad; inner > 0; inner -= LineHeight)
        {
            int before = 0, after = 0;
            var parts = new (int Lines, double Height)[cells.Length];
            for (var c = 0; c < cells.Length; c++)
            {
                parts[c] = cells[c].Fit(inner, anywhere: false);
                if (parts[c].Lines == 0 && cells[c].LeftLines > 0) return null;
                before = Math.Max(before, parts[c].Lines);
                after = Math.Max(after, cells[c].LeftLines - parts[c].Lines);
            }
            if (after == 0) return parts;
            if (before < LeastBefore) return null;
            if (after >= LeastAfter) return parts;
        }
        return null;
    }

    /// <summary>As much as fits, wherever that ends, and at least one line: for a page that holds nothing else.</summary>
    public (int Lines, double Height)[] PartAnywhere(double room) =>
        Array.ConvertAll(cells, cell => cell.Fit(Math.Max(room - 2 * TableDraft.Pad, LineHeight), anywhere: true));
}
