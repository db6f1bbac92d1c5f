using ProcurementBaseline.Annexes;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Annexes;

/// <summary>Holds an annex that somebody hands in against the rulebook it names: every word of the baseline's must be the baseline's.</summary>
/// <remarks>
/// What the rulebook does not hold is not judged: the authority's own requirements and reasons, and whether the right requirements were
/// chosen. What the authority changed must be told in the annex's own list of changes; whatever else differs is a deviation.
/// </remarks>
public static class AnnexCheck
{
    private const string OwnDomain = "own", OwnPrefix = "X-";

    /// <summary>Where a paper of any kind says something else; empty when nowhere.</summary>
    /// <param name="rulebook">The rulebook whose hash the paper names.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="words">The wording it was made with.</param>
    /// <remarks>
    /// Of a paper that judges or receives, what it is called, what its requirements are called and the law its findings name are held against
    /// the rulebook. What it concludes is not: the facts it was concluded from are not in it.
    /// </remarks>
    /// <exception cref="ArgumentException">It is of a kind this program does not know.</exception>
    public static IReadOnlyList<AnnexDeviation> Of(Rulebook rulebook, AnnexPaper paper, Words words)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(words);
        var (title, deviations) = paper switch
        {
            Annex annex => ("annex", Of(rulebook, annex.Baseline, annex.Groups, annex.ChangesLeftOut ? null : annex.Changes, annex.Undetermined, words)
                .Concat(LawComparison.Clauses(rulebook, annex.Clauses))),
            SelfAssessment form => ("form", Of(rulebook, form.Baseline, form.Groups, changes: null, form.Undetermined, words)),
            ProportionalityAssessment assessment => ("proportionality", Named(rulebook, paper, []).Concat(LawComparison.Findings(rulebook, assessment.Open))),
            EvaluationReport report => ("evaluation", Named(rulebook, paper, report.Requirements.Select(r => (r.Id, r.Title)))
                .Concat(LawComparison.Findings(rulebook, report.Open.Concat(report.Tenderers.SelectMany(LawComparison.Findings))))),
            ResponseReceipt receipt => ("receipt", Named(rulebook, paper, receipt.Unanswered.Select(r => (r.Id, r.Title)))),
            _ => throw new ArgumentException($"There is no check of {paper.GetType().Name}.", nameof(paper)),
        };
        return paper.Title == words.Phrase($"{title}.title") ? [.. deviations] : [new(null, "title"), .. deviations];
    }

    /// <summary>Where the requirements of a paper say something else; empty when nowhere.</summary>
    /// <param name="rulebook">The rulebook whose hash the paper names.</param>
    /// <param name="reference">The baseline it names.</param>
    /// <param name="groups">Its requirements.</param>
    /// <param name="changes">What it says of changes; null when it leaves them out, and then a requirement marked as changed is not held against the baseline.</param>
    /// <param name="undetermined">The requirements that wait for a fact.</param>
    /// <param name="words">The wording it was made with.</param>
    public static IReadOnlyList<AnnexDeviation> Of(
        Rulebook rulebook, BaselineReference reference, IReadOnlyList<AnnexGroup> groups, IReadOnlyList<AnnexChange>? changes,
        IReadOnlyList<AnnexUndetermined> undetermined, Words words)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(undetermined);
        ArgumentNullException.ThrowIfNull(words);
        return Named(rulebook, reference) is { } baseline
            ? [.. Requirements(baseline, groups, changes, words), .. Changes(baseline, groups, changes ?? [], undetermined, words), .. Waiting(baseline, undetermined, words)]
            : [new(null, "baseline")];
    }

    private static Baseline? Named(Rulebook rulebook, BaselineReference reference) =>
        rulebook.BaselineNamed(reference.Version) is { } baseline && reference == new BaselineReference(baseline.Version, baseline.Hash, baseline.Manifest.From) ? baseline : null;

    // A requirement that is told of by its name alone; the authority's own are called what the authority calls them.
    private static IEnumerable<AnnexDeviation> Named(Rulebook rulebook, AnnexPaper paper, IEnumerable<(string Id, Text Title)> requirements) =>
        Named(rulebook, paper.Baseline) is not { } baseline
            ? [new(null, "baseline")]
            : from requirement in requirements
              let original = baseline.ById.GetValueOrDefault(requirement.Id)?.Requirement
              where original is null ? !requirement.Id.StartsWith(OwnPrefix, StringComparison.Ordinal) : original.Title != requirement.Title
              select new AnnexDeviation(requirement.Id, original is null ? "id" : "title");

    private static IEnumerable<AnnexDeviation> Requirements(
        Baseline baseline, IReadOnlyList<AnnexGroup> groups, IReadOnlyList<AnnexChange>? changes, Words words)
    {
        var order = baseline.Requirements.Select((r, i) => (r.Requirement.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var (number, before) = (0, -1);
        foreach (var (group, requirement) in groups.SelectMany(g => g.Requirements.Select(r => (g, r))))
        {
            var place = order.GetValueOrDefault(requirement.Id, baseline.Requirements.Count);
            var own = requirement.Origin == Origin.Own;
            if (requirement.Number != ++number || place < before || place == before && !own) yield return new(requirement.Id, "number");
            before = place;
            var original = baseline.ById.GetValueOrDefault(requirement.Id);
            var known = own
                ? original is null && requirement.Id.StartsWith(OwnPrefix, StringComparison.Ordinal)
                : original is { Requirement.Retired: null };
            if (!known) yield return new(requirement.Id, "id");
            else if (group.Domain != (original?.Domain.Domain ?? OwnDomain) || original is not null && group.Title != original.Domain.Title)
                yield return new(requirement.Id, "domain");
            if (!known) continue;
            var told = changes?.FirstOrDefault(c => c.Requirement == requirement.Id);
            foreach (var key in RequirementComparison.Deviations(requirement, original?.Requirement, told, changes is null, words)) yield return new(requirement.Id, key);
        }
    }

    // Each change is told of a requirement the rulebook knows, by its name and in the words the program uses.
    private static IEnumerable<AnnexDeviation> Changes(
        Baseline baseline, IReadOnlyList<AnnexGroup> groups, IReadOnlyList<AnnexChange> changes, IReadOnlyList<AnnexUndetermined> undetermined, Words words)
    {
        var requirements = groups.SelectMany(g => g.Requirements).GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var waiting = undetermined.Select(u => u.Requirement).ToHashSet(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            var here = requirements.GetValueOrDefault(change.Requirement);
            var title = baseline.ById.GetValueOrDefault(change.Requirement)?.Requirement.Title ?? here?.Title;
            var sentences = here is null || change.Action != TailoringAction.Change ? [] : RequirementComparison.Sentences(here, words);
            var foreign = change.Details.Except(sentences).Any() && !waiting.Contains(change.Requirement);   // how one that waits would read, nobody can say
            if (title != change.Title || here is not null && change.Action == TailoringAction.Drop || foreign) yield return new(change.Requirement, "changes");
        }
    }

    private static IEnumerable<AnnexDeviation> Waiting(Baseline baseline, IReadOnlyList<AnnexUndetermined> undetermined, Words words) =>
        from row in undetermined
        where baseline.ById.GetValueOrDefault(row.Requirement)?.Requirement.Title != row.Title || row.Missing.Any(f => f.Name != words.Fact(f.Path))
        select new AnnexDeviation(row.Requirement, "undetermined");
}
