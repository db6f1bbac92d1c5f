namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Places a document's blocks one below the other.</summary>
internal static class BodyLayout
{
    /// <returns>The bookmarks of the headings, in order.</returns>
    public static IReadOnlyList<Bookmark> Place(IReadOnlyList<Block> blocks, Typesetter typesetter, PageFlow flow, Tag parent)
    {
        var bookmarks = new List<Bookmark>();
        var set = Set(blocks, typesetter, bookmarks);
        var together = HeightsThatBelongTogether(set);
        for (var i = 0; i < set.Length; i++)
        {
            // A chain of headings longer than a page cannot be kept whole; each of its headings then only keeps its own lines.
            flow.Need(together[i] <= flow.Frame.Height ? together[i] : set[i].Lead);
            set[i].Place(flow, parent);
        }
        return bookmarks;
    }

    private static FlowBlock[] Set(IReadOnlyList<Block> blocks, Typesetter typesetter, List<Bookmark> bookmarks)
    {
        var drafts = blocks.OfType<Table>().Select(table => new TableDraft(table, typesetter)).ToList();
        var widths = drafts.GroupBy(draft => draft.Kind, StringComparer.Ordinal).ToDictionary(kind => kind.Key, Widths, StringComparer.Ordinal);
        var tables = 0;
        return [.. blocks.Select((block, i) => Set(block, i > 0 ? blocks[i - 1] : null, i + 1 < blocks.Count ? blocks[i + 1] : null))];

        FlowBlock Set(Block block, Block? before, Block? next) => block switch
        {
            Heading heading => new HeadingBlock(heading, typesetter, bookmarks),
            Paragraph paragraph => new ParagraphBlock(paragraph, typesetter, before, next),
            Bullets bullets => new BulletsBlock(bullets, typesetter),
            Table => Columned(drafts[tables++]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        TableLayout Columned(TableDraft draft) => new(draft, typesetter, widths[draft.Kind]);
    }

    private static double[] Widths(IEnumerable<TableDraft> kind)
    {
        var tables = kind.ToList();
        ColumnNeed[] needs = [.. tables[0].Needs];
        foreach (var table in tables.Skip(1)) needs = [.. needs.Zip(table.Needs, (a, b) => a.And(b))];
        return ColumnWidths.Of(tables[0].Table.Columns, needs);
    }

    /// <summary>Counted from the end, so that a heading followed by a heading keeps with what follows both.</summary>
    private static double[] HeightsThatBelongTogether(FlowBlock[] set)
    {
        var heights = new double[set.Length];
        for (var i = set.Length - 1; i >= 0; i--)
        {
            var next = set[i].KeepsWithNext && i + 1 < set.Length ? heights[i + 1] : 0;
            heights[i] = set[i].Lead + next;
        }
        return heights;
    }
}
