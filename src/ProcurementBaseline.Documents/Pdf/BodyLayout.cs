namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Places a document's blocks one below the other.</summary>
internal static class BodyLayout
{
    /// <returns>The bookmarks of the headings, in order.</returns>
    public static IReadOnlyList<Bookmark> Place(IReadOnlyList<Block> blocks, Typesetter typesetter, PageFlow flow, Tag parent)
    {
        var bookmarks = new List<Bookmark>();
        FlowBlock[] set = [.. blocks.Select(block => Set(block, typesetter, flow.Frame.Height, bookmarks))];
        var together = HeightsThatBelongTogether(set);
        for (var i = 0; i < set.Length; i++)
        {
            // A chain of headings longer than a page cannot be kept whole; each of its headings then only keeps its own lines.
            flow.Need(together[i] <= flow.Frame.Height ? together[i] : set[i].Lead);
            set[i].Place(flow, parent);
        }
        return bookmarks;
    }

    private static FlowBlock Set(Block block, Typesetter typesetter, double pageHeight, List<Bookmark> bookmarks) => block switch
    {
        Heading heading => new HeadingBlock(heading, typesetter, bookmarks),
        Paragraph paragraph => new ParagraphBlock(paragraph, typesetter),
        Bullets bullets => new BulletsBlock(bullets, typesetter),
        Table table => new TableLayout(table, typesetter, pageHeight),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

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
