using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>A table under its caption: fixed widths, a header row that repeats on every page, short rows kept whole.</summary>
internal static class WordTable
{
    private const double CharacterWidth = 4.6;              // of a cell's text, in points, on average
    private const int CellMargins = 160;                    // left and right, in twentieths of a point
    private const int MostLinesKeptWhole = 26;              // less than half a page: more would leave too much of a page white

    public static W.Table Of(Table table, WordParagraphs paragraphs)
    {
        var widths = Widths(table.Columns);
        var made = new W.Table(
            Properties(table),
            new W.TableGrid(widths.Select(w => new W.GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })),
            HeaderRow(table, widths));
        foreach (var row in table.Rows) made.Append(BodyRow(row, table, widths, paragraphs));
        return made;
    }

    /// <summary>The columns' widths: together exactly the text's, by their weights.</summary>
    internal static int[] Widths(IReadOnlyList<Column> columns)
    {
        var (total, before, edge) = (columns.Sum(c => c.Weight), 0.0, 0);
        var widths = new int[columns.Count];
        for (var c = 0; c < widths.Length; c++)
        {
            before += columns[c].Weight;
            var next = (int)Math.Round(before / total * WordMeasure.Span, MidpointRounding.AwayFromZero);
            (widths[c], edge) = (next - edge, next);
        }
        return widths;
    }

    private static W.TableProperties Properties(Table table) => new()
    {
        TableStyle = new() { Val = WordStyles.Table },
        TableWidth = new() { Width = WordMeasure.Span.ToString(CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa },
        TableLayout = new() { Type = W.TableLayoutValues.Fixed },
        TableLook = new() { FirstRow = true, LastRow = false, FirstColumn = table.Columns[0].RowHeader, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true },
        TableCaption = new() { Val = WordText.Clean(table.Caption) },
        TableDescription = new() { Val = string.Join(", ", table.Columns.Select(c => WordText.Clean(c.Title))) },
    };

    private static W.TableRow HeaderRow(Table table, int[] widths)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        for (var c = 0; c < widths.Length; c++) row.Append(Cell(widths[c], [WordParagraphs.Of(table.Columns[c].Title, WordStyles.ColumnTitle)]));
        return row;
    }

    private static W.TableRow BodyRow(Row row, Table table, int[] widths, WordParagraphs paragraphs)
    {
        var made = new W.TableRow();
        if (row.Cells.Select((cell, c) => Lines(cell, widths[c])).Max() <= MostLinesKeptWhole) made.Append(new W.TableRowProperties(new W.CantSplit()));
        for (var c = 0; c < widths.Length; c++)
        {
            var style = table.Columns[c].RowHeader ? WordStyles.RowTitle : WordStyles.CellText;
            made.Append(Cell(widths[c], row.Cells[c].Paragraphs.Select(p => paragraphs.Of(p, style)).DefaultIfEmpty(WordParagraphs.Empty(style))));
        }
        return made;
    }

    private static W.TableCell Cell(int width, IEnumerable<W.Paragraph> paragraphs)
    {
        var cell = new W.TableCell(new W.TableCellProperties(new W.TableCellWidth
        {
            Width = width.ToString(CultureInfo.InvariantCulture),
            Type = W.TableWidthUnitValues.Dxa,
        }));
        cell.Append(paragraphs);
        return cell;
    }

    /// <summary>About how many lines a cell takes; Word alone knows.</summary>
    private static double Lines(Cell cell, int width)
    {
        var characters = Math.Max(1, (width - CellMargins) / 20 / CharacterWidth);
        return cell.Paragraphs.Sum(p => Math.Ceiling(Math.Max(1, p.Inlines.Sum(i => i.Text.Length)) / characters));
    }
}
