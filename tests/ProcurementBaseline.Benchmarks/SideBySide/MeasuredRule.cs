using ProcurementBaseline.Benchmarks.ByHand;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Loading;

namespace ProcurementBaseline.Benchmarks.SideBySide;

/// <summary>A rule of the rulebook that all three contestants judge.</summary>
/// <param name="Requirement">The requirement it is taken from.</param>
/// <param name="Text">Its <c>satisfiedWhen</c> or <c>appliesWhen</c>, as it stands.</param>
/// <param name="Condition">What that says.</param>
internal sealed record MeasuredRule(Requirement Requirement, string Text, Condition Condition)
{
    /// <summary>Whether it is about the purchase rather than about an answer.</summary>
    public bool IsApplies => Text == Requirement.AppliesWhen;
}

/// <summary>The rules measured: those written by hand that still read as they did then.</summary>
/// <param name="Rules">The rules, in the order of the groups.</param>
/// <param name="Groups">The groups by hand whose rules all still read so.</param>
/// <param name="LeftOut">What to write anew, and what no one has written yet.</param>
internal sealed record MeasuredRules(IReadOnlyList<MeasuredRule> Rules, IReadOnlyList<Group> Groups, IReadOnlyList<string> LeftOut)
{
    /// <summary>With fewer answers to judge, the figures would say nothing about the baseline.</summary>
    public const int FewestSatisfied = 60;

    /// <summary>The version the rules by hand were written for.</summary>
    public const string Version = "2026.1";

    public static MeasuredRules Of(Rulebook rulebook)
    {
        var baseline = rulebook.BaselineNamed(Version) ?? throw new InvalidOperationException($"There is no baseline {Version}.");
        var problems = new List<Problem>();
        var reader = new ConditionReader(rulebook.Facts, rulebook.Parameters, new HashSet<string>(), problems);
        var (rules, groups, leftOut) = (new List<MeasuredRule>(), new List<Group>(), new List<string>());
        foreach (var group in ByHand.Groups.All)
        {
            var changed = group.Rules.Select(r => (Rule: r, Now: TextOf(baseline.ById.GetValueOrDefault(r.Requirement)?.Requirement, r)))
                .Where(r => r.Now != r.Rule.Text).ToList();
            leftOut.AddRange(changed.Select(c =>
                $"{group.Domain} is left out: {c.Rule.Requirement} {Kind(c.Rule)} now reads: {c.Now ?? "(nothing)"}"));
            if (changed.Count > 0) continue;
            groups.Add(group);
            rules.AddRange(group.Rules.Select(r => Measured(baseline.ById[r.Requirement].Requirement, r, reader, baseline.Manifest.From)));
        }
        var written = ByHand.Groups.All.SelectMany(g => g.Rules).Where(r => !r.IsApplies).Select(r => r.Requirement)
            .ToHashSet(StringComparer.Ordinal);
        leftOut.AddRange(baseline.Requirements.Select(r => r.Requirement).Where(r => r.Retired is null && !written.Contains(r.Id))
            .Select(r => $"{r.Id} is not written by hand yet"));
        if (problems.Count > 0) throw Home.Broken(problems);
        var satisfied = groups.SelectMany(g => g.Rules).Count(r => !r.IsApplies);
        if (satisfied < FewestSatisfied)
            throw new InvalidOperationException(
                $"Only {satisfied} satisfiedWhen of at least {FewestSatisfied} are written by hand as they now read.\n"
                + string.Join('\n', leftOut));
        return new(rules, groups, leftOut);
    }

    private static string Kind(Rule rule) => rule.IsApplies ? "appliesWhen" : "satisfiedWhen";

    private static string? TextOf(Requirement? requirement, Rule rule) =>
        requirement?.Retired is not null ? null : rule.IsApplies ? requirement?.AppliesWhen : requirement?.SatisfiedWhen;

    private static MeasuredRule Measured(Requirement requirement, Rule rule, ConditionReader reader, DateOnly from) =>
        new(requirement, rule.Text, rule.IsApplies
            ? reader.Applies(requirement.Id, Kind(rule), rule.Text, from)!
            : reader.Satisfied(requirement.Id, Kind(rule), requirement, from)!);
}
