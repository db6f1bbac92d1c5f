using System.Text.RegularExpressions;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Letters;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Letters;

/// <summary>Puts texts into the one language of a letter, and what all letters have in common.</summary>
internal sealed partial class LetterVoice(Words words, Language language)
{
    /// <summary>The document's language as a BCP 47 tag.</summary>
    public string Lang => language == Language.Da ? "da-DK" : "en-GB";

    public string Of(Text text) => text.In(language);

    public string Of(string phrase, params ReadOnlySpan<(string Place, string Value)> places)
    {
        var filled = new (string, Text)[places.Length];
        for (var i = 0; i < places.Length; i++) filled[i] = (places[i].Place, new(places[i].Value, places[i].Value));
        return words.Phrase(phrase, filled).In(language);
    }

    public string Code(string code) => words.Code(code).In(language);

    public string Date(DateOnly date) => Wording.Date(date, language);

    public string Number(decimal number) => Wording.Number(number, language);

    /// <summary>A path of owners, whose shares are written with a point for programs: in Danish a reader gets the comma.</summary>
    public string Path(string path) => language == Language.Da ? DecimalPoint().Replace(path, ",") : path;

    public Paragraph Said(string phrase, params ReadOnlySpan<(string Place, string Value)> places) => Paragraph.Of(Of(phrase, places));

    /// <summary>A text with a place after it that a person fills in: brackets stand there until then.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrase">The phrases of the place: its <c>.label</c>, and what stands there, its <c>.place</c>.</param>
    /// <param name="id">What programs know the place by.</param>
    /// <param name="kind">What kind of answer.</param>
    /// <param name="places">What the label is filled in with.</param>
    public Paragraph Open(Inline text, string phrase, string id, FieldKind kind, params ReadOnlySpan<(string Place, string Value)> places) =>
        new Paragraph([text]) { Field = new(id, Of($"{phrase}.label", places), kind) { Placeholder = Of($"{phrase}.place") } };

    public Heading Heading(string phrase, int level = 1) => new(level, Of(phrase));

    /// <summary>A party with its number, for the facts at the top.</summary>
    public string Party(LetterParty party) => party switch
    {
        { Name: { } name, Id: { } id } => Of("letter.named", ("name", name), ("id", id)),
        _ => party.Name ?? party.Id ?? Of("letter.unknown"),
    };

    /// <summary>An authority with its CVR number; a place for its name where that is not known.</summary>
    public string Authority(LetterParty party) => party switch
    {
        { Name: { } name, Id: { } cvr } => Of("letter.authority.cvr", ("name", name), ("cvr", cvr)),
        _ => party.Name ?? Of("letter.authority.unknown"),
    };

    public string Procurement(LetterProcurement procurement) => Of("letter.named", ("name", Of(procurement.Title)), ("id", procurement.Id));

    /// <summary>A document that begins like a letter and says in its title, and on every further page, that it is a draft.</summary>
    public Document Letter(string title, string subtitle, string author, LetterProcurement procurement, DateOnly asOf, IReadOnlyList<Fact> facts, IReadOnlyList<Block> blocks) => new()
    {
        Lang = Lang,
        Style = DocumentStyle.Letter,
        Title = title,
        Subtitle = subtitle,
        Author = author,
        Created = DanishTime.Midnight(asOf),
        Facts = facts,
        Blocks = blocks,
        Furniture = new()
        {
            ContentsTitle = Of("letter.contents"),
            PageNumber = Of("letter.page"),
            ContentsLink = Of("letter.contentsLink"),
            Header = Of("letter.header", ("title", title), ("procurement", Of(procurement.Title))),
            Footer = author,
        },
    };

    [GeneratedRegex(@"(?<=← \d+)\.(?=\d+ % )")]
    private static partial Regex DecimalPoint();
}
