using CsCheck;
using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Tests.Expressions;

[TestClass]
public sealed class StockAgreementTests
{
    [TestMethod]
    public void On_known_facts_generated_conditions_are_judged_as_stock_RulesEngine_judges_them() =>
        ConditionTexts.Any.SelectMany(c => TestFacts.Bag(TestFacts.With(c.Form), unknown: 0).Array[12].Select(bags => (c.Form, c.Text, Bags: bags))).Sample(
            c =>
            {
                var (ours, stock) = (new Judged(TestFacts.Parse(c.Text, c.Form)), new StockEngine(TestFacts.Scope, c.Form, c.Text));
                foreach (var bag in c.Bags)
                {
                    var (our, their) = (ours.On(bag), stock.Holds(0, bag));
                    Holds.Always(our == (their ? Outcome.Met : Outcome.NotMet), () => $"Ours {our}, stock {their}: {c.Text} on {bag}");
                }
            },
            iter: 250, print: c => c.Text);
}
