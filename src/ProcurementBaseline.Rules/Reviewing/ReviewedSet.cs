using ProcurementBaseline.Requirements;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>The whole set as the review's rules see it.</summary>
internal static class ReviewedSet
{
    /// <summary>Points from which a requirement is heavy: weeks of work, or a third party.</summary>
    private const int Heavy = 3;

    /// <summary>The facts of the set with its regime and its burden.</summary>
    public static SetFacts Add(CaseFacts whole, RequirementSet set, LawSection? section)
    {
        var total = set.Selected.Sum(r => r.Requirement.Burden.Points);
        var budget = BurdenCurve.Of(whole, set.Procurement.Subject?.EstimatedValue);
        return whole.Set! with
        {
            Section = section,
            BurdenTotal = total,
            BurdenBudget = budget,
            BurdenShare = budget is > 0 ? Math.Round(100m * total / budget.Value, 1) : null,
            HeavyMinimums = set.Selected.Count(r => r.Requirement.Obligation == Obligation.Minimum && r.Requirement.Burden.Points >= Heavy),
            Minimums = set.Selected.Count(r => r.Requirement.Obligation == Obligation.Minimum),
        };
    }

    /// <summary>The facts of the file behind a missing fact of the set: the regime waits for what its own row waits for, the budget for the value.</summary>
    public static IEnumerable<string> Behind(string missing, Regime regime) => missing switch
    {
        "set.section" => regime.Missing,
        "set.burdenBudget" => ["subject.estimatedValue"],
        _ => [missing],
    };
}
