using FluentAssertions;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Law;
using ProcurementBaseline.Tests.Cases;

namespace ProcurementBaseline.Tests.Exclusion;

/// <summary>The cases on exclusion grounds, held against the rulebook that ships.</summary>
[TestClass]
public sealed class ExclusionCaseTests
{
    private static readonly IReadOnlyList<CaseFile> All = [.. CaseFile.All.Where(c => c.Grounds.Count > 0)];

    public static IEnumerable<object[]> Cases => All.Select((c, i) => new object[] { i, $"{c.File}: {c.Name}" });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_rulebook_judges_the_ground_as_the_case_says(int index, string name)
    {
        var judged = Judged(All[index]);
        judged.Exclusion.Select(g => g.Ground).Should().Equal(ExclusionGrounds.All);
        foreach (var (ground, outcome) in All[index].Grounds)
        {
            var finding = judged.Exclusion.Single(g => g.Ground == ground).Finding;
            finding.Outcome.Should().Be(outcome, $"{name} ({finding.Id}, missing {string.Join(' ', finding.Missing)})");
            finding.Message.Da.Should().NotContain("{").And.NotContain("ukendt", name);
        }
        var ids = judged.Findings.Select(f => f.Id).Concat(judged.Exclusion.Select(g => g.Finding.Id)).ToList();
        foreach (var id in All[index].Findings)
        {
            if (id[0] == '!') ids.Should().NotContain(id[1..], name);
            else ids.Should().Contain(id, name);
        }
    }

    [TestMethod]
    public void Every_rule_of_a_ground_is_met_in_some_case_or_needs_an_espd()
    {
        string[] espd = ["-MISREPRESENTATION", "-UNCLEAR", "-CURRENCY"];
        var met = All.Select(Judged).SelectMany(j => j.Exclusion).Select(g => g.Finding.Rule).ToHashSet(StringComparer.Ordinal);
        var rules = Repository.Rulebook.Rows.Where(r => ExclusionGrounds.All.Contains(r.Id)).SelectMany(r => r.Rules).Select(r => r.Entry.Id);
        rules.Where(r => !met.Contains(r) && !espd.Any(e => r.EndsWith(e, StringComparison.Ordinal))).Should().BeEmpty();
    }

    [TestMethod]
    public void Every_ground_has_a_row_that_says_something_also_where_no_rule_is_met()
    {
        string[] outcomes =
            ["none", "mustExclude", "mayExclude", "lapsed", "hearingPending", "selfCleaned", "forgoPossible", "notUsable", "flagOnly", "needsHuman", "unanswered"];
        foreach (var ground in ExclusionGrounds.All)
        {
            var row = Repository.Rulebook.Rows.Single(r => r.Id == ground);
            (row.Over, row.File).Should().Be((RowScope.Ground, "exclusion"));
            row.Unsettled.Should().NotBeNull();
            row.Rules.Select(r => r.Entry.Outcome).Append(row.Unknown).Append(row.Otherwise).Should().BeSubsetOf(outcomes);
            foreach (var outcome in outcomes) Repository.Words.Codes.Should().ContainKey($"exclusion.{outcome}");
        }
    }

    [TestMethod]
    public void An_unsettled_ground_names_the_facts_that_would_decide()
    {
        var one = All.Single(c => c.Name.StartsWith("135.1.2: uden dommens dato", StringComparison.Ordinal));
        var finding = Judged(one).Exclusion.Single(g => g.Ground == "135.1.2").Finding;
        finding.Missing.Should().Equal("grounds[135.1.2].finalJudgmentOn");
        (finding.Id, finding.NeedsDecision).Should().Be(("GROUND-135-1-2-UNSETTLED", true));
    }

    [TestMethod]
    public void An_unanswered_ground_names_the_fact_that_would_settle_it()
    {
        var unanswered = All.Select(Judged).SelectMany(j => j.Exclusion).Where(g => g.Finding.Outcome == "unanswered").ToList();
        unanswered.Should().NotBeEmpty();
        unanswered.Should().OnlyContain(g => g.Finding.Missing.SequenceEqual(new[] { $"grounds[{g.Ground}].present" }));
    }

    private static ResponseJudgement Judged(CaseFile one)
    {
        var problems = new List<Problem>();
        var procurement = InputFile.Read(one.Name, one.Procurement, new ProcurementValidator(), problems)!;
        var response = InputFile.Read(one.Name, one.Response, new ResponseValidator(), problems)!;
        var assessment = InputFile.Read(one.Name, one.Assessment, new AssessmentValidator(), problems);
        problems.Should().BeEmpty(one.Name);
        var set = Drafter.Draft(Repository.Rulebook, procurement, one.Name, problems)!;
        return Judge.Responses(Repository.Rulebook, set, [(response, assessment)], one.AsOf!.Value).Responses[0];
    }
}
