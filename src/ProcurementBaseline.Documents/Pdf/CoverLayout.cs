namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The cover: who issues the document, what it is, and the facts a reader needs to place it.</summary>
internal static class CoverLayout
{
    private const double Band = 14, TitleTop = 210, AfterTitle = 6, AfterSubtitle = 34, KeyColumn = 130, AfterFact = 4;

    /// <summary>Nothing on the cover is a heading: the first heading of the file is the contents' or the body's.</summary>
    public static void Place(Document document, Typesetter typesetter, PageFlow flow, Tag parent)
    {
        flow.Sheet.Put(new Box(Typography.Brand, 0, 0, PageFrame.SheetWidth, Band));
        Line(document.Author, Typography.Issuer);
        flow.Skip(TitleTop - flow.Y);
        Line(document.Title, Typography.Title);
        flow.Skip(AfterTitle);
        if (document.Subtitle.Length > 0) Line(document.Subtitle, Typography.Subtitle);
        flow.Skip(AfterSubtitle / 2);
        flow.Sheet.Put(new Box(Typography.Rule, PageFrame.Side, flow.Y, PageFrame.Span, 0.75));
        flow.Skip(AfterSubtitle / 2);
        foreach (var fact in document.Facts) Place(fact, typesetter, flow, parent);

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
