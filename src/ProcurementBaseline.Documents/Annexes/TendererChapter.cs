using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>What is to be said of one tenderer.</summary>
internal static class TendererChapter
{
    public static IEnumerable<Block> Of(EvaluatedTenderer tenderer, int number, AnnexVoice voice) =>
    [
        new Heading(1, MatrixChapter.Named(tenderer, number, voice)),
        .. voice.All("evaluation.tenderer.id", ("id", AnnexVoice.Name(tenderer.Id))),
        .. Section("minimums", tenderer.MinimumsNotMet, voice, rows => Minimums(rows, voice)),
        .. Section("exclusion", tenderer.Exclusion, voice, rows => Exclusion(rows, voice)),
        .. Section("thirdCountry", tenderer.ThirdCountry, voice, rows => ThirdCountry(rows, voice)),
        .. Section("open", tenderer.Open, voice, rows => FindingBlocks.Open("evaluation.open.caption", rows, voice)),
        .. Section("refused", tenderer.Refused, voice, rows => Refused(rows, voice)),
        .. Confidential(tenderer.Confidential, voice),
        new Heading(2, voice.One("annex.decisions")),
        .. FindingBlocks.Decisions(tenderer.Decisions, voice),
    ];

    // A section stands also where there is nothing to say: that nothing was found is said, not left to be guessed.
    private static IEnumerable<Block> Section<T>(string name, IReadOnlyList<T> rows, AnnexVoice voice, Func<IReadOnlyList<T>, Table> table) =>
    [
        new Heading(2, voice.One($"evaluation.{name}")),
        .. rows.Count == 0 ? (IEnumerable<Block>)voice.All($"evaluation.{name}.none") : [table(rows)],
    ];

    private static Table Minimums(IReadOnlyList<EvaluatedMinimum> rows, AnnexVoice voice) => new(voice.One("evaluation.minimums.caption"),
        [voice.Column("id", 72, rowHeader: true), voice.Column("asked", 239), voice.Column("given", 160)],
        [.. rows.Select(m => Row.Of(
            Cell.Of(m.Requirement),
            Cell.Of([.. voice.All(m.Asked)]),
            Cell.Of([.. voice.All(m.Given ?? voice.Words.Phrase("evaluation.given.confidential"))])))]);

    private static Table Exclusion(IReadOnlyList<EvaluatedGround> rows, AnnexVoice voice) => new(voice.One("evaluation.exclusion.caption"),
        [voice.Column("ground", 90, rowHeader: true), voice.Column("outcome", 85), voice.Column("says", 296)],
        [.. rows.Select(g => Row.Of(
            Cell.Of(Cited(g.Ground, voice)),
            Cell.Of([.. voice.All(Sentence($"exclusion.{g.Finding.Outcome}", voice))]),
            Cell.Of([.. FindingBlocks.Says(g.Finding, voice), .. Remedy(g.Finding, voice)])))]);

    private static Table ThirdCountry(IReadOnlyList<EvaluatedRule> rows, AnnexVoice voice) => new(voice.One("evaluation.thirdCountry.caption"),
        [voice.Column("rule", 110, rowHeader: true), voice.Column("outcome", 85), voice.Column("says", 276)],
        [.. rows.Select(r => Row.Of(
            Cell.Of([.. voice.All(voice.Words.Code($"row.{r.Row}"))]),
            Cell.Of([.. voice.All(Sentence($"outcome.{r.Finding.Outcome}", voice))]),
            Cell.Of([.. FindingBlocks.Says(r.Finding, voice), .. r.Tests.Select(t => Test(t, voice)), .. Days(r.Dates, voice), .. Remedy(r.Finding, voice)])))]);

    // Most grounds and rules call for nothing: a column of its own would stand empty.
    private static IEnumerable<Paragraph> Remedy(AnnexFinding finding, AnnexVoice voice) =>
        finding.Remedy is { } remedy ? [voice.Joined(voice.Words.Phrase("evaluation.todo"), remedy)] : [];

    // A lawyer looks a ground up by the provision, not by our id of it. § 136 has numbers but no subsections.
    private static string Cited(string ground, AnnexVoice voice)
    {
        string[] parts = ground.Split('.');
        var phrase = parts switch { [_] => "section", ["136", _] => "number", [_, _] => "subsection", _ => "full" };
        return voice.One($"evaluation.ground.{phrase}", ("section", AnnexVoice.Name(parts[0].Replace("a", "\u00a0a", StringComparison.Ordinal))),
            ("second", AnnexVoice.Name(parts.ElementAtOrDefault(1) ?? "")), ("third", AnnexVoice.Name(parts.ElementAtOrDefault(2) ?? "")));
    }

    private static Paragraph Test(EvaluatedTest test, AnnexVoice voice) => voice.Joined(
        voice.Words.Phrase("evaluation.test", ("test", Sentence($"test.{test.Test}", voice))),
        voice.Words.Code($"test.{RecordShape.CodeOf(test.Outcome)}"));

    private static IEnumerable<Paragraph> Days(PermissionDates? dates, AnnexVoice voice) => dates is null ? [] : voice.All("thirdCountry.dates",
        ("from", AnnexVoice.Date(dates.CountedFrom)), ("one", AnnexVoice.Date(dates.PhaseOneEnds)), ("two", AnnexVoice.Date(dates.PhaseTwoEnds)),
        ("needed", AnnexVoice.Number((int)dates.NeededBidValidityDays)));

    // Codes are written for the middle of a line; a cell begins with a capital.
    private static Text Sentence(string code, AnnexVoice voice) => voice.Words.Code(code).Map(t => char.ToUpperInvariant(t[0]) + t[1..]);

    private static Table Refused(IReadOnlyList<EvaluatedRefusal> rows, AnnexVoice voice) => new(voice.One("evaluation.refused.caption"),
        [voice.Column("id", 150, rowHeader: true), voice.Column("reason", 321)],
        [.. rows.Select(e => Row.Of(Cell.Of(e.Evidence), string.IsNullOrWhiteSpace(e.Reason) ? Cell.Of([.. voice.All("annex.change.noReason")]) : Cell.Of(e.Reason)))]);

    private static IEnumerable<Block> Confidential(IReadOnlyList<string> ids, AnnexVoice voice) => ids.Count == 0 ? [] :
    [
        new Heading(2, voice.One("evaluation.confidentialAnswers")),
        .. voice.All("evaluation.confidentialAnswers.ids", ("ids", AnnexVoice.Name(string.Join(", ", ids)))),
    ];
}
