namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// A table over as many pages as it takes. The header row is read once and shown again on every page; a row is parted only when taller than a page.
/// </summary>
internal sealed class TableLayout : FlowBlock
{
    private const double Pad = 5, Before = 6, AfterCaption = 4, After = 12, Hairline = 0.5;
    private const double LeastPart = 4;     // lines of a parted row that are worth starting on the rest of a page

    private readonly Table _table;
    private readonly double[] _edges;       // the columns' left edges, and the table's right one
    private readonly Passage _caption;
    private readonly Passage[] _titles;
    private readonly TableCell[][] _rows;
    private readonly double _headHeight;
    private readonly double _tallestWhole;  // a row taller than this may be parted, in points

    /// <param name="table">What to set.</param>
    /// <param name="typesetter">Breaks its texts.</param>
    /// <param name="pageHeight">The height of a page's text, in points.</param>
    public TableLayout(Table table, Typesetter typesetter, double pageHeight)
    {
        _table = table;
        _edges = Edges(table.Columns);
        _caption = typesetter.Set(table.Caption, Typography.Caption, PageFrame.Span);
        _titles = [.. table.Columns.Select((column, i) => typesetter.Set(column.Title, Typography.ColumnTitle, TextWidth(i)))];
        _headHeight = _titles.Max(title => title.Height) + 2 * Pad;
        _rows = [.. table.Rows.Select(row => Set(row, typesetter))];
        _tallestWhole = pageHeight - BeforeRows;
    }

    /// <summary>Caption, header and first row belong together.</summary>
    public override double Lead => BeforeRows + (_rows.Length == 0 ? 0 : Together(_rows[0]));

    private double BeforeRows => Before + _caption.Height + AfterCaption + _headHeight;

    public override void Place(PageFlow flow, Tag parent)
    {
        var table = parent.Add("Table");
        flow.Skip(Before);
        flow.Place(_caption.In(table.Add("Caption")), PageFrame.Side);
        flow.Skip(AfterCaption);
        PlaceHead(flow, table.Add("THead").Add("TR"));
        if (_rows.Length > 0) PlaceRows(flow, table.Add("TBody"));
        flow.Skip(After);
    }

    private void PlaceRows(PageFlow flow, Tag body)
    {
        for (var r = 0; r < _rows.Length; r++)
        {
            var cells = _rows[r];
            var row = body.Add("TR");
            for (var c = 0; c < cells.Length; c++) cells[c].In(row, _table.Columns[c].RowHeader);
            if (Together(cells) > flow.Room) Continue(flow);
            while (!PlacePart(flow, cells, shaded: r % 2 == 1)) Continue(flow);
        }
    }

    /// <summary>Paints what fits of a row and tells whether that was the rest of it.</summary>
    private bool PlacePart(PageFlow flow, TableCell[] cells, bool shaded)
    {
        // Even under a header that fills its page there is progress: one line is set whatever the room.
        var room = Math.Max(flow.Room - 2 * Pad, Typography.CellText.LineHeight);
        var parts = Array.ConvertAll(cells, cell => cell.Fit(room));
        var height = Math.Max(parts.Max(part => part.Height), Typography.CellText.LineHeight) + 2 * Pad;
        if (shaded) flow.Sheet.Put(new Box(Typography.Tint, PageFrame.Side, flow.Y, PageFrame.Span, height));
        flow.Sheet.Put(new Box(Typography.Rule, PageFrame.Side, flow.Y + height - Hairline, PageFrame.Span, Hairline));
        for (var c = 0; c < cells.Length; c++) cells[c].Put(flow.Sheet, _edges[c] + Pad, flow.Y + Pad, parts[c].Lines);
        flow.Advance(height);
        return cells.All(cell => cell.LeftLines == 0);
    }

    /// <summary>The header on a further page is decoration: it has been read.</summary>
    private void Continue(PageFlow flow)
    {
        flow.Turn();
        PlaceHead(flow, null);
    }

    private void PlaceHead(PageFlow flow, Tag? row)
    {
        flow.Sheet.Put(new Box(Typography.Brand, PageFrame.Side, flow.Y, PageFrame.Span, _headHeight));
        for (var c = 0; c < _titles.Length; c++)
            _titles[c].In(row?.Add("TH", scope: "Column")).PutAll(flow.Sheet, _edges[c] + Pad, flow.Y + Pad);
        flow.Advance(_headHeight);
    }

    private TableCell[] Set(Row row, Typesetter typesetter) => [.. row.Cells.Select((cell, c) =>
    {
        var style = _table.Columns[c].RowHeader ? Typography.Strong(Typography.CellText) : Typography.CellText;
        return new TableCell([.. cell.Paragraphs.Select(paragraph => typesetter.Set(paragraph, style, TextWidth(c)))]);
    })];

    /// <summary>How much of a row must stand on one page, in points: all of it, if a page can hold that.</summary>
    private double Together(TableCell[] cells) =>
        Height(cells) is var height && height <= _tallestWhole ? height : LeastPart * Typography.CellText.LineHeight + 2 * Pad;

    private double TextWidth(int column) => _edges[column + 1] - _edges[column] - 2 * Pad;

    private static double Height(TableCell[] cells) => Math.Max(cells.Max(cell => cell.Height), Typography.CellText.LineHeight) + 2 * Pad;

    private static double[] Edges(IReadOnlyList<Column> columns)
    {
        var unit = PageFrame.Span / columns.Sum(column => column.Weight);
        var edges = new double[columns.Count + 1];
        edges[0] = PageFrame.Side;
        for (var c = 0; c < columns.Count; c++) edges[c + 1] = edges[c] + unit * columns[c].Weight;
        return edges;
    }
}
