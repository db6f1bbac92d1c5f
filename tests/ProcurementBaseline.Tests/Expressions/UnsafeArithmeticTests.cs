using FluentAssertions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>An expression is refused when it is read, or judged: no value a file may hold makes a judgement throw.</summary>
[TestClass]
public sealed class UnsafeArithmeticTests
{
    [TestMethod]
    [DataRow("profile.StoresData == true && 1 < 2")]
    [DataRow("profile.StoresData == true || 1 in (1, 2)")]
    [DataRow("profile.StoresData == true || DateOnly(2026, 1, 1) < DateOnly(2026, 1, 2)")]
    [DataRow("profile.Quantity * 1000000000000000 > 1")]
    [DataRow("profile.Quantity / 0.000000000000000000000001 > 1")]
    [DataRow("((profile.Quantity * 1000000 + 0) * 1000000 + 0) * 1000000 > 1")]
    [DataRow("(((profile.Quantity / 0.0001 + 0) / 0.0001 + 0) / 0.0001 + 0) / 0.0001 > 1")]
    [DataRow("profile.Quantity * law.Threshold > 1")]
    [DataRow("law.Threshold * parameter.MaxDays > 1")]
    [DataRow("profile.Quantity > 1000000000000000000000000000000000000000.5")]
    [DataRow("profile.Quantity > 99999999999999999999999999999999999999999")]
    public void A_condition_that_is_read_can_be_judged_on_the_largest_numbers(string text)
    {
        var large = FactValue.Of(Files.StrictReader.LargestNumber);
        foreach (var facts in (FactBag[])[FactBag.Empty, TestFacts.All.Where(f => f.Kind == FactKind.Number).Aggregate(FactBag.Empty, (bag, f) => bag.With(f, large))])
        {
            FluentActions.Invoking(() => Read(text) is { } condition ? new Judged(condition).On(facts) : Outcome.Undetermined).Should().NotThrow();
        }
    }

    [TestMethod]
    public void Years_can_be_added_to_the_last_date_a_file_may_hold_as_often_as_an_expression_is_long()
    {
        var text = string.Concat(Enumerable.Repeat("YearsAfter(", 45)) + "asOf" + string.Concat(Enumerable.Repeat(", 200)", 45)) + " > asOf";
        var facts = FactBag.Empty.With(TestFacts.Scope.Find("asOf", null)!, FactValue.Of(new DateOnly(Files.StrictReader.LastYear, 12, 31)));
        FluentActions.Invoking(() => Read(text) is { } condition ? new Judged(condition).On(facts) : Outcome.Undetermined).Should().NotThrow();
    }

    [TestMethod]
    [DataRow("profile.Quantity > 1 / 2")]
    [DataRow("profile.Quantity * (5 / 2) == 10")]
    [DataRow("profile.Quantity == 7 / 2 * 2")]
    [DataRow("profile.Quantity >= 0.1 + 0.2")]
    [DataRow("profile.Quantity in (7 / 2, 3)")]
    [DataRow("profile.Quantity in (0.1, 2.5)")]
    [DataRow("profile.Quantity in (4, 2.5)")]
    [DataRow("2147483647 + 1 > profile.Quantity")]
    [DataRow("YearsAfter(asOf, 1.5) > asOf")]
    [DataRow("0.1 <= profile.Quantity")]
    [DataRow("profile.Quantity - 0.1 == 0")]
    [DataRow("profile.Quantity * 0.1 == 0.4")]
    public void Arithmetic_on_literals_means_what_stock_RulesEngine_takes_it_to_mean_or_is_refused(string text)
    {
        if (Read(text) is not { } condition) return;
        var (judged, stock) = (new Judged(condition), new StockEngine(TestFacts.Scope, TestFacts.Forms[0], text));
        foreach (var number in (decimal[])[.. TestFacts.Numbers, 0.3m, 0.5m, 5, 6, 7, 3.5m])
        {
            var facts = FactBag.Empty.With(TestFacts.Scope.Find("profile.Quantity", null)!, FactValue.Of(number)).With(TestFacts.Scope.Find("asOf", null)!, FactValue.Of(TestFacts.Dates[1]));
            judged.On(facts).Should().Be(stock.Holds(0, facts) ? Outcome.Met : Outcome.NotMet, $"{text} with {number}");
        }
    }

    private static Condition? Read(string text) => new ConditionParser().Parse(text, TestFacts.Scope, TestFacts.Forms[0], new List<Text>());
}
