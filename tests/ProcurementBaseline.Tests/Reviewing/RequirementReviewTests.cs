using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Reviewing;

namespace ProcurementBaseline.Tests.Reviewing;

/// <summary>The cases of <c>tests/cases/review-requirements/</c>: what the rules of wording, slot and proportionality say of a requirement, and nothing else.</summary>
/// <remarks>
/// <c>expect</c> holds, for a requirement's id (or <c>procurement</c>), exactly the rules that are met; one that waits for a fact ends in a question mark.
/// </remarks>
[TestClass]
public sealed class RequirementReviewTests
{
    internal static readonly IReadOnlyList<string> LawFiles = ["review.wording", "review.slots", "review.proportionality"];

    private static readonly IReadOnlyDictionary<string, string> FileOfRule = Repository.Rulebook.Rows.Where(r => LawFiles.Contains(r.File))
        .SelectMany(r => r.Rules.Select(rule => (rule.Entry.Id, r.Id))).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    private static readonly IReadOnlyList<(string File, JsonItem Item)> All =
    [
        .. Directory.GetFiles(Repository.Path("tests/cases/review-requirements"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(f => Parsed(f).Items.Select(i => (Path.GetFileName(f), i))),
    ];

    public static IEnumerable<object[]> Cases => All.Select((c, i) => new object[] { i, $"{c.File}: {c.Item["name"]!.Token}" });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_review_says_of_each_requirement_what_the_case_says_and_nothing_more(int index, string name)
    {
        var item = All[index].Item;
        var review = Reviewed(name, Built(item["procurement"]!));
        foreach (var (about, expected) in item["expect"]!.Members.Select(m => (m.Key, m.Value.Items.Select(i => i.Token!))))
            Said(review, about == "procurement" ? null : about).Should().BeEquivalentTo(expected, "{0} of {1}", about, name);
    }

    [TestMethod]
    public void Every_rule_of_these_files_is_met_in_some_case_and_not_in_another()
    {
        var met = All.SelectMany(c => c.Item["expect"]!.Members).SelectMany(m => m.Value.Items).Select(i => i.Token!).ToHashSet(StringComparer.Ordinal);
        FileOfRule.Keys.Where(r => !met.Contains(r)).Should().BeEmpty();
    }

    [TestMethod]
    public void The_starting_points_as_shipped_have_no_error_from_these_files()
    {
        foreach (var name in Repository.StartingPoints)
        {
            var review = Reviewed(name, Parsed(Repository.Path($"templates/procurements/{name}.json")));
            review.Findings.Where(f => FileOfRule.ContainsKey(f.Rule) && f.Severity == ProcurementBaseline.Findings.Severity.Error).Select(f => f.Id).Should().BeEmpty("{0}", name);
        }
    }

    [TestMethod]
    public void Every_row_of_the_register_of_standards_leads_to_something_earlier_in_the_order() =>
        ReviewTerms.On(Repository.Rulebook.Parameters, new(2026, 9, 1))!.Standards.WrongRows.Should().BeEmpty();

    private static IEnumerable<string> Said(Review review, string? requirement) =>
        review.Findings.Where(f => FileOfRule.ContainsKey(f.Rule) && f.Requirement == requirement).Select(f => f.Rule)
            .Concat(from open in review.Undetermined from rule in FileOfRule where rule.Value == open.Row && open.Requirement == requirement select $"{rule.Key}?");

    private static Review Reviewed(string name, JsonItem item)
    {
        var problems = new List<Problem>();
        var procurement = InputFile.Read(name, item, new ProcurementValidator(), problems);
        var set = procurement is null ? null : Drafter.Draft(Repository.Rulebook, procurement, name, problems);
        problems.Should().BeEmpty(name);
        return Reviewer.Review(Repository.Rulebook, set!);
    }

    private static JsonItem Built(JsonItem item) => (item["set"]?.Members ?? [])
        .Aggregate(Parsed(Repository.Path($"templates/procurements/{item["like"]!.Token}.json")), (built, change) => built.With(change.Key, change.Value));

    private static JsonItem Parsed(string path) => JsonFile.Read(path, []) ?? throw new InvalidOperationException(path);
}
