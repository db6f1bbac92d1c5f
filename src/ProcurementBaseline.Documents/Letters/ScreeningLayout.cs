using ProcurementBaseline.Control;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Letters;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Letters;

/// <summary>Sets the fact sheet on investment screening as a document.</summary>
public static class ScreeningLayout
{
    /// <summary>The document.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="words">The wording of <c>templates/letters/wording.json</c>, and the names of codes.</param>
    /// <param name="language">The one language of the sheet.</param>
    public static Document Of(ScreeningSheet sheet, Words words, Language language)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(words);
        var voice = new LetterVoice(words, language);
        return voice.Letter(
            voice.Of("letter.draftOf", ("what", voice.Of("screening.title"))), voice.Of("screening.subtitle"), sheet.Authority.Name ?? voice.Of("letter.authority.unknown"),
            sheet.Procurement, sheet.AsOf,
            [
                new(voice.Of("letter.tenderer"), voice.Party(sheet.Supplier)),
                new(voice.Of("letter.from"), voice.Authority(sheet.Authority)),
                new(voice.Of("letter.procurement"), voice.Procurement(sheet.Procurement)),
                new(voice.Of("screening.asOf"), voice.Date(sheet.AsOf)),
                new(voice.Of("screening.outcome"), voice.Code($"outcome.{sheet.Outcome}")),
            ],
            [
                voice.Said("screening.draft"), Paragraph.Of(voice.Of(sheet.Message)),
                .. Apply(sheet, voice), .. Tests(sheet, voice), .. Agreement(sheet, voice), .. OwnerTable.Of(sheet.Chain, voice),
                .. Control(sheet, voice), .. Dates(sheet.Dates, voice), .. Filing(sheet, voice), .. Missing(sheet, voice),
            ]);
    }

    private static IEnumerable<Block> Apply(ScreeningSheet sheet, LetterVoice voice)
    {
        yield return voice.Heading("screening.apply.heading");
        yield return voice.Said("screening.apply.who", ("tenderer", sheet.Supplier.Name ?? sheet.Supplier.Id ?? ""));
        yield return voice.Said("screening.apply.where");
        yield return voice.Said("screening.apply.when");
        if (sheet.Outcome == "legalReview") yield return voice.Said("screening.apply.review");
        yield return voice.Said("screening.apply.change");
    }

    private static IEnumerable<Block> Tests(ScreeningSheet sheet, LetterVoice voice)
    {
        yield return voice.Heading("screening.tests.heading");
        yield return new Table(voice.Of("screening.tests.caption"),
            [new(voice.Of("screening.tests.test"), 3, RowHeader: true), new(voice.Of("screening.tests.outcome"), 1.1), new(voice.Of("screening.tests.facts"), 5)],
            [.. sheet.Tests.Select(t => Row.Of(
                Cell.Of(voice.Of($"screening.test.{t.Test}")), Cell.Of(voice.Code($"test.{RecordShape.CodeOf(t.Outcome)}")), Cell.Of([.. Facts(t, voice)])))]);
    }

    private static IEnumerable<Paragraph> Facts(ScreeningTest test, LetterVoice voice)
    {
        foreach (var fact in test.Facts) yield return Paragraph.Of(voice.Of(fact));
        if (test.Missing.Count > 0) yield return voice.Said("screening.test.missing", ("facts", string.Join("; ", test.Missing.Select(voice.Of))));
        else if (test.Outcome == Outcome.Undetermined) yield return voice.Said("screening.test.person.ask");
    }

    private static IEnumerable<Block> Agreement(ScreeningSheet sheet, LetterVoice voice)
    {
        yield return voice.Heading("screening.agreement.heading");
        yield return Pairs("screening.agreement.caption", "screening.agreement.what", "screening.agreement.value",
            sheet.Agreement.Select(f => (voice.Of(f.What), voice.Of(f.Value))), voice);
    }

    private static IEnumerable<Block> Control(ScreeningSheet sheet, LetterVoice voice)
    {
        yield return voice.Heading("screening.control.heading");
        if (sheet.ControlledFrom.Count == 0) yield return voice.Said("screening.control.none");
        else yield return new Bullets([.. sheet.ControlledFrom.Select(c => Controller(c, voice))]);
    }

    private static Paragraph Controller(Controller controller, LetterVoice voice) => voice.Said("screening.control.line",
        ("country", controller.Country?.Code ?? voice.Of("screening.control.unknownCountry")), ("certainty", voice.Code($"certainty.{RecordShape.CodeOf(controller.Certainty)}")),
        ("basis", voice.Code($"control.{RecordShape.CodeOf(controller.Basis)}")), ("path", voice.Path(controller.Path)));

    private static IEnumerable<Block> Dates(PermissionDates? dates, LetterVoice voice)
    {
        yield return voice.Heading("screening.dates.heading");
        if (dates is null)
        {
            yield return voice.Said("screening.dates.unknown");
            yield break;
        }
        yield return voice.Said("screening.dates.intro");
        yield return Pairs("screening.dates.heading", "screening.agreement.what", "screening.dates.day",
        [
            (voice.Of("screening.dates.from"), voice.Date(dates.CountedFrom)),
            (voice.Of("screening.dates.one"), voice.Date(dates.PhaseOneEnds)),
            (voice.Of("screening.dates.two"), voice.Date(dates.PhaseTwoEnds)),
            (voice.Of("screening.dates.needed"), Days(dates.NeededBidValidityDays)),
            (voice.Of("screening.dates.given"), dates.BidValidityDays is { } given ? Days(given) : voice.Of("letter.unknown")),
            (voice.Of("screening.dates.lapse"), dates.BidsLapseOn is { } day ? voice.Date(day) : voice.Of("letter.unknown")),
        ], voice);
        if (dates.BidValidityIsEnough is { } enough) yield return voice.Said(enough ? "screening.dates.enough" : "screening.dates.short");

        string Days(decimal days) => voice.Of("letter.days", ("n", voice.Number(days)));
    }

    private static IEnumerable<Block> Filing(ScreeningSheet sheet, LetterVoice voice)
    {
        yield return voice.Heading("screening.filing.heading");
        yield return voice.Said("screening.filing.intro");
        yield return Pairs("screening.filing.caption", "screening.filing.item", "screening.filing.known",
            sheet.Filing.Select(f => (voice.Of(f.What), f.Known is { } known ? voice.Of(known) : voice.Of("screening.filing.open"))), voice);
    }

    private static IEnumerable<Block> Missing(ScreeningSheet sheet, LetterVoice voice)
    {
        yield return voice.Heading("screening.missing.heading");
        if (sheet.Missing.Count == 0) yield return voice.Said("screening.missing.none");
        else
        {
            yield return voice.Said("screening.missing.intro");
            yield return new Bullets([.. sheet.Missing.Select(m => Paragraph.Of(voice.Of(m)))]);
        }
    }

    private static Table Pairs(string caption, string key, string value, IEnumerable<(string Key, string Value)> rows, LetterVoice voice) => new(voice.Of(caption),
        [new(voice.Of(key), 1, RowHeader: true), new(voice.Of(value), 1)], [.. rows.Select(r => Row.Of(Cell.Of(r.Key), Cell.Of(r.Value)))]);
}
