using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The matrix requirement by tenderer, as many tables as the page has room for, with the sums before it.</summary>
internal static class MatrixChapter
{
    /// <summary>The tenderers of one table; more would leave no room for words.</summary>
    public const int TenderersInTable = 4;

    private const double RequirementWidth = 190, Width = 471;

    public static IEnumerable<Block> Of(EvaluationReport report, AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("evaluation.sums"));
        yield return Sums(report, voice);
        yield return new Heading(1, voice.One("evaluation.matrix"));
        if (report.Requirements.Count == 0)
        {
            foreach (var paragraph in voice.All("annex.requirements.none")) yield return paragraph;
            yield break;
        }
        for (var from = 0; from < report.Tenderers.Count; from += TenderersInTable) yield return Matrix(report, from, voice);
    }

    /// <summary>A tenderer in a heading: its place, so that two of one name can be told apart, and its name.</summary>
    public static string Named(EvaluatedTenderer tenderer, int number, AnnexVoice voice) =>
        voice.One("evaluation.tenderer", ("number", AnnexVoice.Number(number)), ("name", AnnexVoice.Name(tenderer.Name)));

    private static Table Sums(EvaluationReport report, AnnexVoice voice) => new(voice.One("evaluation.sums.caption"),
        [
            voice.Column("tenderer", 121, rowHeader: true), voice.Column("met", 48), voice.Column("metBut", 82), voice.Column("notMet", 48),
            voice.Column("undetermined", 56), voice.Column("minimums", 68), voice.Column("toDecide", 48),
        ],
        [.. report.Tenderers.Select((t, i) => Row.Of(
            Cell.Of(Named(t, i + 1, voice)),
            Number(t.Cells.Count(c => c.Outcome == Outcome.Met && c.Proof.Count == 0), voice),
            Number(t.Cells.Count(c => c.Outcome == Outcome.Met && c.Proof.Count > 0), voice),
            Number(t.Count(Outcome.NotMet), voice),
            Number(t.Count(Outcome.Undetermined), voice),
            Number(t.MinimumsNotMet.Count, voice),
            Number(t.Open.Count, voice)))]);

    private static Table Matrix(EvaluationReport report, int from, AnnexVoice voice)
    {
        var shown = report.Tenderers.Skip(from).Take(TenderersInTable).ToList();
        var width = (Width - RequirementWidth) / shown.Count;
        return new(
            voice.One(shown.Count == 1 ? "evaluation.matrix.caption.one" : "evaluation.matrix.caption.many",
                ("first", AnnexVoice.Number(from + 1)), ("last", AnnexVoice.Number(from + shown.Count)), ("count", AnnexVoice.Number(report.Tenderers.Count))),
            [voice.Column("requirement", RequirementWidth, rowHeader: true), .. shown.Select((t, i) => new Column(Named(t, from + i + 1, voice), width))],
            [.. report.Requirements.Select((r, row) => new Row(
            [
                Cell.Of([voice.Line(r.Number, $"{r.Id} · {voice.One(voice.Words.Code($"type.{RecordShape.CodeOf(r.Obligation)}"))}"), .. voice.All(r.Title)]),
                .. shown.Select(t => Found(t.Cells[row], voice)),
            ]))]);
    }

    // What is not met is what a reader looks for among all that is.
    private static Cell Found(EvaluatedCell cell, AnnexVoice voice) => Cell.Of(
        [.. voice.All(cell.Says(voice.Words)).Select(p => cell.Outcome == Outcome.NotMet ? new Paragraph([.. p.Inlines.Select(i => i with { Strong = true })]) : p)]);

    private static Cell Number(int number, AnnexVoice voice) => Cell.Of(voice.One(AnnexVoice.Number(number)));
}
