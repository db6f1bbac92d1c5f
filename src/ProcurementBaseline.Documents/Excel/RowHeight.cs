namespace ProcurementBaseline.Documents.Excel;

/// <summary>How high a row must be for its texts, by counting characters: not every program measures them when it opens a file.</summary>
internal static class RowHeight
{
    private const double Line = 15, Title = 24, Most = 409;   // points; the last is the format's own bound

    /// <summary>The height in points.</summary>
    public static double Of(IReadOnlyList<SheetCell> cells, IReadOnlyList<double> widths)
    {
        var lines = 1;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Text is not { } text || !WorkbookStyles.Wraps(cells[i].Style)) continue;
            lines = Math.Max(lines, Lines(text, widths[i]) + (cells[i].Translation is { } under ? Lines(under, widths[i]) : 0));
        }
        return Math.Min(Most, cells.Any(c => c.Style == CellStyle.Title) ? Title : lines * Line);
    }

    private static int Lines(string text, double width)
    {
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            var (at, here) = (0.0, 1);
            foreach (var word in paragraph.Split(' '))
            {
                if (at > 0 && at + 1 + word.Length > width) (at, here) = (0, here + 1);
                at += (at > 0 ? 1 : 0) + word.Length;
                for (; at > width; at -= width) here++;   // a word longer than the column is broken
            }
            lines += here;
        }
        return lines;
    }
}
