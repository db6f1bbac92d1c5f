using FluentAssertions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>Every condition in <c>rules/</c>, on known facts at and around every value it turns on, against stock RulesEngine.</summary>
[TestClass]
public sealed class RulebookStockTests
{
    private const int Enough = 120, TooMany = 5_000;

    private static readonly string[] Purchase = ["procurement", "agreement", "profile", "clauses", "market", "set", "law"];

    [TestMethod]
    public void Every_appliesWhen_is_judged_as_stock_RulesEngine_judges_it() => Same(
        Requirements().Select(r => r.AppliesWhen).Distinct().Select(text => (text, (AnswerForm?)null, (IReadOnlyList<FactValue>)[])),
        Scope("procurement", "agreement", "profile", "law"));

    [TestMethod]
    public void Every_satisfiedWhen_is_judged_as_stock_RulesEngine_judges_it() => Same(
        Requirements().Select(r => (r.SatisfiedWhen, (AnswerForm?)r.Answer, ParametersOf(r))).DistinctBy(r => (r.SatisfiedWhen, r.Item2!.Kind, string.Join('|', r.Item3.Select(v => v.Number)))),
        Scope("answer", "parameter", "profile", "agreement", "law", "asOf"));

    [TestMethod]
    public void Every_rule_of_law_is_judged_as_stock_RulesEngine_judges_it() => Same(
        RepositoryFiles.Rulebook.Rows.SelectMany(r => r.Rules).SelectMany(r => r.Entry.Versions).Select(v => v.When).OfType<string>().Distinct()
            .Select(text => (text, (AnswerForm?)null, (IReadOnlyList<FactValue>)[])),
        Scope([.. Purchase, "tenderer", "delivery", "thirdCountry", "decision", "asOf", "requirement", "ground", "espd"]));

    private static IEnumerable<Requirement> Requirements() => RepositoryFiles.Rulebook.Baselines.SelectMany(b => b.Requirements).Select(r => r.Requirement);

    private static ExpressionScope Scope(params string[] records) => new(RepositoryFiles.Rulebook.Facts, new FactTypes(), records);

    private static IReadOnlyList<FactValue> ParametersOf(Requirement requirement) =>
        [.. (requirement.Parameters?.Values ?? []).SelectMany(p => (decimal[])[p.Min, p.Default, p.Max]).Select(FactValue.Of)];

    private static void Same(IEnumerable<(string Text, AnswerForm? Form, IReadOnlyList<FactValue> Parameters)> conditions, ExpressionScope scope)
    {
        var parser = new ConditionParser();
        foreach (var group in conditions.GroupBy(c => c.Form?.Kind))
        {
            var cases = group.ToList();
            var stock = new StockEngine(scope, cases[0].Form, [.. cases.Select(c => c.Text)]);
            for (var i = 0; i < cases.Count; i++)
            {
                var (text, form, parameters) = cases[i];
                var condition = parser.Parse(text, scope, form, new List<Text>())!;
                var facts = condition.Facts();
                var law = facts.Where(f => f.Record == "law").SelectMany(f => RepositoryFiles.Rulebook.Parameters[f.Path].Values.Versions.Select(v => v.Value.Value));
                var ours = new Judged(condition);
                var (tried, seen) = (0, new HashSet<Outcome>());
                var (boundaries, all) = (new Boundaries(condition, parameters.Concat(law)), facts.ToList());
                foreach (var bag in boundaries.Bags(all, Enough, new Random(i)).Take(Enough * 10).Concat(boundaries.Towards(condition, all, TooMany, new Random(i))))
                {
                    if (tried >= TooMany || (tried >= Enough && seen.Count == 2)) break;
                    var (our, their) = (ours.On(bag), stock.Holds(i, bag));
                    Holds.Always(our == (their ? Outcome.Met : Outcome.NotMet), () => $"Ours {our}, stock {their}: {text} on {bag}");
                    seen.Add(our);
                    tried++;
                }
                seen.Should().HaveCount(facts.Count > 0 ? 2 : 1, $"the facts tried turn {text}");
            }
        }
    }
}
