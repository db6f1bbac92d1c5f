using ProcurementBaseline.Letters;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Letters;

/// <summary>Sets the note to the officer as a document of its own, so that it cannot be sent by mistake with the letter.</summary>
public static class NoteLayout
{
    /// <summary>The note to a hearing letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="words">The wording of <c>templates/letters/wording.json</c>, and the names of codes.</param>
    /// <param name="language">The one language of the note.</param>
    public static Document Of(HearingLetter letter, Words words, Language language)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return Of(letter.Note, "hearing.title", letter.From, letter.To, letter.Procurement, letter.AsOf, new(words, language));
    }

    /// <summary>The note to a fact sheet on investment screening.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="words">The wording of <c>templates/letters/wording.json</c>, and the names of codes.</param>
    /// <param name="language">The one language of the note.</param>
    public static Document Of(ScreeningSheet sheet, Words words, Language language)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Of(sheet.Note, "screening.title", sheet.Authority, sheet.Supplier, sheet.Procurement, sheet.AsOf, new(words, language));
    }

    private static Document Of(OfficerNote note, string about, LetterParty authority, LetterParty tenderer, LetterProcurement procurement, DateOnly asOf, LetterVoice voice) => voice.Letter(
        voice.Of("note.title"), voice.Of(about), authority.Name ?? voice.Of("letter.authority.unknown"), procurement, asOf,
        [new(voice.Of("letter.tenderer"), voice.Party(tenderer)), new(voice.Of("letter.procurement"), voice.Procurement(procurement))],
        [voice.Said("note.intro"), .. Checks(note, voice), .. Outside(note, voice)]);

    private static IEnumerable<Block> Checks(OfficerNote note, LetterVoice voice)
    {
        if (note.Checks.Count == 0) yield break;
        yield return voice.Heading("note.checks");
        yield return new Bullets([.. note.Checks.Select(c => Paragraph.Of(voice.Of(c)))]);
    }

    private static IEnumerable<Block> Outside(OfficerNote note, LetterVoice voice)
    {
        if (note.NotInLetter.Count == 0) yield break;
        yield return voice.Heading("note.notInLetter");
        yield return new Bullets([.. note.NotInLetter.Select(g => new Paragraph([new(voice.Of(g.Heading), Strong: true), .. Said(g, voice)]))]);
    }

    private static IEnumerable<Inline> Said(GroundOutside ground, LetterVoice voice)
    {
        yield return new(" " + voice.Of(ground.Message));
        if (ground.Remedy is { } remedy) yield return new(" " + voice.Of(remedy));
    }
}
