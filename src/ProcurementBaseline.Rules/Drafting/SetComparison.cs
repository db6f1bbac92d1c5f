using ProcurementBaseline.Cases;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;

namespace ProcurementBaseline.Rules.Drafting;

/// <summary>Compares what two drafts of one procurement ask of a tender.</summary>
public static class SetComparison
{
    private const string ParametersKey = "parameters";

    /// <summary>The requirements that are asked in one of the two, or otherwise in the second; in the order of the sets, those taken away last.</summary>
    public static IReadOnlyList<RequirementEdit> Between(RequirementSet before, RequirementSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var was = before.Selected.ToDictionary(r => r.Requirement.Id, StringComparer.Ordinal);
        var now = after.Selected.ToDictionary(r => r.Requirement.Id, StringComparer.Ordinal);
        return
        [
            .. now.Values.Select(n => was.TryGetValue(n.Requirement.Id, out var w) ? Edit(EditKind.Changed, w, n, Fields(w, n)) : Edit(EditKind.Added, n, n, []))
                .Where(e => e.Kind == EditKind.Added || e.Fields.Count > 0),
            .. was.Values.Where(w => !now.ContainsKey(w.Requirement.Id)).Select(w => Edit(EditKind.Removed, w, w, [])),
        ];
    }

    private static RequirementEdit Edit(EditKind kind, DraftedRequirement before, DraftedRequirement after, IReadOnlyList<string> fields) => new()
    {
        Id = after.Requirement.Id,
        Kind = kind,
        Fields = fields,
        IsMinimum = before.Requirement.Obligation == Obligation.Minimum || after.Requirement.Obligation == Obligation.Minimum,
    };

    private static List<string> Fields(DraftedRequirement before, DraftedRequirement after)
    {
        var fields = BaselineDiff.Fields(before.Requirement, after.Requirement);
        var same = before.Parameters.Count == after.Parameters.Count && before.Parameters.All(p => after.Parameters.TryGetValue(p.Key, out var value) && value == p.Value);
        if (!same && !fields.Contains(ParametersKey)) fields.Add(ParametersKey);
        return fields;
    }
}
