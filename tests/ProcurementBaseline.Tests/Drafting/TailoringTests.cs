using System.Globalization;
using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Drafting;

namespace ProcurementBaseline.Tests.Drafting;

/// <summary>What an officer does to a drafted set: nothing leaves or changes silently.</summary>
[TestClass]
public sealed class TailoringTests
{
    [TestMethod]
    public void A_requirement_dropped_with_a_reason_leaves_the_set_and_is_remembered()
    {
        var set = Drafted(new Tailoring { Requirement = "PATCH-01", Action = TailoringAction.Drop, Reason = "Udstyret opdateres af regionen selv." });
        One(set, "PATCH-01").Standing.Should().Be(Standing.Dropped);
        set.Findings.Should().BeEmpty();
    }

    [TestMethod]
    public void A_requirement_dropped_without_a_reason_stays_and_the_finding_says_so()
    {
        var set = Drafted(new Tailoring { Requirement = "PATCH-01", Action = TailoringAction.Drop, Reason = "  " });
        One(set, "PATCH-01").Standing.Should().Be(Standing.Selected);
        set.Findings.Select(f => f.Id).Should().Equal("TAILOR-NO-REASON:PATCH-01");
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(1, true)]
    public void A_parameter_is_taken_at_its_bound_and_refused_one_below(int above, bool taken)
    {
        var bounds = Repository.Rulebook.Baselines[0].ById["PATCH-01"].Requirement.Parameters!["maxDays"];
        var value = bounds.Min - 1 + above;
        var set = Drafted(new Tailoring
        {
            Requirement = "PATCH-01",
            Action = TailoringAction.Change,
            Reason = "Kortere frist.",
            Parameters = new Dictionary<string, decimal> { ["maxDays"] = value },
        });
        One(set, "PATCH-01").Parameters["maxDays"].Should().Be(taken ? value : bounds.Default);
        set.Findings.Any(f => f.Rule == "TAILOR-OUT-OF-BOUNDS").Should().Be(!taken);
        if (taken) return;
        var said = set.Findings.Single(f => f.Rule == "TAILOR-OUT-OF-BOUNDS").Message;
        foreach (var text in (string[])[said.Da, said.En]) text.Should().Contain(string.Create(CultureInfo.InvariantCulture, $"maxDays = {value} ({bounds.Min}–{bounds.Max})"));
    }

    [TestMethod]
    public void A_changed_parameter_stands_in_the_text_in_both_languages()
    {
        var set = Drafted(new Tailoring
        {
            Requirement = "PATCH-01",
            Action = TailoringAction.Change,
            Reason = "Kortere frist.",
            Parameters = new Dictionary<string, decimal> { ["maxDays"] = 10 },
        });
        One(set, "PATCH-01").FilledText.Da.Should().Contain("10 kalenderdage");
        One(set, "PATCH-01").FilledText.En.Should().Contain("10 calendar days");
    }

    [TestMethod]
    public void An_own_requirement_joins_the_set_and_needs_a_reason()
    {
        var own = new Tailoring { Requirement = "X-KABEL-01", Action = TailoringAction.Add, Text = new("Leverandøren skal levere kabler.", "The supplier must supply cables.") };
        var set = Drafted(own);
        One(set, "X-KABEL-01").Should().Match<DraftedRequirement>(r => r.IsOwn && r.Standing == Standing.Selected && r.Domain == "own");
        set.Findings.Select(f => f.Id).Should().Equal("OWN-NO-REASON:X-KABEL-01");
        Drafted(own with { Reason = "Kablerne er særlige." }).Findings.Should().BeEmpty();
    }

    [TestMethod]
    public void Keeping_a_requirement_selects_it_also_where_a_fact_is_missing()
    {
        var profile = Mri().Profile! with { Updatable = null };
        var undetermined = Draft(Mri() with { Profile = profile });
        var waiting = undetermined.Undetermined.First().Requirement.Id;
        var kept = Draft(Mri() with { Profile = profile, Tailoring = [new Tailoring { Requirement = waiting, Action = TailoringAction.Keep }] });
        One(kept, waiting).Standing.Should().Be(Standing.Selected);
    }

    [TestMethod]
    public void A_mistyped_requirement_is_a_mistake_with_the_nearest_id()
    {
        var problems = new List<Problem>();
        Drafter.Draft(Repository.Rulebook, Mri() with { Tailoring = [new Tailoring { Requirement = "PACTH-01", Action = TailoringAction.Keep }] }, "p.json", problems).Should().BeNull();
        problems.Single().Should().Match<Problem>(p => p.Path == "tailoring[0].requirement" && p.Message.Da.Contains("PATCH-01"));
    }

    [TestMethod]
    public void A_notice_before_the_first_baseline_takes_the_first_and_says_so()
    {
        var set = Draft(Mri() with { NoticeDate = new(2025, 12, 31) });
        set.Baseline.Version.Should().Be("2026.1");
        set.Findings.Select(f => f.Id).Should().Equal("BASELINE-EARLY");
        Draft(Mri() with { NoticeDate = new(2026, 1, 1) }).Findings.Should().BeEmpty();
    }

    [TestMethod]
    public void A_pinned_baseline_wins_over_the_date_and_one_not_yet_in_force_is_said()
    {
        Draft(Mri() with { NoticeDate = new(2028, 3, 1), Baseline = "2026.1" }).Baseline.Version.Should().Be("2026.1");
        Draft(Mri() with { NoticeDate = new(2027, 12, 10), Baseline = "2028.1" }).Findings.Select(f => f.Id).Should().Equal("BASELINE-NOT-IN-FORCE");
        Draft(Mri() with { NoticeDate = new(2027, 12, 11), Baseline = "2028.1" }).Findings.Should().BeEmpty();
    }

    private static DraftedRequirement One(RequirementSet set, string id) => set.Requirements.Single(r => r.Requirement.Id == id);

    private static RequirementSet Drafted(Tailoring row) => Draft(Mri() with { Tailoring = [row] });

    private static RequirementSet Draft(Procurement procurement)
    {
        var problems = new List<Problem>();
        return Drafter.Draft(Repository.Rulebook, procurement, "procurement.json", problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
    }

    private static Procurement Mri()
    {
        var problems = new List<Problem>();
        return InputFile.Procurement(Repository.Path("templates/procurements/mri-scanners-with-service.json"), problems)!;
    }
}
