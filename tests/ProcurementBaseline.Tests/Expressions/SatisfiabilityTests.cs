using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Loading;

namespace ProcurementBaseline.Tests.Expressions;

[TestClass]
public sealed class SatisfiabilityTests
{
    // Few facts, so that two conditions speak of the same ones.
    private static readonly IReadOnlyList<Fact> Few = [.. TestFacts.All.Where(f => f.Name is
        "profile.StoresData" or "law.Switch" or "profile.Quantity" or "law.Threshold" or "asOf" or "law.FirstDay"
        or "profile.Hosting" or "tenderer.Country" or "law.Countries" or "profile.CriticalFunctions")];

    [TestMethod]
    public void Two_conditions_that_some_facts_meet_together_are_never_called_exclusive()
    {
        var together = 0;
        Gen.Select(ConditionTexts.Over(Few, 2), ConditionTexts.Over(Few, 2), TestFacts.Bag(Few, unknown: 0).Array[60]).Sample(
            (one, other, bags) =>
            {
                var (a, b) = (TestFacts.Parse(one), TestFacts.Parse(other));
                foreach (var bag in bags)
                {
                    if (Kleene.Explain(a, bag).Outcome != Outcome.Met || Kleene.Explain(b, bag).Outcome != Outcome.Met) continue;
                    Interlocked.Increment(ref together);
                    Holds.Always(Satisfiability.Witness([a, b], Law(bag)) is not null, () => $"Called exclusive: {one} and {other}, but {bag}");
                    Holds.Always(Satisfiability.Witness([b, a], _ => null) is not null, () => $"Called exclusive without law: {one} and {other}, but {bag}");
                    return;
                }
            },
            iter: 1_000, print: c => $"{c.Item1}\n{c.Item2}");
        together.Should().BeGreaterThan(150);
    }

    [TestMethod]
    public void A_condition_that_some_facts_meet_is_never_called_impossible() =>
        Gen.Select(ConditionTexts.Over(TestFacts.All, 3), TestFacts.Bag(TestFacts.All, unknown: 0).Array[20]).Sample(
            (text, bags) =>
            {
                var condition = TestFacts.Parse(text);
                foreach (var bag in bags)
                {
                    var met = Kleene.Explain(condition, bag).Outcome == Outcome.Met;
                    Condition seen = met ? condition : new Condition.Not(condition);
                    Holds.Always(Satisfiability.Witness([seen], Law(bag)) is not null, () => $"Called impossible: {(met ? "" : "not ")}{text}, but {bag}");
                }
            },
            iter: 400, print: c => c.Item1);

    [TestMethod]
    [DataRow("profile.Quantity", "1", "2", "3")]
    [DataRow("asOf", "DateOnly(2026, 1, 1)", "DateOnly(2026, 1, 2)", "DateOnly(2026, 1, 4)")]
    public void Three_bounds_on_one_fact_have_a_witness_exactly_when_some_value_lies_within(string name, params string[] bounds)
    {
        var fact = Fact(name);
        var values = fact.Kind == FactKind.Date ? Enumerable.Range(-2, 8).Select(d => FactValue.Of(new DateOnly(2026, 1, 1).AddDays(d))) : Enumerable.Range(0, 9).Select(n => FactValue.Of(n / 2m));
        var bags = values.Select(v => FactBag.Empty.With(fact, v)).ToList();
        var conditions = bounds.SelectMany(b => ((string[])["==", "!=", "<", "<=", ">", ">="]).Select(sign => TestFacts.Parse($"{name} {sign} {b}")))
            .Select(c => (Condition: c, Met: bags.Select(bag => Kleene.Explain(c, bag).Outcome == Outcome.Met).ToList())).ToList();
        foreach (var a in conditions)
        {
            foreach (var b in conditions)
            {
                foreach (var c in conditions)
                {
                    var some = Enumerable.Range(0, bags.Count).Any(i => a.Met[i] && b.Met[i] && c.Met[i]);
                    var witness = Satisfiability.Witness([a.Condition, b.Condition, c.Condition], _ => null);
                    Holds.Always(!some || witness is not null, () => $"Called exclusive: {a.Condition}, {b.Condition}, {c.Condition}");
                    Holds.Always(some || witness is null, () => $"Called possible: {a.Condition}, {b.Condition}, {c.Condition}");
                }
            }
        }
    }

    [TestMethod]
    [DataRow("profile.StoresData == true", "profile.StoresData == false")]
    [DataRow("profile.StoresData == true", "profile.StoresData != true")]
    [DataRow("profile.StoresData == true", "!(profile.StoresData == true && true)")]
    [DataRow("profile.Quantity > 5", "profile.Quantity <= 5")]
    [DataRow("profile.Quantity > 5", "!(profile.Quantity > 5)")]
    [DataRow("profile.Quantity >= 5 && profile.Quantity <= 5", "profile.Quantity != 5")]
    [DataRow("5 < profile.Quantity", "5 > profile.Quantity")]
    [DataRow("profile.Quantity in (1, 2)", "profile.Quantity in (3, 4)")]
    [DataRow("profile.Quantity in (1, 2)", "profile.Quantity > 2")]
    [DataRow("profile.Quantity > law.Threshold", "profile.Quantity < law.Threshold")]
    [DataRow("profile.Quantity > law.Threshold * 2", "profile.Quantity <= 20")]
    [DataRow("law.Threshold < 10", "profile.StoresData == true")]
    [DataRow("asOf > DateOnly(2026, 1, 1)", "asOf < DateOnly(2026, 1, 2)")]
    [DataRow("asOf < law.FirstDay", "law.FirstDay <= asOf")]
    [DataRow("law.FirstDay > DateOnly(2026, 1, 1)", "asOf == asOf")]
    [DataRow("profile.Hosting == \"none\"", "profile.Hosting == \"onPremises\"")]
    [DataRow("profile.Hosting == \"none\"", "profile.Hosting != \"none\"")]
    [DataRow("profile.Hosting in (\"none\", \"onPremises\")", "profile.Hosting in (\"supplierHosted\", \"publicCloud\")")]
    [DataRow("profile.Hosting != \"none\" && profile.Hosting != \"onPremises\"", "profile.Hosting != \"supplierHosted\" && profile.Hosting != \"publicCloud\"")]
    [DataRow("law.Countries.Contains(tenderer.Country)", "tenderer.Country == \"DK\"")]
    [DataRow("law.Countries.Contains(tenderer.Country)", "!law.Countries.Contains(tenderer.Country)")]
    [DataRow("profile.CriticalFunctions.Contains(\"hospital\")", "!profile.CriticalFunctions.Any(it == \"hospital\")")]
    [DataRow("profile.StoresData == true && profile.Quantity > 5", "profile.Quantity <= 5 || profile.StoresData == false")]
    [DataRow("YearsAfter(ground.EventOn, 3) > asOf", "!(YearsAfter(ground.EventOn, 3) > asOf)")]
    [DataRow("profile.Hosting == profile.DeviceClass", "profile.Hosting != profile.DeviceClass")]
    public void Conditions_that_exclude_each_other_are_seen_to(string one, string other) => Exclusive(one, other);

    [TestMethod]
    [DataRow("YearsAfter(ground.EventOn, 3) > asOf", "YearsAfter(ground.EventOn, 3) <= asOf")]
    [DataRow("profile.Quantity < agreement.TermMonths", "profile.Quantity >= agreement.TermMonths")]
    [DataRow("profile.Quantity == agreement.TermMonths", "profile.Quantity != agreement.TermMonths")]
    [DataRow("profile.Quantity > agreement.TermMonths", "agreement.TermMonths >= profile.Quantity")]
    public void Two_facts_compared_one_way_exclude_the_opposite_comparison(string one, string other) => Exclusive(one, other);

    [TestMethod]
    [DataRow("law.Switch == false", "profile.StoresData == true")]
    [DataRow("law.Mode == \"none\"", "profile.StoresData == true")]
    [DataRow("law.Countries.Contains(\"DK\")", "profile.StoresData == true")]
    public void What_only_the_law_decides_is_taken_from_the_law(string one, string other) => Exclusive(one, other);

    private static void Exclusive(string one, string other)
    {
        var law = Law(FactBag.Empty.With(Fact("law.Threshold"), FactValue.Of(10m)).With(Fact("law.FirstDay"), FactValue.Of(new DateOnly(2026, 1, 1)))
            .With(Fact("law.Countries"), FactValue.Of(["CN", "RU"])).With(Fact("law.Switch"), FactValue.Of(true)).With(Fact("law.Mode"), FactValue.Of("hospital")));
        Satisfiability.Witness([TestFacts.Parse(one), TestFacts.Parse(other)], law).Should().BeNull();
        Satisfiability.Witness([TestFacts.Parse(other), TestFacts.Parse(one)], law).Should().BeNull();
    }

    private static Fact Fact(string name) => TestFacts.Scope.Find(name, null)!;

    private static Func<string, FactValue?> Law(FactBag bag) => path => bag.Values.GetValueOrDefault($"law.{FactCatalogue.Member(path)}");
}
