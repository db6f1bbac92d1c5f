namespace ProcurementBaseline.Documents.Pdf;

/// <summary>A letter: its title and facts at the top of the first page, its text right below them.</summary>
internal static class LetterLayout
{
    // Room for a letterhead, whether there is a logo or not: the text stands where it stands under every theme.
    private const double TitleTop = 110;
    private const double AfterTitle = 4, AfterSubtitle = 10, AfterFact = 2, BeforeText = 14;

    private static readonly Style Title = new(Face.Bold, 20, 26, Typography.Brand);

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
        var beside = LogoLayout.Place(document, flow.Sheet, parent);
        Line(document.Author, Typography.Issuer, PageFrame.Span - beside);
        flow.Skip(Math.Max(AfterSubtitle, TitleTop - flow.Y));
        Line(document.Title, Title);
        flow.Skip(AfterTitle);
        if (document.Subtitle.Length > 0) Line(document.Subtitle, Typography.Subtitle);
        flow.Skip(AfterSubtitle);
        foreach (var fact in document.Facts) FactLayout.Place(fact, AfterFact, typesetter, flow, parent);
        flow.Skip(AfterSubtitle);
        flow.Sheet.Put(new Box(Typography.Rule, PageFrame.Side, flow.Y, PageFrame.Span, 0.75));
        flow.Skip(BeforeText);

        void Line(string text, Style style, double width = PageFrame.Span) => flow.Place(typesetter.Set(text, style, width).In(parent.Add("P")), PageFrame.Side);
    }
}
