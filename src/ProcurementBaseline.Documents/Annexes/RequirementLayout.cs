using ProcurementBaseline.Annexes;
using ProcurementBaseline.Requirements;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The requirement annex: what must be settled, reading guide, requirements by domain, terms, changes, what is missing.</summary>
internal static class RequirementLayout
{
    public static Document Of(Annex annex, AnnexVoice voice) => PaperFrame.Of(annex, voice, DanishTime.Midnight(annex.ReferenceDate), State(annex, voice), Sums(annex, voice),
    [
        .. AnnexChapters.Blocking(annex, voice),
        .. AnnexChapters.Guide(voice),
        .. RequirementChapter.Of(annex, voice),
        .. ClauseChapter.Of(annex, voice),
        .. AnnexChapters.Changes(annex, voice),
        .. AnnexChapters.Undetermined(annex.Undetermined, voice),
    ]);

    private static IEnumerable<Fact> State(Annex annex, AnnexVoice voice)
    {
        if (annex.Undetermined.Count > 0)
            yield return PaperFrame.Line(voice, "status", voice.Words.Phrase("annex.cover.draft", ("count", AnnexVoice.Number(annex.Undetermined.Count))));
        if (annex.Clauses.Count(c => !c.IsSettled) is > 0 and var open)
            yield return PaperFrame.Line(voice, "clauses", voice.Words.Phrase("annex.cover.clauses.count", ("count", AnnexVoice.Number(open))));
        if (annex.Blocking.Count > 0)
            yield return PaperFrame.Line(voice, "blocking", voice.Words.Phrase("annex.cover.blocking.count", ("count", AnnexVoice.Number(annex.Blocking.Count))));
    }

    private static IEnumerable<Fact> Sums(Annex annex, AnnexVoice voice) =>
    [
        PaperFrame.Line(voice, "count", AnnexVoice.Number(annex.Count())),
        PaperFrame.Line(voice, "split", voice.Words.Phrase("annex.cover.split.value",
            ("minimum", AnnexVoice.Number(annex.Count(Obligation.Minimum))),
            ("award", AnnexVoice.Number(annex.Count(Obligation.Award))),
            ("contract", AnnexVoice.Number(annex.Count(Obligation.Contract))))),
    ];
}
