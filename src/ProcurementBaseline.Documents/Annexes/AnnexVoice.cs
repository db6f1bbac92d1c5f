using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
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

    /// <summary>A number in a row header together with what it numbers.</summary>
    public Paragraph Line(int? number, string id) =>
        Paragraph.Of(number is { } place ? $"{Wording.Number(place, First)} · {id}" : id);

    /// <summary>A column named in the wording.</summary>
    public Column Column(string name, double weight, bool rowHeader = false) => new(One($"annex.column.{name}"), weight, rowHeader);

    /// <summary>Places in the law.</summary>
    /// <param name="basis">At least one.</param>
    /// <param name="confidence">How well they are verified, to be said after them; null says nothing.</param>
    public Text Law(IReadOnlyList<LegalBasis> basis, Confidence? confidence = null)
    {
        var places = Listed([.. basis.Select(b => new Text($"{Act(b.Instrument).Da} {b.Provision}", $"{Act(b.Instrument).En} {b.Provision}"))], "; ");
        return confidence is { } known
            ? words.Phrase("annex.law.confidence", ("law", places), ("confidence", words.Code($"confidence.{RecordShape.CodeOf(known)}")))
            : words.Phrase("annex.law.end", ("law", places));
    }

    /// <summary>Facts by name, each with its path.</summary>
    public Text Named(IReadOnlyList<AnnexFact> facts) => Listed([.. facts.Select(Named)], "; ");

    /// <summary>A fact by name, with its path where it has a name.</summary>
    public Text Named(AnnexFact fact) => fact.Name.Da == fact.Path ? fact.Name : words.Phrase("annex.fact", ("name", fact.Name), ("path", Name(fact.Path)));

    /// <summary>Texts in a row.</summary>
    public static Text Listed(IReadOnlyList<Text> texts, string between) =>
        new(string.Join(between, texts.Select(t => t.Da)), string.Join(between, texts.Select(t => t.En)));

    // Rules name the acts of the Union in one language or the other.
    private Text Act(string instrument)
    {
        var space = instrument.IndexOf(" (EU)", StringComparison.Ordinal) is > 0 and var at ? at : instrument.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && words.Codes.GetValueOrDefault($"act.{instrument[..space]}") is { } kind ? kind.Map(k => k + instrument[space..]) : Name(instrument);
    }

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
