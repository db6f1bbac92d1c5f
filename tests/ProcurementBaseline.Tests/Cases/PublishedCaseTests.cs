using System.Globalization;
using FluentAssertions;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Drafting;

namespace ProcurementBaseline.Tests.Cases;

/// <summary>What may be done with a published procurement, and how long it is kept: the cases of <c>tests/cases/published/</c>.</summary>
[TestClass]
public sealed class PublishedCaseTests
{
    private static readonly JsonItem Published = Read("templates/procurements/mri-scanners-with-service.json").With("baseline", JsonItem.Scalar(JsonKind.String, "2026.1"));

    private static readonly IReadOnlyList<JsonItem> Amendments = Read("tests/cases/published/amendments.json").Items;

    public static IEnumerable<object[]> AmendmentCases => Amendments.Select((c, i) => new object[] { i, c["name"]!.Token! });

    public static IEnumerable<object[]> RetentionCases => Read("tests/cases/published/retention.json").Items
        .Select(c => new object[] { c["concluded"]!.Token!, c["contractEnds"]!.Token ?? "", c["keepTo"]!.Token!, c["name"]!.Token! });

    [TestMethod]
    [DynamicData(nameof(AmendmentCases))]
    public void An_amendment_is_answered_as_the_case_says(int index, string name)
    {
        var one = Amendments[index];
        var (before, after) = (Drafted(Published), Drafted(one["set"]!.Members.Aggregate(Published, (built, change) => built.With(change.Key, change.Value))));
        var answer = AmendmentRules.Judge(Facts(one, before, after), DanishTime.DayOf);
        RecordShape.CodeOf(answer.Verdict).Should().Be(one["answer"]!.Token, name);
        if (one["what"] is { } what) answer.What.Should().Equal(what.Items.Select(i => i.Token!), name);
        answer.EarliestDeadline.Should().Be(one["earliestDeadline"]?.Token is { } day ? Day(day) : null, name);
    }

    [TestMethod]
    public void There_is_a_case_of_every_answer() =>
        Amendments.Select(c => c["answer"]!.Token).Distinct().Should().BeEquivalentTo(RecordShape.NamesOf(typeof(AmendmentVerdict)).Keys);

    [TestMethod]
    public void A_change_of_facts_names_every_minimum_requirement_it_moves()
    {
        var (before, after) = (Drafted(Published), Drafted(Published.With("profile.updatable", JsonItem.Scalar(JsonKind.False))));
        var edits = SetComparison.Between(before, after);
        var gone = before.Selected.Select(r => r.Requirement.Id).Except(after.Selected.Select(r => r.Requirement.Id)).ToList();
        gone.Should().Contain("PATCH-02");
        edits.Where(e => e.Kind == EditKind.Removed).Select(e => e.Id).Should().BeEquivalentTo(gone);
        BasicElements.Possible([], edits).Should().Contain("PATCH-02").And.NotContain("PATCH-01", "a contract condition knocks nobody out");
    }

    [TestMethod]
    [DynamicData(nameof(RetentionCases))]
    public void A_case_is_kept_as_long_as_the_case_says(string concluded, string contractEnds, string keepTo, string name)
    {
        Retention.KeepTo(Day(concluded), contractEnds.Length == 0 ? null : Day(contractEnds)).Should().Be(Day(keepTo), name);
        Retention.MayErase(Day(keepTo), Day(keepTo)).Should().BeFalse("the last day is inclusive");
        Retention.MayErase(Day(keepTo).AddDays(1), Day(keepTo)).Should().BeTrue();
    }

    private static AmendmentFacts Facts(JsonItem one, RequirementSet before, RequirementSet after) => new()
    {
        Paths = ProcurementChanges.Between(before.Procurement, after.Procurement),
        Requirements = SetComparison.Between(before, after),
        Now = DateTimeOffset.Parse(one["now"]!.Token!, CultureInfo.InvariantCulture),
        Deadline = before.Procurement.TenderDeadline!.Value,
        NewDeadline = after.Procurement.TenderDeadline!.Value,
        InformationDays = Repository.Rulebook.Parameters["supplementaryInformationDays"].AsOf(before.Procurement.NoticeDate)!.Value.Number,
        HasLegalWord = one["legalWord"] is not null,
    };

    private static RequirementSet Drafted(JsonItem file)
    {
        var problems = new List<Problem>();
        var procurement = InputFile.Read("case", file, new ProcurementValidator(), problems);
        var set = procurement is null ? null : Drafter.Draft(Repository.Rulebook, procurement, "case", problems);
        problems.Should().BeEmpty();
        return set!;
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonItem Read(string path) => JsonFile.Read(Repository.Path(path), [])!;
}
