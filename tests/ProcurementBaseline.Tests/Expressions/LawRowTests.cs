using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;
using ProcurementBaseline.Rules.Loading;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>A row that is determined stays as it is, whatever else becomes known.</summary>
[TestClass]
public sealed class LawRowTests
{
    private static readonly DateOnly Begins = new(2020, 1, 1);

    private static readonly IReadOnlyDictionary<string, LawParameter> Law = new[]
    {
        Parameter("switch", FactKind.Truth, FactValue.Of(true), FactValue.Of(false)),
        Parameter("threshold", FactKind.Number, FactValue.Of(2m), FactValue.Of(3m)),
        Parameter("firstDay", FactKind.Date, FactValue.Of(new DateOnly(2026, 1, 1)), FactValue.Of(new DateOnly(2026, 1, 2))),
        Parameter("mode", FactKind.Word, FactValue.Of("none"), FactValue.Of("hospital")),
        Parameter("countries", FactKind.Words, FactValue.Of(["DK"]), FactValue.Of(["CN", "RU"])),
    }.ToDictionary(p => p.Name);

    // What a case can know; the law's own facts come from the parameters above.
    private static readonly IReadOnlyList<Fact> Readable = [.. TestFacts.All.Where(f => f.Record != "parameter")];
    private static readonly IReadOnlyList<Fact> Fillable = [.. Readable.Where(f => f.Record != "law")];
    private static readonly DateOnly[] NoticeDates = [new(2021, 1, 1), new(2026, 6, 1), new(2027, 1, 1)];

    [TestMethod]
    public void A_generated_row_that_the_loader_accepts_is_never_overturned_by_learning_more()
    {
        var (accepted, settled) = (0, 0);
        var rule = Gen.Select(ConditionTexts.Over(Readable, 1), Gen.OneOf("a", "a", "b", "c"), Gen.Bool, (text, outcome, guarded) => (text, outcome, guarded));
        Gen.Select(rule.Array[2, 4], TestFacts.Bag(Fillable, unknown: 2).Array[25], TestFacts.Bag(Fillable, unknown: 0).Array[25], Gen.OneOf(NoticeDates)).Sample(
            (rules, partial, full, noticeDate) =>
            {
                var row = Row(rules);
                if (RowContradictions.Find(row.Rules, Law).Any()) return;
                Interlocked.Increment(ref accepted);
                foreach (var (less, more) in partial.Zip(full))
                {
                    if (Never_overturned(row, less, less.FilledFrom(more, Fillable), Law, noticeDate)) Interlocked.Increment(ref settled);
                }
            },
            iter: 600, print: c => string.Join('\n', c.Item1.Select(r => $"{r.outcome}: {r.text}")));
        accepted.Should().BeGreaterThan(100);
        settled.Should().BeGreaterThan(500);
    }

    [TestMethod]
    public void No_row_of_the_rulebook_is_overturned_by_learning_more_and_an_open_one_says_what_would_settle_it()
    {
        var settled = 0;
        foreach (var row in RepositoryFiles.Rulebook.Rows)
        {
            var conditions = row.Rules.SelectMany(r => r.Versions.Versions).Select(v => v.Value).OfType<Condition>().ToList();
            // What is looked up in lists cannot be filled in from facts: ThirdCountryCaseTests leaves things out of whole files instead.
            if (conditions.SelectMany(c => c.Facts()).Any(f => FactCatalogue.ComputedBy(f)?.Look is not null)) continue;
            var random = new Random(1);
            var facts = conditions.SelectMany(c => c.Facts()).Concat(conditions.SelectMany(c => c.Facts()).SelectMany(Inputs)).Distinct().Where(f => f.Record != "law").ToList();
            var law = RepositoryFiles.Rulebook.Parameters.Values.SelectMany(p => p.Values.Versions).Select(v => v.Value.Value);
            var all = conditions.Aggregate((a, b) => new Condition.Or(a, b));
            foreach (var full in new Boundaries(all, law).Bags(facts, 50, random).Take(200))
            {
                var less = new FactBag(full.Values.Where(_ => random.Next(2) == 0).ToDictionary(v => v.Key, v => v.Value));
                if (Never_overturned(row, less, full, RepositoryFiles.Rulebook.Parameters, new(2026, 3, 2))) settled++;
            }
        }
        settled.Should().BeGreaterThan(RepositoryFiles.Rulebook.Rows.Count);
    }

    [TestMethod]
    public void A_row_that_learning_more_could_overturn_is_refused_with_an_example()
    {
        var row = Row([("profile.Quantity > 2", "a", false), ("profile.StoresData == true", "b", false)]);
        RowContradictions.Find(row.Rules, Law).Should().ContainSingle().Which.Witness.Should().Contain("profile.Quantity").And.Contain("profile.StoresData");
        var less = FactBag.Empty.With(Readable.Single(f => f.Name == "profile.StoresData"), FactValue.Of(true));
        var more = less.With(Readable.Single(f => f.Name == "profile.Quantity"), FactValue.Of(3m));
        RowVerdict.Of(row, Cases.Of(less, Law, NoticeDates[0])).Outcome.Should().Be("b");
        RowVerdict.Of(row, Cases.Of(more, Law, NoticeDates[0])).Outcome.Should().Be("a");
    }

    [TestMethod]
    public void Rules_that_exclude_each_other_on_one_day_only_are_refused_for_the_other_day()
    {
        RowContradictions.Find(Row([("profile.Quantity <= 2", "a", false), ("profile.Quantity > law.Threshold", "b", false)]).Rules, Law).Should().BeEmpty();
        RowContradictions.Find(Row([("profile.Quantity >= 3", "a", false), ("profile.Quantity < law.Threshold", "b", false)]).Rules, Law).Should().BeEmpty();
        RowContradictions.Find(Row([("profile.Quantity > 2", "a", false), ("profile.Quantity < law.Threshold", "b", false)]).Rules, Law).Should().ContainSingle();
    }

    // Whether the row was determined with less known.
    private static bool Never_overturned(LawRow row, FactBag less, FactBag more, IReadOnlyDictionary<string, LawParameter> law, DateOnly noticeDate)
    {
        var (before, after) = (RowVerdict.Of(row, Cases.Of(less, law, noticeDate)), RowVerdict.Of(row, Cases.Of(more, law, noticeDate)));
        var open = before.Explanation.Outcome == Outcome.Undetermined;
        string Said() => $"{row.Id}: {before.Outcome} became {after.Outcome} on {noticeDate:yyyy-MM-dd} with {less}, then {more}";
        Holds.Always(open || before.Outcome == after.Outcome, Said);
        Holds.Always(!open || (before.Outcome == row.Unknown && before.Explanation.Missing.Count > 0), Said);
        if (open)
        {
            var facts = Cases.Of(less, law, noticeDate);
            var named = before.Explanation.Missing.SelectMany(facts.Behind).ToList();
            Holds.Always(named.All(f => facts.Find(f) is null), Said);
            var settled = RowVerdict.Of(row, Cases.Of(less.FilledFrom(more, named), law, noticeDate));
            Holds.Always(settled.Explanation.Outcome != Outcome.Undetermined, () => $"{Said()}: {string.Join(", ", named.Select(f => f.Name))} do not settle it");
        }
        return !open;
    }

    private static IEnumerable<Fact> Inputs(Fact fact) => FactCatalogue.ComputedBy(fact)?.Inputs.Select(i => RepositoryFiles.Rulebook.Facts.Find(i)!) ?? [];

    private static LawRow Row((string Text, string Outcome, bool Guarded)[] rules)
    {
        var before = new List<string>();
        var read = new List<LawRule>();
        foreach (var (text, outcome, guarded) in rules)
        {
            var guard = guarded ? string.Concat(before.Select(b => $" && !({b})")) : "";
            before.Add(text);
            read.Add(new(Entry($"R{before.Count}", outcome), new Timeline<Condition?>([(Begins, TestFacts.Parse($"({text}){guard}"))])));
        }
        return new("tests", "row", RowScope.Ground, "unknown", "otherwise", read);
    }

    private static RuleEntry Entry(string id, string outcome) => new()
    {
        Id = id,
        Outcome = outcome,
        Severity = Severity.Info,
        LegalBasis = [],
        CheckedTo = Begins,
        Confidence = Confidence.Design,
        Versions = [],
        Message = new("", ""),
    };

    private static LawParameter Parameter(string name, FactKind kind, FactValue first, FactValue then) => new(name, "", kind, null,
        new([(Begins, new(first, "", Confidence.Design)), (new(2026, 1, 1), new(then, "", Confidence.Design))]));
}
