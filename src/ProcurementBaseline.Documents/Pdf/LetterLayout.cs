namespace ProcurementBaseline.Documents.Pdf;

/// <summary>A letter: its title and facts at the top of the first page, its text right below them.</summary>
internal static class LetterLayout
{
    private const double AfterTitle = 4, AfterSubtitle = 10, KeyColumn = 130, AfterFact = 2, BeforeText = 14;

    private static readonly Style Title = new(Face.Bold, 20, 26, Typography.Blue);

    public static Folio Compose(Document document, Typesetter typesetter, FurnitureLayout furniture, Tag root)
    {
        var flow = new PageFlow(furniture.Frame);
        Head(document, typesetter, flow, root.Add("Part"));
        IReadOnlyList<Bookmark> bookmarks = document.Blocks.Count > 0 ? BodyLayout.Place(document.Blocks, typesetter, flow, root.Add("Part")) : [];
        for (var i = 0; i < flow.Sheets.Count; i++) furniture.Place(flow.Sheets[i], i + 1, flow.Sheets.Count);
        return new(document, flow.Sheets, root, bookmarks);
    }

    /// <summary>As on a cover, nothing of it is a heading.</summary>
    private static void Head(Document document, Typesetter typesetter, PageFlow flow, Tag parent)
    {
        Line(document.Author, Typography.Issuer);
        flow.Skip(AfterSubtitle);
        Line(document.Title, Title);
        flow.Skip(AfterTitle);
        if (document.Subtitle.Length > 0) Line(document.Subtitle, Typography.Subtitle);
        flow.Skip(AfterSubtitle);
        foreach (var fact in document.Facts) Place(fact, typesetter, flow, parent);
        flow.Skip(AfterSubtitle);
        flow.Sheet.Put(new Box(Typography.Rule, PageFrame.Side, flow.Y, PageFrame.Span, 0.75));
        flow.Skip(BeforeText);

        void Line(string text, Style style) => flow.Place(typesetter.Set(text, style, PageFrame.Span).In(parent.Add("P")), PageFrame.Side);
    }

    private static void Place(Fact fact, Typesetter typesetter, PageFlow flow, Tag parent)
    {
        var key = typesetter.Set(fact.Key + ":", Typography.FactKey, KeyColumn - 10);
        var value = typesetter.Set(fact.Value, Typography.FactValue, PageFrame.Span - KeyColumn);
        flow.Need(Math.Max(key.Height, value.LeadLines * value.LineHeight));
        var tag = parent.Add("P");
        key.In(tag).PutAll(flow.Sheet, PageFrame.Side, flow.Y);
        flow.Place(value.In(tag), PageFrame.Side + KeyColumn);
        flow.Skip(Math.Max(0, key.Height - value.Height) + AfterFact);
    }
}
