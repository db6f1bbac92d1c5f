namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Turns the texts of a document in the language <paramref name="lang"/> into passages of a given width.</summary>
internal sealed class Typesetter(FontSet fonts, Hyphenation hyphenation, string lang)
{
    private readonly Dictionary<string, WordDivider?> _dividers = new(StringComparer.Ordinal);

    public double Width(string text, Style style) => fonts.Width(text, style);

    /// <summary>A heading, a caption, a line of the cover: its words stay whole.</summary>
    public Passage Set(string text, Style style, double width) => Draft(text, style).In(width);

    public Passage Set(Paragraph paragraph, Style style, double width) => Draft(paragraph, style).In(width);

    public PassageDraft Draft(string text, Style style) => Draft([new Run(PlainText.Clean(text), style)], null, style, null);

    public PassageDraft Draft(Paragraph paragraph, Style style)
    {
        if (paragraph.Inlines.Count == 0) return Draft([new Run("", style)], paragraph.Field, style, null);
        var whole = Foreign(paragraph.Inlines[0].Lang);
        if (paragraph.Inlines.Any(inline => Foreign(inline.Lang) != whole)) whole = null;
        return Draft([.. paragraph.Inlines.Select(inline => Run(inline, style, whole))], paragraph.Field, style, whole);
    }

    private PassageDraft Draft(Run[] runs, Field? field, Style style, string? passageLang)
    {
        var answer = field is null ? null : new AnswerDraft(field, text => new(fonts, [new Run(PlainText.Clean(text), style, null, DividerOf(lang))]));
        return new(fonts, new(fonts, runs), answer, style.LineHeight, passageLang);
    }

    private Run Run(Inline inline, Style style, string? whole)
    {
        var language = Foreign(inline.Lang);
        var set = language is null ? style : Typography.Foreign(style);
        var text = PlainText.Clean(inline.Text);
        return new(text, inline.Strong ? Typography.Strong(set) : set, language == whole ? null : language,
            inline.Strong ? null : DividerOf(language ?? lang));    // what is emphasised is read at a glance, so its words stay whole
    }

    private string? Foreign(string? language) => language == lang ? null : language;

    private WordDivider? DividerOf(string language)
    {
        if (!_dividers.TryGetValue(language, out var divider))
            _dividers[language] = divider = hyphenation.Of(language) is { } patterns ? new(patterns) : null;
        return divider;
    }
}
