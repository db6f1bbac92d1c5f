using ProcurementBaseline.Annexes;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>
/// Puts texts into the languages of an annex. In both, what must be one line (headings, column titles, the cover) is Danish,
/// and everything else is Danish first and English, marked as English, under it.
/// </summary>
internal sealed class AnnexVoice(Words words, AnnexLanguage language)
{
    private const string DanishTag = "da-DK", EnglishTag = "en-GB";

    /// <summary>The document's language as a BCP 47 tag.</summary>
    public string Lang => First == Language.Da ? DanishTag : EnglishTag;

    /// <summary>The languages in the order they are shown.</summary>
    public IReadOnlyList<Language> Languages { get; } = language switch
    {
        AnnexLanguage.Da => [Language.Da],
        AnnexLanguage.En => [Language.En],
        AnnexLanguage.Both => [Language.Da, Language.En],
    };

    /// <summary>The words themselves.</summary>
    public Words Words => words;

    private Language First => Languages[0];

    /// <summary>The tag of a text in that language; null for the document's own.</summary>
    public string? Tag(Language of) => of == First ? null : EnglishTag;

    /// <summary>A text in the document's own language.</summary>
    public string One(Text text) => text.In(First);

    /// <summary>A phrase in the document's own language.</summary>
    public string One(string phrase, params ReadOnlySpan<(string Place, Text Value)> places) => One(words.Phrase(phrase, places));

    /// <summary>A text as one paragraph for each language. What reads the same in both is said once.</summary>
    public IEnumerable<Paragraph> All(Text text) => Spoken(text).Select(l => Paragraph.Of(text.In(l), Tag(l)));

    /// <summary>A phrase as one paragraph for each language.</summary>
    public IEnumerable<Paragraph> All(string phrase, params ReadOnlySpan<(string Place, Text Value)> places) => All(words.Phrase(phrase, places));

    /// <summary>A text as one paragraph that holds all languages.</summary>
    public Paragraph Joined(Text text) => Joined(null, text);

    /// <summary>A text after an emphasised lead, as one paragraph that holds all languages.</summary>
    public Paragraph Joined(Text? lead, Text text) => new([.. Spoken(text).SelectMany((l, i) => Inlines(lead, text, l, i > 0))]);

    /// <summary>The languages in which a text says something it has not said already.</summary>
    public IEnumerable<Language> Spoken(Text text) => Languages.Where((l, i) => i == 0 || text.In(l) != text.In(First));

    /// <summary>A number, which reads differently in the languages once it is large.</summary>
    public static Text Number(int number) => new(Wording.Number(number, Language.Da), Wording.Number(number, Language.En));

    /// <summary>A date.</summary>
    public static Text Date(DateOnly date) => new(Wording.Date(date, Language.Da), Wording.Date(date, Language.En));

    /// <summary>A name or a code, which is the same in all languages.</summary>
    public static Text Name(string name) => new(name, name);

    private IEnumerable<Inline> Inlines(Text? lead, Text text, Language of, bool further)
    {
        var tag = Tag(of);
        if (further) yield return new(" ");
        if (lead is not null)
        {
            yield return new(lead.In(of), tag, Strong: true);
            yield return new(" ", tag);
        }
        yield return new(text.In(of), tag);
    }
}
