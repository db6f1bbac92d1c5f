using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Finds rules of one row that could be met together though they conclude differently.</summary>
/// <remarks>
/// Were that allowed, a row could be settled by a later rule while an earlier one is undetermined, and learning more would overturn it.
/// Looked at on every day on which a rule or a parameter changes.
/// </remarks>
internal static class RowContradictions
{
    public static IEnumerable<(int Earlier, int Later, string Witness)> Find(IReadOnlyList<LawRule> rules, IReadOnlyDictionary<string, LawParameter> parameters)
    {
        var days = rules.SelectMany(r => r.Versions.Versions).Select(v => v.From)
            .Concat(rules.SelectMany(r => r.Versions.Versions).SelectMany(v => v.Value?.Facts() ?? []).Where(f => f.Record == "law")
                .SelectMany(f => parameters.TryGetValue(f.Path, out var p) ? p.Values.Versions.Select(v => v.From) : []))
            .Distinct().Order().ToList();
        for (var later = 1; later < rules.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (rules[earlier].Entry.Outcome == rules[later].Entry.Outcome) continue;
                var witness = days.Select(day => Together(rules[earlier], rules[later], day, parameters)).FirstOrDefault(w => w is not null);
                if (witness is not null) yield return (earlier, later, witness);
            }
        }
    }

    private static string? Together(LawRule a, LawRule b, DateOnly day, IReadOnlyDictionary<string, LawParameter> parameters) =>
        a.Versions.TryAsOf(day, out _, out var first) && b.Versions.TryAsOf(day, out _, out var second) && first is not null && second is not null
        && first.Facts().Concat(second.Facts()).All(f => f.Record != "law" || parameters.GetValueOrDefault(f.Path)?.AsOf(day) is not null)   // told elsewhere
            ? Satisfiability.Witness([first, second], name => parameters.TryGetValue(name, out var p) ? p.AsOf(day)?.Value : null)
            : null;
}
