using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Law;
using ProcurementBaseline.Rules.Reviewing;

namespace ProcurementBaseline.Tests.Cases;

/// <summary>The cases of the review, held against the rulebook that ships.</summary>
[TestClass]
public sealed class ReviewCaseTests
{
    // The rows over single requirements that have cases of their own are held there.
    private static readonly List<LawRow> Rows = [.. Repository.Rulebook.Rows
        .Where(r => r.File.StartsWith(Reviewer.LawFiles, StringComparison.Ordinal) && !Reviewing.RequirementReviewTests.LawFiles.Contains(r.File))];

    public static IEnumerable<object[]> Cases => CaseFile.All.Select((c, i) => (c, i)).Where(x => IsReview(x.c)).Select(x => new object[] { x.i, $"{x.c.File}: {x.c.Name}" });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_review_answers_as_the_case_says(int index, string name)
    {
        var (one, review) = (CaseFile.All[index], Reviewed(CaseFile.All[index]));
        foreach (var (row, outcome) in one.Review) OutcomeOf(review, row).Should().Be(outcome, "{0}: {1}", name, row);
        foreach (var (id, text) in one.Says) review.Findings.Should().Contain(f => f.Id == id, name).Which.Message.Da.Should().Contain(text, name);
        foreach (var (row, paths) in one.Missing) review.Undetermined.Single(u => u.Row == row && u.Requirement is null).Missing.Should().BeEquivalentTo(paths, name);
    }

    [TestMethod]
    public void Every_rule_of_the_review_has_a_case_that_meets_it_and_every_row_one_of_each_other_kind()
    {
        var reviews = CaseFile.All.Where(IsReview).Select(Reviewed).ToList();
        var met = reviews.SelectMany(r => r.Findings).Select(f => f.Rule).ToHashSet(StringComparer.Ordinal);
        Rows.SelectMany(r => r.Rules).Select(r => r.Entry.Id).Where(id => !met.Contains(id)).Should().BeEmpty("each rule is met in some case");
        var expected = CaseFile.All.Where(IsReview).SelectMany(c => c.Review).Select(e => (Row: e.Key.Split(':')[0], e.Value)).ToHashSet();
        Rows.Where(r => r.Id != Reviewer.RegimeRow && !expected.Contains((r.Id, r.Otherwise))).Select(r => $"{r.Id}: {r.Otherwise}").Should().BeEmpty("each row has a case in which nothing is found");
        var waiting = reviews.SelectMany(v => v.Undetermined).Select(u => u.Row).ToHashSet(StringComparer.Ordinal);
        Rows.Where(r => r.Over == RowScope.Procurement && CanBeUnknown(r) && !waiting.Contains(r.Id)).Select(r => r.Id).Should().BeEmpty("each row has a case that waits for a fact");
    }

    private static bool IsReview(CaseFile one) => one.Review.Count + one.Says.Count + one.Missing.Count > 0;

    // The notice date and what the set adds up to are always known.
    private static bool CanBeUnknown(LawRow row) => row.Unknown != "none" && row.Rules.SelectMany(r => r.Versions.Versions).SelectMany(v => v.Value?.Facts() ?? [])
        .Any(f => f.Record != "law" && f.Name is not ("procurement.NoticeDate" or "set.HeavyMinimums" or "set.BurdenTotal"));

    private static Review Reviewed(CaseFile one)
    {
        var problems = new List<Problem>();
        var procurement = InputFile.Read(one.Name, one.Procurement, new ProcurementValidator(), problems);
        var set = procurement is null ? null : Drafter.Draft(Repository.Rulebook, procurement, one.Name, problems);
        problems.Should().BeEmpty(one.Name);
        return Reviewer.Review(Repository.Rulebook, set!);
    }

    private static string OutcomeOf(Review review, string name)
    {
        var (id, requirement) = name.Split(':') is [var first, var second] ? (first, second) : (name, null);
        var row = Rows.Single(r => r.Id == id);
        var rules = row.Rules.Select(r => r.Entry.Id).ToHashSet(StringComparer.Ordinal);
        if (review.Findings.FirstOrDefault(f => rules.Contains(f.Rule) && f.Requirement == requirement) is { } finding) return finding.Outcome;
        return review.Undetermined.Any(u => u.Row == id && u.Requirement == requirement) ? row.Unknown : row.Otherwise;
    }
}
