using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The logo, in the upper right corner of a cover or a letter's first page.</summary>
internal static class LogoLayout
{
    private const double Top = 44, Beside = 20, Millimetre = 72 / 25.4;

    /// <returns>How much of the line's width it takes, in points; 0 where there is no logo.</returns>
    public static double Place(Document document, Sheet sheet, Tag parent)
    {
        if (document.Theme.Logo is not { } logo) return 0;
        var (width, height) = (logo.WidthMm * Millimetre, logo.HeightMm * Millimetre);
        var language = document.Lang.StartsWith("en", StringComparison.Ordinal) ? Language.En : Language.Da;
        var figure = new Figure(PageFrame.Side + PageFrame.Span - width, Top, width, height, PlainText.Clean(logo.Alternative.In(language)));
        sheet.Put(new Picture(parent.Add(figure), logo.Artwork, figure));
        return width + Beside;
    }
}
