using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;

namespace ProcurementBaseline.Tests.Cases;

/// <summary>The cases lawyers read, held against the rulebook that ships.</summary>
[TestClass]
public sealed class CaseTests
{
    public static IEnumerable<object[]> Cases => CaseFile.All.Select((c, i) => new object[] { i, $"{c.File}: {c.Name}" });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_rulebook_answers_as_the_case_says(int index, string name)
    {
        var (one, problems) = (CaseFile.All[index], new List<Problem>());
        var actual = Judged(one, problems);

        problems.Should().BeEmpty(name);
        foreach (var (id, outcome) in one.Expect) actual.Should().Contain(id, outcome, name);
    }

    [TestMethod]
    public void Every_requirement_has_a_case_that_is_met_one_that_is_not_and_one_that_is_undetermined()
    {
        var covered = CaseFile.All.SelectMany(c => c.Expect.Select(e => (e.Key, e.Value, Version: VersionOf(c)))).ToList();
        var missing =
            from baseline in Repository.Rulebook.Baselines
            from requirement in baseline.Requirements
            where requirement.Requirement.Retired is null
            from outcome in (Outcome[])[Outcome.Met, Outcome.NotMet, Outcome.Undetermined]
            where !covered.Any(c => c.Key == requirement.Requirement.Id && c.Value == outcome && JudgesAlike(c.Version, requirement))
            select $"{baseline.Version} {requirement.Requirement.Id} {outcome}";
        missing.Should().BeEmpty();
    }

    [TestMethod]
    public void Every_baseline_has_a_case_on_the_day_before_it_begins_and_on_the_day()
    {
        foreach (var baseline in Repository.Rulebook.Baselines)
        {
            var dates = CaseFile.All.Select(c => c.Procurement["noticeDate"]!.Token).ToHashSet();
            dates.Should().Contain(baseline.Manifest.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            dates.Should().Contain(baseline.Manifest.From.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static Dictionary<string, Outcome> Judged(CaseFile one, List<Problem> problems)
    {
        var procurement = InputFile.Read(one.Name, one.Procurement, new ProcurementValidator(), problems);
        if (procurement is null || Drafter.Draft(Repository.Rulebook, procurement, one.Name, problems) is not { } set) return [];
        if (one.Response is null) return set.Requirements.ToDictionary(r => r.Requirement.Id, r => Applies(r), StringComparer.Ordinal);
        if (InputFile.Read(one.Name, one.Response, new ResponseValidator(), problems) is not { } response) return [];
        ResponseCheck.Check(Repository.Rulebook, set, response, one.Name, problems);
        var day = one.AsOf ?? DateOnly.FromDateTime(procurement.TenderDeadline!.Value.Date);
        var judgement = Judge.Responses(Repository.Rulebook, set, [(response, null)], day);
        return judgement.Responses[0].Requirements.ToDictionary(r => r.Requirement.Requirement.Id, r => r.Outcome, StringComparer.Ordinal);
    }

    // Of a draft: met is "applies".
    private static Outcome Applies(DraftedRequirement requirement) => requirement.Standing switch
    {
        Standing.Selected => Outcome.Met,
        Standing.Undetermined => Outcome.Undetermined,
        Standing.NotApplicable or Standing.Dropped => Outcome.NotApplicable,
    };

    private static string VersionOf(CaseFile one)
    {
        var problems = new List<Problem>();
        var procurement = InputFile.Read(one.Name, one.Procurement, new ProcurementValidator(), problems);
        return procurement is null ? "" : procurement.Baseline ?? (Repository.Rulebook.BaselineOn(procurement.NoticeDate) ?? Repository.Rulebook.Baselines[0]).Version;
    }

    // A case of another version counts as long as that version asks and judges in the same way.
    private static bool JudgesAlike(string version, BaselineRequirement requirement) =>
        Repository.Rulebook.BaselineNamed(version)?.ById.GetValueOrDefault(requirement.Requirement.Id)?.Requirement is { } other
        && other.AppliesWhen == requirement.Requirement.AppliesWhen && other.SatisfiedWhen == requirement.Requirement.SatisfiedWhen
        && other.Answer.Kind == requirement.Requirement.Answer.Kind;
}
