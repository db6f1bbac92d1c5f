using ProcurementBaseline.Annexes;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>What is left to decide or mend in an annex: why the program ended with one.</summary>
internal static class OpenEnds
{
    /// <summary>Each reason with how often it holds; empty when there is none.</summary>
    public static IReadOnlyList<(string Phrase, int Count)> Of(AnnexPaper paper, AnnexInput input, Workspace workspace) =>
        [.. All(paper, input, workspace).Where(e => e.Count > 0)];

    /// <summary>The reasons in one sentence.</summary>
    public static Text Sentence(IReadOnlyList<(string Phrase, int Count)> reasons, Words words)
    {
        var said = reasons.Select(r => words.Phrase(r.Phrase, ("n", DraftScreen.Same(r.Count)))).ToList();
        return words.Phrase("annex.open", ("reasons", new(string.Join("; ", said.Select(s => s.Da)), string.Join("; ", said.Select(s => s.En)))));
    }

    private static IEnumerable<(string Phrase, int Count)> All(AnnexPaper paper, AnnexInput input, Workspace workspace) => paper switch
    {
        Annexes.Annex annex =>
        [
            .. OfSet(input.Set), ("annex.open.clauses", annex.Clauses.Count(c => !c.IsSettled)), ("annex.open.clauseFacts", OpenClauses(input, workspace)),
        ],
        SelfAssessment => OfSet(input.Set),
        ProportionalityAssessment assessment =>
        [
            ("annex.open.matters", assessment.Open.Count), ("annex.open.checks", assessment.OpenChecks.Count),
            ("annex.open.parts", assessment.Groups.SelectMany(g => g.Requirements).Count(r => r.Missing.Count > 0)),
        ],
        EvaluationReport report => [("annex.open.matters", report.Open.Count + report.Tenderers.Sum(t => t.Open.Count))],
        _ => [],
    };

    private static IEnumerable<(string Phrase, int Count)> OfSet(RequirementSet set) =>
        [("annex.open.undetermined", set.Undetermined.Count()), ("annex.open.matters", set.Findings.Count(f => f.Severity != Severity.Info))];

    // Terms of which the facts do not yet say whether they are needed.
    private static int OpenClauses(AnnexInput input, Workspace workspace)
    {
        var rows = workspace.Rulebook.Rows.Where(r => r.Rules.Any(rule => rule.Entry.Proposal is not null)).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return input.Review.Undetermined.Count(u => rows.Contains(u.Row));
    }
}
