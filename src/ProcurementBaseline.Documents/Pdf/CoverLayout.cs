namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The cover: who issues the document, what it is, and the facts a reader needs to place it.</summary>
internal static class CoverLayout
{
    private const double Band = 14, TitleTop = 210, AfterTitle = 6, AfterSubtitle = 34, AfterFact = 4;

    /// <summary>Nothing on the cover is a heading: the first heading of the file is the contents' or the body's.</summary>
    public static void Place(Document document, Typesetter typesetter, PageFlow flow, Tag parent)
    {
        flow.Sheet.Put(new Box(Typography.Brand, 0, 0, PageFrame.SheetWidth, Band));
        var beside = LogoLayout.Place(document, flow.Sheet, parent);
        Line(document.Author, Typography.Issuer, PageFrame.Span - beside);
        flow.Skip(Math.Max(0, TitleTop - flow.Y));
        Line(document.Title, Typography.Title);
        flow.Skip(AfterTitle);
        if (document.Subtitle.Length > 0) Line(document.Subtitle, Typography.Subtitle);
        flow.Skip(AfterSubtitle / 2);
        flow.Sheet.Put(new Box(Typography.Rule, PageFrame.Side, flow.Y, PageFrame.Span, 0.75));
        flow.Skip(AfterSubtitle / 2);
        foreach (var fact in document.Facts) FactLayout.Place(fact, AfterFact, typesetter, flow, parent);

        void Line(string text, Style style, double width = PageFrame.Span) => flow.Place(typesetter.Set(text, style, width).In(parent.Add("P")), PageFrame.Side);
    }
}
