using System.Globalization;
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
            if (procurement.Tailoring[i] is not { Requirement: { } id } row || row.Action == TailoringAction.Add || id.StartsWith("X-", StringComparison.Ordinal)) continue;
            var path = JsonPath.Item("tailoring", i);
            if (!baseline.ById.TryGetValue(id, out var requirement))
            {
                var near = Nearest.To(id, baseline.ById.Keys);
                problems.Add(Problem.Error(file, $"{path}.requirement",
                    $"Kravet \"{Quote.Of(id)}\" findes ikke i {baseline.Version}.{(near is null ? "" : $" Menes \"{near}\"?")}",
                    $"There is no requirement \"{Quote.Of(id)}\" in {baseline.Version}.{(near is null ? "" : $" Did you mean \"{near}\"?")}"));
            }
            else if (requirement.Requirement.Retired is { } retired)
            {
                problems.Add(Problem.Error(file, $"{path}.requirement",
                    $"Kravet \"{id}\" bruges ikke mere i {baseline.Version}: {retired.Reason.Da}", $"The requirement \"{id}\" is no longer used in {baseline.Version}: {retired.Reason.En}"));
            }
            else Parameters(row, requirement.Requirement, path, file, problems);
        }
        return problems.Count == before;
    }

    private static void Parameters(Tailoring row, Requirement requirement, string path, string file, ICollection<Problem> problems)
    {
        foreach (var name in row.Parameters?.Keys.Where(n => requirement.Parameters?.ContainsKey(n) != true) ?? [])
        {
            var known = string.Join(" · ", requirement.Parameters?.Keys ?? []);
            problems.Add(Problem.Error(file, JsonPath.Member($"{path}.parameters", name),
                $"{requirement.Id} har ingen parameter \"{Quote.Of(name)}\".{(known.Length == 0 ? "" : $" Den har: {known}.")}",
                $"{requirement.Id} has no parameter \"{Quote.Of(name)}\".{(known.Length == 0 ? "" : $" It has: {known}.")}"));
        }
    }

    /// <summary>Whether every parameter set lies within the baseline's bounds, both inclusive.</summary>
    public static bool WithinBounds(Tailoring? row, Requirement requirement) => !OutOfBounds(row, requirement).Any();

    /// <summary>The parameters set outside those bounds, each with its value and the bounds: <c>maxDays = 400 (1–90 days)</c>.</summary>
    public static IEnumerable<string> OutOfBounds(Tailoring? row, Requirement requirement) =>
        from set in row?.Parameters ?? new Dictionary<string, decimal>()
        let bounds = requirement.Parameters?.GetValueOrDefault(set.Key)
        where bounds is not null && (set.Value < bounds.Min || set.Value > bounds.Max)
        select string.Create(CultureInfo.InvariantCulture, $"{set.Key} = {set.Value:0.##########} ({bounds.Min:0.##########}–{bounds.Max:0.##########})");
}
