using System.Globalization;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>A table whose texts were measured and whose columns await their widths.</summary>
internal sealed class TableDraft
{
    /// <summary>Between the edge of a cell and its text, in points.</summary>
    public const double Pad = 5;

    private readonly PassageDraft[] _titles;
    private readonly PassageDraft[][][] _rows;      // row, cell, paragraph

    public TableDraft(Table table, Typesetter typesetter)
    {
        Table = table;
        _titles = [.. table.Columns.Select(column => typesetter.Draft(column.Title, Typography.ColumnTitle))];
        _rows = [.. table.Rows.Select(row => Draft(row, typesetter))];
        Needs = [.. table.Columns.Select((_, c) => Need(c))];
        Kind = string.Join('|', table.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Title}|{column.Weight}|{column.RowHeader}")));
    }

    public Table Table { get; }
    public IReadOnlyList<ColumnNeed> Needs { get; }

    /// <summary>Tables of one kind have the same columns, and get the same widths, so that a document's pages line up.</summary>
    public string Kind { get; }

    public Passage Title(int column, double width) => _titles[column].In(width);

    public TableCell[] Row(int row, Func<int, double> widthOf) => [.. _rows[row].Select((cell, c) => Cell(cell, Table.Rows[row].Cells[c], widthOf(c)))];

    private static TableCell Cell(PassageDraft[] drafts, Cell cell, double width)
    {
        var passages = new Passage[drafts.Length];
        for (var p = 0; p < drafts.Length; p++)
        {
            passages[p] = drafts[p].In(width);
            var inlines = cell.Paragraphs[p].Inlines;
            if (p + 1 < drafts.Length && inlines.Count > 0 && inlines.All(inline => inline.Strong)) passages[p] = passages[p] with { KeepsWithNext = true };
        }
        return new(passages);
    }

    private PassageDraft[][] Draft(Row row, Typesetter typesetter) => [.. row.Cells.Select((cell, c) =>
    {
        var style = Table.Columns[c].RowHeader ? Typography.Strong(Typography.CellText) : Typography.CellText;
        return Array.ConvertAll([.. cell.Paragraphs], paragraph => typesetter.Draft(paragraph, style));
    })];

    private ColumnNeed Need(int column)
    {
        var title = _titles[column].WidestPiece(divided: false);
        double divided = title, whole = title;
        foreach (var row in _rows)
        {
            foreach (var paragraph in row[column])
            {
                var wide = paragraph.WidestPiece(divided: false);
                whole = Math.Max(whole, wide);
                if (wide > divided) divided = Math.Max(divided, paragraph.WidestPiece(divided: true));
            }
        }
        return new(divided + 2 * Pad, whole + 2 * Pad);
    }
}
