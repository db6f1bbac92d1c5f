using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Expressions;

namespace ProcurementBaseline.Tests.Expressions;

[TestClass]
public sealed class UnknownFactsTests
{
    [TestMethod]
    public void Compiled_conditions_judge_unknown_facts_as_the_interpreter_does_and_keep_answers_apart() =>
        Gen.Select(ConditionTexts.Any, TestFacts.Bag(TestFacts.All, unknown: 3)).SelectMany((c, shared) =>
            TestFacts.Bag(TestFacts.With(c.Form), unknown: 3).Select(own => (c.Form, c.Text, Own: own, Shared: shared))).Array[30].Sample(
            cases =>
            {
                var conditions = cases.Select(c => TestFacts.Parse(c.Text, c.Form)).ToList();
                var shared = cases[0].Shared;
                var program = new ConditionProgram(conditions, Baseline.IsOwn);
                var verdicts = new byte[program.Count];
                program.Judge([.. program.Slots.Select(s => FactSlot.Of((s.Owner < 0 ? shared : cases[s.Owner].Own).Find(s.Fact)))], verdicts);
                for (var i = 0; i < cases.Length; i++)
                {
                    var facts = new FactBag(conditions[i].Facts().Select(f => (f.Name, Value: (Baseline.IsOwn(f) ? cases[i].Own : shared).Find(f)))
                        .Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value!));
                    var (interpreted, compiled) = (Kleene.Explain(conditions[i], facts).Outcome, (Outcome)verdicts[i]);
                    Holds.Always(Kleene.Verdict(conditions[i], facts) == interpreted, () => $"the verdict alone differs from {interpreted}");
                    Holds.Always(interpreted == compiled, () => $"Interpreted {interpreted}, compiled {compiled}: {cases[i].Text} on {facts}");
                }
            },
            iter: 12, print: c => string.Join('\n', c.Select(x => x.Text)));

    [TestMethod]
    public void A_determined_verdict_never_changes_when_an_unknown_fact_becomes_known() => Cases().Sample(
        c =>
        {
            var judged = new Judged(TestFacts.Parse(c.Text, c.Form));
            foreach (var (less, more) in c.Partial.Zip(c.Full))
            {
                var (before, after) = (judged.On(less), judged.On(less.FilledFrom(more, judged.Condition.Facts())));
                Holds.Always(before == Outcome.Undetermined || before == after, () => $"{before} became {after}: {c.Text} on {less}, then {more}");
                Holds.Always(after != Outcome.Undetermined, () => $"Undetermined though all is known: {c.Text} on {more}");
            }
        },
        iter: 400, print: c => c.Text);

    [TestMethod]
    public void An_undetermined_verdict_names_facts_that_are_unknown_and_that_settle_it_whatever_their_values() => Cases().Sample(
        c =>
        {
            var condition = TestFacts.Parse(c.Text, c.Form);
            foreach (var (less, more) in c.Partial.Zip(c.Full))
            {
                var verdict = Kleene.Explain(condition, less);
                Holds.Always((verdict.Missing.Count > 0) == (verdict.Outcome == Outcome.Undetermined), () => $"{verdict.Outcome} with {verdict.Missing.Count} missing: {c.Text} on {less}");
                Holds.Always(verdict.Missing.All(f => less.Find(f) is null), () => $"Named though known: {c.Text} on {less}");
                Holds.Always(verdict.Read.All(f => less.Find(f) is not null), () => $"Read though unknown: {c.Text} on {less}");
                Holds.Always(verdict.Missing.Distinct().Count() == verdict.Missing.Count, () => $"Named twice: {c.Text} on {less}");
                var after = Kleene.Explain(condition, less.FilledFrom(more, verdict.Missing)).Outcome;
                Holds.Always(after != Outcome.Undetermined, () => $"The facts named do not settle it: {c.Text} on {less}");
            }
        },
        iter: 800, print: c => c.Text);

    [TestMethod]
    public void Where_unknown_facts_can_make_a_difference_changing_one_of_the_facts_named_does()
    {
        var seen = 0;
        Cases().Sample(
            c =>
            {
                var condition = TestFacts.Parse(c.Text, c.Form);
                var less = c.Partial[0];
                var missing = Kleene.Explain(condition, less).Missing;
                var ends = c.Full.Select(full => (Full: full, Kleene.Explain(condition, less.FilledFrom(full, condition.Facts())).Outcome)).ToLookup(e => e.Outcome, e => e.Full);
                if (!ends[Outcome.Met].Any() || !ends[Outcome.NotMet].Any()) return;
                Interlocked.Increment(ref seen);
                var (from, to) = (less.FilledFrom(ends[Outcome.Met].First(), missing), ends[Outcome.NotMet].First());
                var walk = missing.Select(fact => from = from.With(fact, to.Find(fact)!)).Select(bag => Kleene.Explain(condition, bag).Outcome).ToList();
                Holds.Always(walk.Contains(Outcome.NotMet), () => $"The facts named change nothing: {c.Text} on {less}");
            },
            iter: 800, print: c => c.Text);
        seen.Should().BeGreaterThan(80);
    }

    [TestMethod]
    public void What_a_determined_verdict_rests_on_is_enough_to_reach_it() => Cases().Sample(
        c =>
        {
            var condition = TestFacts.Parse(c.Text, c.Form);
            foreach (var bag in c.Partial)
            {
                var verdict = Kleene.Explain(condition, bag);
                if (verdict.Outcome == Outcome.Undetermined) continue;
                var alone = Kleene.Explain(condition, FactBag.Empty.FilledFrom(bag, verdict.Read)).Outcome;
                Holds.Always(alone == verdict.Outcome, () => $"{verdict.Outcome}, but on the facts read alone {alone}: {c.Text} on {bag}");
            }
        },
        iter: 800, print: c => c.Text);

    // A condition with what is known of its facts, and values for the rest.
    private static Gen<(Requirements.AnswerForm Form, string Text, FactBag[] Partial, FactBag[] Full)> Cases() => ConditionTexts.Any.SelectMany(c => Gen.Select(
        TestFacts.Bag(TestFacts.With(c.Form), unknown: 2).Array[8], TestFacts.Bag(TestFacts.With(c.Form), unknown: 0).Array[8], (less, more) => (c.Form, c.Text, less, more)));
}
