using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Tests.Expressions;

[TestClass]
public sealed class KleeneLawTests
{
    [TestMethod]
    [DataRow("!(!(A))", "A", DisplayName = "double negation")]
    [DataRow("!((A) && (B))", "!(A) || !(B)", DisplayName = "De Morgan, and")]
    [DataRow("!((A) || (B))", "!(A) && !(B)", DisplayName = "De Morgan, or")]
    [DataRow("(A) && (B)", "(B) && (A)", DisplayName = "commutativity, and")]
    [DataRow("(A) || (B)", "(B) || (A)", DisplayName = "commutativity, or")]
    [DataRow("((A) && (B)) && (C)", "(A) && ((B) && (C))", DisplayName = "associativity, and")]
    [DataRow("((A) || (B)) || (C)", "(A) || ((B) || (C))", DisplayName = "associativity, or")]
    [DataRow("(A) && ((B) || (C))", "((A) && (B)) || ((A) && (C))", DisplayName = "distributivity, and over or")]
    [DataRow("(A) || ((B) && (C))", "((A) || (B)) && ((A) || (C))", DisplayName = "distributivity, or over and")]
    [DataRow("(A) && true", "A", DisplayName = "identity, and")]
    [DataRow("(A) || false", "A", DisplayName = "identity, or")]
    [DataRow("(A) && false", "false", DisplayName = "domination, and")]
    [DataRow("(A) || true", "true", DisplayName = "domination, or")]
    [DataRow("(A) && (A)", "A", DisplayName = "idempotence, and")]
    [DataRow("(A) || (A)", "A", DisplayName = "idempotence, or")]
    [DataRow("(A) && ((A) || (B))", "A", DisplayName = "absorption, and")]
    [DataRow("(A) || ((A) && (B))", "A", DisplayName = "absorption, or")]
    public void A_law_of_Kleenes_logic_holds_for_every_condition(string one, string other) =>
        Gen.Select(Small, Small, Small, Bags).Sample(
            (a, b, c, bags) =>
            {
                string Filled(string law) => string.Concat(law.Select(x => x switch { 'A' => a, 'B' => b, 'C' => c, _ => x.ToString() }));
                var (left, right) = (new Judged(TestFacts.Parse(Filled(one))), new Judged(TestFacts.Parse(Filled(other))));
                foreach (var bag in bags)
                {
                    var (l, r) = (left.On(bag), right.On(bag));
                    Holds.Always(l == r, () => $"{l} and {r}: A is {a}, B is {b}, C is {c} on {bag}");
                }
            },
            iter: 40, print: x => $"A: {x.Item1}\nB: {x.Item2}\nC: {x.Item3}");

    [TestMethod]
    public void Either_a_condition_or_its_opposite_holds_where_it_is_determined_and_neither_is_claimed_where_it_is_not() =>
        Gen.Select(Small, Bags).Sample(
            (a, bags) =>
            {
                var (self, either, both) = (new Judged(TestFacts.Parse(a)), new Judged(TestFacts.Parse($"({a}) || !({a})")), new Judged(TestFacts.Parse($"({a}) && !({a})")));
                foreach (var bag in bags)
                {
                    var open = self.On(bag) == Outcome.Undetermined;
                    Holds.Always(either.On(bag) == (open ? Outcome.Undetermined : Outcome.Met), () => $"{a} or not, on {bag}");
                    Holds.Always(both.On(bag) == (open ? Outcome.Undetermined : Outcome.NotMet), () => $"{a} and not, on {bag}");
                }
            },
            iter: 60, print: x => x.Item1);

    [TestMethod]
    public void A_fact_or_its_opposite_is_undetermined_while_the_fact_is_unknown()
    {
        foreach (var fact in TestFacts.All.Where(f => f.Kind == Rules.Facts.FactKind.Truth))
            new Judged(TestFacts.Parse($"{fact.Name} == true || !({fact.Name} == true)")).On(FactBag.Empty).Should().Be(Outcome.Undetermined);
    }

    private static readonly Gen<string> Small = ConditionTexts.Over(TestFacts.All, 2);
    private static readonly Gen<FactBag[]> Bags = TestFacts.Bag(TestFacts.All, unknown: 2).Array[10];
}
