using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The cover: who issues the document, what it is, and the facts a reader needs to place it.</summary>
internal static class CoverLayout
{
    private const double Band = 14, TitleTop = 210, AfterTitle = 6, AfterSubtitle = 34, KeyColumn = 130, AfterFact = 4;
    private const double LogoTop = 44, BesideLogo = 20, Millimetre = 72 / 25.4;

    /// <summary>Nothing on the cover is a heading: the first heading of the file is the contents' or the body's.</summary>
    public static void Place(Document document, Typesetter typesetter, PageFlow flow, Tag parent)
    {
        flow.Sheet.Put(new Box(Typography.Brand, 0, 0, PageFrame.SheetWidth, Band));
        var beside = document.Theme.Logo is { } logo ? Place(logo, document.Lang, flow.Sheet, parent) + BesideLogo : 0;
        Line(document.Author, Typography.Issuer, PageFrame.Span - beside);
        flow.Skip(Math.Max(0, TitleTop - flow.Y));
        Line(document.Title, Typography.Title);
        flow.Skip(AfterTitle);
        if (document.Subtitle.Length > 0) Line(document.Subtitle, Typography.Subtitle);
        flow.Skip(AfterSubtitle / 2);
        flow.Sheet.Put(new Box(Typography.Rule, PageFrame.Side, flow.Y, PageFrame.Span, 0.75));
        flow.Skip(AfterSubtitle / 2);
        foreach (var fact in document.Facts) Place(fact, typesetter, flow, parent);

        void Line(string text, Style style, double width = PageFrame.Span) => flow.Place(typesetter.Set(text, style, width).In(parent.Add("P")), PageFrame.Side);
    }

    /// <summary>The logo stands in the upper right corner.</summary>
    /// <returns>How wide it is.</returns>
    private static double Place(Logo logo, string lang, Sheet sheet, Tag parent)
    {
        var (width, height) = (logo.WidthMm * Millimetre, logo.HeightMm * Millimetre);
        var language = lang.StartsWith("en", StringComparison.Ordinal) ? Language.En : Language.Da;
        var figure = new Figure(PageFrame.Side + PageFrame.Span - width, LogoTop, width, height, PlainText.Clean(logo.Alternative.In(language)));
        sheet.Put(new Picture(parent.Add(figure), logo.Artwork, figure));
        return width;
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
