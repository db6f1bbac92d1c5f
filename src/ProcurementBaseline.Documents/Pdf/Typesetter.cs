namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Turns the texts of a document in the language <paramref name="lang"/> into passages of a given width.</summary>
internal sealed class Typesetter(FontSet fonts, string lang)
{
    public double Width(string text, Style style) => fonts.Width(text, style);

    public Passage Set(string text, Style style, double width) => Set([new Run(PlainText.Clean(text), style)], style, width, null);

    public Passage Set(Paragraph paragraph, Style style, double width)
    {
        if (paragraph.Inlines.Count == 0) return Set("", style, width);
        var whole = Foreign(paragraph.Inlines[0].Lang);
        if (paragraph.Inlines.Any(inline => Foreign(inline.Lang) != whole)) whole = null;
        return Set([.. paragraph.Inlines.Select(inline => Run(inline, style, whole))], style, width, whole);
    }

    private Passage Set(IReadOnlyList<Run> runs, Style style, double width, string? passageLang) =>
        new(runs, LineBreaker.Break(fonts, runs, width), style.LineHeight, passageLang);

    private Run Run(Inline inline, Style style, string? whole)
    {
        var language = Foreign(inline.Lang);
        var set = language is null ? style : Typography.Foreign(style);
        return new(PlainText.Clean(inline.Text), inline.Strong ? Typography.Strong(set) : set, language == whole ? null : language);
    }

    private string? Foreign(string? language) => language == lang ? null : language;
}
