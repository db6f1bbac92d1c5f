using ProcurementBaseline.Letters;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Letters;

/// <summary>Sets a hearing letter as a document. Nothing of the note to the officer is in it, and nothing is attached to it.</summary>
public static class HearingLayout
{
    /// <summary>The document.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="words">The wording of <c>templates/letters/wording.json</c>.</param>
    /// <param name="language">The one language of the letter.</param>
    public static Document Of(HearingLetter letter, Words words, Language language)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(words);
        var voice = new LetterVoice(words, language);
        return voice.Letter(
            voice.Of("letter.draftOf", ("what", voice.Of("hearing.title"))), voice.Of(letter.Procurement.Title), letter.From.Name ?? voice.Of("letter.authority.unknown"),
            letter.Procurement, letter.AsOf,
            [
                new(voice.Of("letter.to"), voice.Party(letter.To)),
                new(voice.Of("letter.from"), voice.Authority(letter.From)),
                new(voice.Of("letter.procurement"), voice.Procurement(letter.Procurement)),
            ],
            [
                .. Opening(letter, voice),
                .. Reply(letter, voice),
                voice.Heading("hearing.grounds.heading"), .. letter.Grounds.SelectMany(g => Ground(g, voice)),
                .. Documentation(letter, voice),
                .. Next(letter, voice),
            ]);
    }

    private static IEnumerable<Block> Opening(HearingLetter letter, LetterVoice voice)
    {
        yield return letter.WrittenOn is { } day
            ? voice.Said("letter.date", ("date", voice.Date(day)))
            : voice.Open(new(voice.Of("letter.date.open")), "letter.date", "hearing.date", FieldKind.Date);
        var count = letter.Grounds.Count;
        yield return voice.Said(count == 1 ? "hearing.intro.one" : "hearing.intro.several",
            ("authority", letter.From.Name ?? voice.Of("hearing.authority.unknown")), ("tenderer", letter.To.Name ?? letter.To.Id ?? ""), ("count", voice.Number(count)));
        yield return voice.Said("hearing.noDecision");
    }

    private static IEnumerable<Block> Reply(HearingLetter letter, LetterVoice voice)
    {
        yield return voice.Heading("hearing.deadline.heading");
        yield return letter.AnswerBy is { } day
            ? new Paragraph([new(voice.Of("hearing.deadline", ("date", voice.Date(day))), Strong: true)])
            : voice.Open(new(voice.Of("hearing.deadline.open"), Strong: true), "hearing.deadline", "hearing.deadline", FieldKind.Date);
        yield return voice.Open(new(voice.Of("hearing.contact.open")), "hearing.contact", "hearing.contact", FieldKind.Lines);
    }

    private static IEnumerable<Block> Ground(HearingGround ground, LetterVoice voice)
    {
        var provision = voice.Of(ground.Provision);
        yield return new Heading(2, voice.Of(ground.Heading));
        yield return Paragraph.Of(voice.Of(ground.Why));
        yield return voice.Said("hearing.facts.intro");
        yield return new Bullets([Paragraph.Of(voice.Of(ground.Said)), .. ground.Facts.Select(f => Fact(f, voice))]);
        if (ground.NeedsAccount)
            yield return voice.Open(new(voice.Of("hearing.account.open")), "hearing.account", $"hearing.{ground.Ground}.account", FieldKind.Lines, ("provision", provision));
        if (ground.Offered is { } offered) yield return Paragraph.Of(voice.Of(offered));
        if (ground.Period is { } period) yield return Paragraph.Of(voice.Of(period));
        if (ground.Court is { } court) yield return Paragraph.Of(voice.Of(court));
        if (ground.Helps.Count == 0) yield break;
        yield return voice.Said("hearing.help.intro");
        yield return new Bullets([.. ground.Helps.Select(h => Paragraph.Of(voice.Of(h)))]);
    }

    private static Paragraph Fact(LetterFact fact, LetterVoice voice) => Paragraph.Of(fact.Source is { } source
        ? voice.Of("letter.fact", ("what", voice.Of(fact.What)), ("value", voice.Of(fact.Value)), ("source", voice.Of(source)))
        : voice.Of("screening.pair", ("what", voice.Of(fact.What)), ("value", voice.Of(fact.Value))));

    private static IEnumerable<Block> Documentation(HearingLetter letter, LetterVoice voice)
    {
        yield return voice.Heading("hearing.document.heading");
        if (letter.Grounds.Any(g => g.Court is null))
        {
            yield return voice.Said("hearing.document.intro");
            yield return new Bullets([voice.Said("hearing.document.compensation"), voice.Said("hearing.document.clarified"), voice.Said("hearing.document.measures")]);
            yield return voice.Said("hearing.document.all");
            if (letter.Grounds.Any(g => g.Court is not null)) yield return voice.Said("hearing.document.except");
            yield return voice.Said("hearing.document.known");
        }
        yield return voice.Said("hearing.document.wrong");
    }

    private static IEnumerable<Block> Next(HearingLetter letter, LetterVoice voice)
    {
        yield return voice.Heading("hearing.next.heading");
        var open = letter.Grounds.Any(g => g.Court is null);
        string[] phrases = open ? ["hearing.next.enough", "hearing.next.notEnough", "hearing.next.silence"] : ["hearing.next.court"];
        yield return new Bullets([.. phrases.Select(p => voice.Said(p))]);
        yield return voice.Open(new(voice.Of("letter.closing")), "letter.sender", "hearing.sender", FieldKind.Lines);
    }
}
