using System.Text.Json;
using System.Text.Json.Nodes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Baselines;

/// <summary>What changed from one baseline to another, by requirement id.</summary>
/// <param name="From">The version compared with.</param>
/// <param name="To">The version compared.</param>
/// <param name="Added">Ids that are new.</param>
/// <param name="Removed">Ids that are gone; none between two versions of ours, where they are retired instead.</param>
/// <param name="Changed">Requirements that say or ask something else.</param>
/// <param name="Retired">Ids that are there but no longer used.</param>
public sealed record BaselineDiff(string From, string To, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<RequirementChange> Changed, IReadOnlyList<string> Retired)
{
    /// <summary>Compares two baselines; reasons come from the newer one's own list of changes.</summary>
    public static BaselineDiff Between(Baseline from, Baseline to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Between((from.Manifest, [.. from.Requirements.Select(r => r.Requirement)]), (to.Manifest, [.. to.Requirements.Select(r => r.Requirement)]));
    }

    /// <summary>Compares two versions as their files have them, whether or not their expressions can be read.</summary>
    internal static BaselineDiff Between((BaselineManifest Manifest, IReadOnlyList<Requirement> Requirements) from, (BaselineManifest Manifest, IReadOnlyList<Requirement> Requirements) to)
    {
        var reasons = to.Manifest.Changes.GroupBy(c => c.Requirement).ToDictionary(g => g.Key, g => g.First().Reason, StringComparer.Ordinal);
        var (before, now) = (ById(from.Requirements), ById(to.Requirements));
        var both = before.Values.Where(r => now.ContainsKey(r.Id)).Select(r => (Old: r, New: now[r.Id])).ToList();
        return new(from.Manifest.Version, to.Manifest.Version,
            [.. now.Keys.Where(id => !before.ContainsKey(id))],
            [.. before.Keys.Where(id => !now.ContainsKey(id))],
            [.. both.Where(p => p.New.Retired is null).Select(p => new RequirementChange(p.New.Id, Fields(p.Old, p.New), reasons.GetValueOrDefault(p.New.Id))).Where(c => c.Fields.Count > 0)],
            [.. both.Where(p => p.Old.Retired is null && p.New.Retired is not null).Select(p => p.New.Id)]);
    }

    // In the order of the files; an id that stands twice was told already.
    private static Dictionary<string, Requirement> ById(IEnumerable<Requirement> requirements) => requirements.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>The keys in which two wordings of a requirement differ, in the order of the type.</summary>
    internal static List<string> Fields(Requirement old, Requirement now) =>
        [.. RecordShape.Of(typeof(Requirement)).Members.Where(m => !Same(m.Value.Property.GetValue(old), m.Value.Property.GetValue(now))).Select(m => m.Key)];

    // Records hold lists, which compare by identity; their JSON compares by content.
    private static bool Same(object? a, object? b) => JsonNode.DeepEquals(JsonSerializer.SerializeToNode(a), JsonSerializer.SerializeToNode(b));
}

/// <summary>A requirement that says or asks something else than before.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fields">The keys that differ.</param>
/// <param name="Reason">Why, as the newer baseline records it; null when it records none.</param>
public sealed record RequirementChange(string Id, IReadOnlyList<string> Fields, Text? Reason);
