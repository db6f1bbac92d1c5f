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

    /// <summary>Where the annex says something else; empty when nowhere.</summary>
    /// <param name="rulebook">The rulebook whose hash the annex names.</param>
    /// <param name="annex">The annex.</param>
    /// <param name="words">The wording it was made with.</param>
    public static IReadOnlyList<AnnexDeviation> Of(Rulebook rulebook, Annex annex, Words words)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(annex);
        ArgumentNullException.ThrowIfNull(words);
        return rulebook.BaselineNamed(annex.Baseline.Version) is { } baseline && annex.Baseline == new BaselineReference(baseline.Version, baseline.Hash, baseline.Manifest.From)
            ? [.. Requirements(baseline, annex, words), .. Changes(baseline, annex, words), .. Undetermined(baseline, annex, words)]
            : [new(null, "baseline")];
    }

    private static IEnumerable<AnnexDeviation> Requirements(Baseline baseline, Annex annex, Words words)
    {
        var order = baseline.Requirements.Select((r, i) => (r.Requirement.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var (number, before) = (0, -1);
        foreach (var (group, requirement) in annex.Groups.SelectMany(g => g.Requirements.Select(r => (g, r))))
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
            var told = annex.Changes.FirstOrDefault(c => c.Requirement == requirement.Id);
            foreach (var key in RequirementComparison.Deviations(requirement, original?.Requirement, told, words)) yield return new(requirement.Id, key);
        }
    }

    // Each change is told of a requirement the rulebook knows, by its name and in the words the program uses.
    private static IEnumerable<AnnexDeviation> Changes(Baseline baseline, Annex annex, Words words)
    {
        var requirements = annex.Groups.SelectMany(g => g.Requirements).GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var waiting = annex.Undetermined.Select(u => u.Requirement).ToHashSet(StringComparer.Ordinal);
        foreach (var change in annex.Changes)
        {
            var here = requirements.GetValueOrDefault(change.Requirement);
            var title = baseline.ById.GetValueOrDefault(change.Requirement)?.Requirement.Title ?? here?.Title;
            var sentences = here is null || change.Action != TailoringAction.Change ? [] : RequirementComparison.Sentences(here, words);
            var foreign = change.Details.Except(sentences).Any() && !waiting.Contains(change.Requirement);   // how one that waits would read, nobody can say
            if (title != change.Title || here is not null && change.Action == TailoringAction.Drop || foreign) yield return new(change.Requirement, "changes");
        }
    }

    private static IEnumerable<AnnexDeviation> Undetermined(Baseline baseline, Annex annex, Words words) =>
        from row in annex.Undetermined
        where baseline.ById.GetValueOrDefault(row.Requirement)?.Requirement.Title != row.Title || row.Missing.Any(f => f.Name != words.Fact(f.Path))
        select new AnnexDeviation(row.Requirement, "undetermined");
}
