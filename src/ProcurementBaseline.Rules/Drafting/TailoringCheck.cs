using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;

namespace ProcurementBaseline.Rules.Drafting;

/// <summary>Checks what tailoring rows name against the baseline.</summary>
internal static class TailoringCheck
{
    /// <summary>Whether every requirement and parameter named exists; what does not is a mistake in the file, with the nearest name.</summary>
    public static bool Names(Baseline baseline, Procurement procurement, string file, ICollection<Problem> problems)
    {
        var before = problems.Count;
        for (var i = 0; i < procurement.Tailoring?.Count; i++)
        {
            var (row, path) = (procurement.Tailoring[i], JsonPath.Item("tailoring", i));
            if (row.Action == TailoringAction.Add) continue;
            if (!baseline.ById.TryGetValue(row.Requirement, out var requirement))
            {
                var near = Nearest.To(row.Requirement, baseline.ById.Keys);
                problems.Add(Problem.Error(file, $"{path}.requirement",
                    $"Kravet \"{row.Requirement}\" findes ikke i {baseline.Version}.{(near is null ? "" : $" Menes \"{near}\"?")}",
                    $"There is no requirement \"{row.Requirement}\" in {baseline.Version}.{(near is null ? "" : $" Did you mean \"{near}\"?")}"));
                continue;
            }
            foreach (var name in row.Parameters?.Keys.Where(n => requirement.Requirement.Parameters?.ContainsKey(n) != true) ?? [])
            {
                var known = string.Join(" · ", requirement.Requirement.Parameters?.Keys ?? []);
                problems.Add(Problem.Error(file, JsonPath.Member($"{path}.parameters", name),
                    $"{row.Requirement} har ingen parameter \"{name}\".{(known.Length == 0 ? "" : $" Den har: {known}.")}",
                    $"{row.Requirement} has no parameter \"{name}\".{(known.Length == 0 ? "" : $" It has: {known}.")}"));
            }
        }
        return problems.Count == before;
    }

    /// <summary>Whether every parameter set lies within the baseline's bounds, both inclusive.</summary>
    public static bool WithinBounds(Tailoring? row, Requirement requirement) => (row?.Parameters ?? new Dictionary<string, decimal>())
        .All(p => requirement.Parameters?.GetValueOrDefault(p.Key) is not { } bounds || (p.Value >= bounds.Min && p.Value <= bounds.Max));
}
