using ProcurementBaseline.Annexes;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The report of how the tenderers stand: sums, matrix, then one chapter for each tenderer.</summary>
internal static class EvaluationLayout
{
    public static Document Of(EvaluationReport report, AnnexVoice voice) => PaperFrame.Of(report, voice, DanishTime.Midnight(report.AsOf), State(report, voice),
        [
            PaperFrame.Line(voice, "asOf", AnnexVoice.Date(report.AsOf)),
            PaperFrame.Line(voice, "tenderers", AnnexVoice.Number(report.Tenderers.Count)),
            PaperFrame.Line(voice, "count", AnnexVoice.Number(report.Requirements.Count)),
        ],
        [
            new Heading(1, voice.One("evaluation.about")),
            .. voice.All("evaluation.intro"),
            .. voice.All("evaluation.proof"),
            .. voice.All("evaluation.confidential"),
            .. MatrixChapter.Of(report, voice),
            .. report.Tenderers.SelectMany((t, i) => TendererChapter.Of(t, i + 1, voice)),
            .. Tender(report, voice),
        ]);

    private static IEnumerable<Fact> State(EvaluationReport report, AnnexVoice voice)
    {
        var open = report.Open.Count + report.Tenderers.Sum(t => t.Open.Count);
        if (open > 0) yield return PaperFrame.Line(voice, "status", voice.Words.Phrase("evaluation.draft", ("count", AnnexVoice.Number(open))));
    }

    // What is about no tenderer but the tender itself.
    private static IEnumerable<Block> Tender(EvaluationReport report, AnnexVoice voice)
    {
        if (report.Open.Count == 0 && report.Decisions.Count == 0) yield break;
        yield return new Heading(1, voice.One("evaluation.tender"));
        if (report.Open.Count > 0) yield return FindingBlocks.Open("evaluation.open.caption", report.Open, voice);
        foreach (var block in FindingBlocks.Decisions(report.Decisions, voice)) yield return block;
    }
}
