using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Law;

/// <summary>Holds people's decisions against the findings of one run: which findings they clear, and what is wrong with them.</summary>
internal static class Decisions
{
    /// <summary>The id of the law file whose rows speak of decisions.</summary>
    public const string File = "decisions";

    // A file of nothing but mistyped ids does not get a search for each.
    private const int MostSuggestions = 100;

    /// <summary>The findings with those on decisions, and the ids of those nobody has decided.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="facts">The case.</param>
    /// <param name="decisions">The decisions; null means none.</param>
    /// <param name="findings">What this run found and a person can decide.</param>
    /// <param name="others">Further findings of the run that a decision may name without opening or closing anything here.</param>
    public static (IReadOnlyList<Finding> Further, IReadOnlyList<string> ToDecide) Of(
        Rulebook rulebook, CaseFacts facts, IReadOnlyList<FindingDecision>? decisions, IReadOnlyList<Finding> findings, IEnumerable<Finding> others)
    {
        var ids = findings.Concat(others).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var rows = rulebook.Rows.Where(r => r.File == File && r.Over == RowScope.Decision).ToList();
        var (further, cleared, suggestions) = (new List<Finding>(), new HashSet<string>(StringComparer.Ordinal), MostSuggestions);
        List<string> sorted = [.. ids.Order(StringComparer.Ordinal)];
        foreach (var decision in (decisions ?? []).DistinctBy(d => (d.Finding, Complete(d))))
        {
            var known = ids.Contains(decision.Finding);
            if (known && Complete(decision)) cleared.Add(decision.Finding);
            var near = known || suggestions-- <= 0 ? null : Nearest.To(decision.Finding, sorted);
            var one = facts with { Decision = FactsOf(decision, known, near) };
            further.AddRange(rows.Select(r => RowVerdict.FindingOf(r, one, rulebook.Facts)).OfType<Finding>());
        }
        return (further, [.. findings.Concat(further).Where(f => f.NeedsDecision && !cleared.Contains(f.Id)).Select(f => f.Id)]);
    }

    private static DecisionFacts FactsOf(FindingDecision decision, bool known, string? near) => new()
    {
        Finding = decision.Finding,
        Known = known,
        Nearest = near,
        HasNearest = near is not null,
        Reason = Filled(decision.Reason),
        By = Filled(decision.By),
        On = decision.On,
        Complete = Complete(decision),
    };

    private static bool Complete(FindingDecision decision) => Filled(decision.Reason) is not null && Filled(decision.By) is not null && decision.On is not null;

    private static string? Filled(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;
}
