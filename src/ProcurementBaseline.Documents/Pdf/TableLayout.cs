namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// A table over as many pages as it takes. The header row is read once and shown again on every page. A long row runs over the end of a page,
/// and what names it is shown again too.
/// </summary>
internal sealed class TableLayout : FlowBlock
{
    private const double Pad = TableDraft.Pad, Before = 6, AfterCaption = 4, After = 12, Hairline = 0.5;

    private readonly Table _table;
    private readonly double[] _edges;       // the columns' left edges, and the table's right one
    private readonly Passage _caption;
    private readonly Passage[] _titles;
    private readonly TableRow[] _rows;
    private readonly double _headHeight;

    /// <param name="draft">What to set.</param>
    /// <param name="typesetter">Breaks its caption.</param>
    /// <param name="widths">The columns' widths, in points.</param>
    public TableLayout(TableDraft draft, Typesetter typesetter, double[] widths)
    {
        _table = draft.Table;
        _edges = new double[widths.Length + 1];
        _edges[0] = PageFrame.Side;
        for (var c = 0; c < widths.Length; c++) _edges[c + 1] = _edges[c] + widths[c];
        _caption = typesetter.Set(_table.Caption, Typography.Caption, PageFrame.Span);
        _titles = [.. widths.Select((_, c) => draft.Title(c, TextWidth(c)))];
        _headHeight = _titles.Max(title => title.Height) + 2 * Pad;
        _rows = [.. _table.Rows.Select((_, r) => new TableRow(draft.Row(r, TextWidth)))];
    }

    /// <summary>Caption, header and the beginning of the first row belong together.</summary>
    public override double Lead => Before + _caption.Height + AfterCaption + _headHeight + (_rows.Length == 0 ? 0 : _rows[0].Start());

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
            var tag = body.Add("TR");
            for (var c = 0; c < _titles.Length; c++) _rows[r].Cells[c].In(tag, _table.Columns[c].RowHeader);
            Place(_rows[r], flow, shaded: r % 2 == 1);
        }
    }

    private void Place(TableRow row, PageFlow flow, bool shaded)
    {
        var parts = row.Part(flow.Room);
        if (parts is null) Continue(flow);
        parts ??= row.Part(flow.Room) ?? row.PartAnywhere(flow.Room);
        Put(row, parts, 0, flow, shaded);
        while (!row.IsDone)
        {
            Continue(flow);
            Put(row, row.Part(flow.Room) ?? row.PartAnywhere(flow.Room), Named(row), flow, shaded);
        }
    }

    /// <summary>Paints a part of a row. Of a later part, what names the row is shown once more, <paramref name="named"/> points high.</summary>
    private void Put(TableRow row, (int Lines, double Height)[] parts, double named, PageFlow flow, bool shaded)
    {
        var height = Math.Max(Math.Max(parts.Max(part => part.Height), named), Typography.CellText.LineHeight) + 2 * Pad;
        if (shaded) flow.Sheet.Put(new Box(Typography.Tint, PageFrame.Side, flow.Y, PageFrame.Span, height));
        flow.Sheet.Put(new Box(Typography.Rule, PageFrame.Side, flow.Y + height - Hairline, PageFrame.Span, Hairline));
        for (var c = 0; c < parts.Length; c++)
        {
            if (named > 0 && IsRepeated(row, c)) row.Cells[c].Repeat(flow.Sheet, _edges[c] + Pad, flow.Y + Pad);
            row.Cells[c].Put(flow.Sheet, _edges[c] + Pad, flow.Y + Pad, parts[c].Lines);
        }
        flow.Advance(height);
    }

    private double Named(TableRow row) => Enumerable.Range(0, _titles.Length).Where(c => IsRepeated(row, c)).Select(c => row.Cells[c].Height).DefaultIfEmpty().Max();

    // A name that itself runs over pages is not repeated before its own end.
    private bool IsRepeated(TableRow row, int column) => _table.Columns[column].RowHeader && row.Cells[column] is { LeftLines: 0, Height: > 0 and < 60 };

    /// <summary>The header on a further page is decoration: it has been read.</summary>
    private void Continue(PageFlow flow)
    {
        flow.Turn();
        PlaceHead(flow, null);
    }

    private void PlaceHead(PageFlow flow, Tag? row)
    {
        flow.Sheet.Put(new Box(Typography.Blue, PageFrame.Side, flow.Y, PageFrame.Span, _headHeight));
        for (var c = 0; c < _titles.Length; c++)
            _titles[c].In(row?.Add("TH", scope: "Column")).PutAll(flow.Sheet, _edges[c] + Pad, flow.Y + Pad);
        flow.Advance(_headHeight);
    }

    private double TextWidth(int column) => _edges[column + 1] - _edges[column] - 2 * Pad;
}
