using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;

namespace ProcurementBaseline.Rules.Baselines;

/// <summary>Holds a baseline's own list of changes against what really changed: no change without a reason, no reason without a change.</summary>
internal static class ChangeLog
{
    /// <param name="file">The version's manifest.</param>
    /// <param name="before">The version before; null for the first.</param>
    /// <param name="now">The version.</param>
    /// <param name="silentOn">Requirements that could not be read in one of the two: what changed in them nobody can say.</param>
    /// <param name="problems">Receives what does not fit.</param>
    public static void Check(
        string file, (BaselineManifest Manifest, IReadOnlyList<Requirement> Requirements)? before, (BaselineManifest Manifest, IReadOnlyList<Requirement> Requirements) now,
        IReadOnlySet<string> silentOn, ICollection<Problem> problems)
    {
        var actual = before is null ? [] : Actual(BaselineDiff.Between(before.Value, now)).ToDictionary(c => c.Id, c => c.Kind, StringComparer.Ordinal);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < now.Manifest.Changes.Count; i++)
        {
            var (path, change) = (JsonPath.Item("changes", i), now.Manifest.Changes[i]);
            if (!listed.Add(change.Requirement))
                problems.Add(Problem.Error(file, path, $"{change.Requirement} står to gange.", $"{change.Requirement} stands twice."));
            else if (silentOn.Contains(change.Requirement)) continue;
            else if (!actual.TryGetValue(change.Requirement, out var kind))
                problems.Add(Problem.Error(file, path, $"{change.Requirement} er ikke ændret siden forrige version.", $"{change.Requirement} did not change since the version before."));
            else if (kind != change.Kind)
                problems.Add(Problem.Error(file, $"{path}.kind", $"Her skal stå \"{RecordShape.CodeOf(kind)}\".", $"Expected \"{RecordShape.CodeOf(kind)}\"."));
        }
        foreach (var (id, kind) in actual.Where(a => !listed.Contains(a.Key) && !silentOn.Contains(a.Key)))
        {
            problems.Add(Problem.Error(file, "changes",
                $"{id} er ændret ({RecordShape.CodeOf(kind)}), men begrundelsen mangler.", $"{id} changed ({RecordShape.CodeOf(kind)}), but the reason is missing."));
        }
        if (before is null) return;
        foreach (var id in BaselineDiff.Between(before.Value, now).Removed.Where(id => !silentOn.Contains(id)))
        {
            problems.Add(Problem.Error(file, "$",
                $"{id} fandtes i {before.Value.Manifest.Version} og mangler her. Et krav, der ikke bruges mere, bliver stående og mærkes retired.",
                $"{id} was in {before.Value.Manifest.Version} and is missing here. A requirement no longer used stays and is marked retired."));
        }
    }

    private static IEnumerable<(string Id, ChangeKind Kind)> Actual(BaselineDiff diff) =>
        diff.Added.Select(id => (id, ChangeKind.Added)).Concat(diff.Changed.Select(c => (c.Id, ChangeKind.Changed))).Concat(diff.Retired.Select(id => (id, ChangeKind.Retired)));
}
