using FluentAssertions;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Judging;

/// <summary>Proof on the judging day, plans for what is not met, and what a person has decided.</summary>
[TestClass]
public sealed class EvidenceTests
{
    private static readonly DateOnly LastDay = new(2026, 4, 15);

    [TestMethod]
    [DataRow(-1, EvidenceState.Ok)]
    [DataRow(0, EvidenceState.Ok)]
    [DataRow(1, EvidenceState.Expired)]
    public void A_document_is_valid_to_and_including_its_last_day(int daysAfter, EvidenceState expected)
    {
        var judged = Judged(LastDay.AddDays(daysAfter), Answered("VULN-01", true, "politik"), new Evidence { Id = "politik", ValidTo = LastDay });
        judged.Requirements.Single(r => r.Requirement.Requirement.Id == "VULN-01").Evidence.Single().State.Should().Be(expected);
        judged.Findings.Any(f => f.Id == "EVIDENCE-EXPIRED:VULN-01").Should().Be(expected == EvidenceState.Expired);
    }

    [TestMethod]
    public void A_document_that_was_named_but_is_not_there_is_missing()
    {
        var judged = Judged(LastDay, Answered("VULN-01", true, "findes-ikke"));
        judged.Requirements.Single(r => r.Requirement.Requirement.Id == "VULN-01").Evidence.Should().Equal(new EvidenceJudgement("findes-ikke", EvidenceState.Missing, null));
        judged.Findings.Select(f => f.Id).Should().Contain("EVIDENCE-MISSING:VULN-01");
    }

    [TestMethod]
    public void An_answer_without_any_proof_is_met_and_its_proof_is_missing()
    {
        var row = Judged(LastDay, Answered("VULN-01", true)).Requirements.Single(r => r.Requirement.Requirement.Id == "VULN-01");
        row.Outcome.Should().Be(Outcome.Met);
        row.Evidence.Should().Equal(new EvidenceJudgement(null, EvidenceState.Missing, null));
    }

    [TestMethod]
    public void Proof_of_a_contract_condition_may_come_later()
    {
        Judged(LastDay, Answered("PATCH-05", true)).Findings.Should().Contain(f => f.Id == "EVIDENCE-LATER:PATCH-05" && f.Severity == Severity.Info);
    }

    [TestMethod]
    public void A_minimum_requirement_not_met_is_an_error_and_a_condition_without_a_plan_a_warning()
    {
        var judged = Judged(LastDay, new(Answered("VULN-01", false).Concat(Answered("PATCH-05", false))));
        judged.Findings.Single(f => f.Requirement == "VULN-01").Should().Match<Finding>(f => f.Rule == "MINIMUM-NOT-MET" && f.Severity == Severity.Error);
        judged.Findings.Single(f => f.Requirement == "PATCH-05").Should().Match<Finding>(f => f.Rule == "CONDITION-NOT-ACCEPTED" && f.Severity == Severity.Warning);
    }

    [TestMethod]
    [DataRow("Rettes i næste version.", true)]
    [DataRow("", false)]
    public void A_plan_says_what_and_by_when(string action, bool isPlan)
    {
        var answer = new Answer { Value = Scalar.Of(false), Plan = new() { Action = action, By = LastDay } };
        Judged(LastDay, new Dictionary<string, Answer> { ["PATCH-05"] = answer }).Findings.Any(f => f.Id == "CONDITION-NOT-ACCEPTED:PATCH-05").Should().Be(!isPlan);
    }

    [TestMethod]
    public void A_finding_somebody_decided_is_no_longer_open()
    {
        var assessment = new Assessment
        {
            SchemaVersion = "1",
            Procurement = "mri-scanners-with-service",
            Tenderer = "T",
            Decisions = [new FindingDecision { Finding = "MINIMUM-NOT-MET:VULN-01", Decision = DecisionKind.Accepted, Reason = "Afvist.", By = "Jurist", On = LastDay }],
        };
        var judged = Judged(LastDay, Answered("VULN-01", false), assessment);
        judged.Findings.Select(f => f.Id).Should().Contain("MINIMUM-NOT-MET:VULN-01");
        judged.ToDecide.Should().NotContain("MINIMUM-NOT-MET:VULN-01");
    }

    [TestMethod]
    [DataRow(null, "Jurist", true, "decisions[MINIMUM-NOT-MET:VULN-01].reason")]
    [DataRow(" ", "Jurist", true, "decisions[MINIMUM-NOT-MET:VULN-01].reason")]
    [DataRow("Afvist.", null, true, "decisions[MINIMUM-NOT-MET:VULN-01].by")]
    [DataRow("Afvist.", "Jurist", false, "decisions[MINIMUM-NOT-MET:VULN-01].on")]
    public void A_decision_without_reason_person_or_day_clears_nothing_and_says_what_is_missing(string? reason, string? by, bool dated, string missing)
    {
        var decision = new FindingDecision { Finding = "MINIMUM-NOT-MET:VULN-01", Decision = DecisionKind.Accepted, Reason = reason, By = by, On = dated ? LastDay : null };
        var judged = Judged(LastDay, Answered("VULN-01", false), Decided(decision));
        judged.ToDecide.Should().Contain(["MINIMUM-NOT-MET:VULN-01", "DECISION-INCOMPLETE:MINIMUM-NOT-MET:VULN-01"]);
        judged.Findings.Single(f => f.Rule == "DECISION-INCOMPLETE").Missing.Should().Equal(missing);
    }

    [TestMethod]
    public void A_decision_on_no_finding_of_this_run_is_told_with_the_nearest_id()
    {
        var decision = new FindingDecision { Finding = "MINIMUM-NOT-MET:VULN-1", Decision = DecisionKind.Accepted, Reason = "Afvist.", By = "Jurist", On = LastDay };
        var judged = Judged(LastDay, Answered("VULN-01", false), Decided(decision));
        judged.ToDecide.Should().Contain("MINIMUM-NOT-MET:VULN-01");
        judged.Findings.Single(f => f.Id == "DECISION-MISSPELT:MINIMUM-NOT-MET:VULN-1").Message.En.Should().Contain("Did you mean MINIMUM-NOT-MET:VULN-01?");
        Judged(LastDay, Answered("VULN-01", false), Decided(decision with { Finding = "noget helt andet" })).Findings.Should().Contain(f => f.Rule == "DECISION-UNKNOWN");
    }

    [TestMethod]
    public void A_condition_refused_with_a_plan_is_no_reservation()
    {
        var plan = new Answer { Value = Scalar.Of(false), Plan = new() { Action = "Rettes.", By = LastDay } };
        Judged(LastDay, new() { ["PATCH-05"] = plan }).Findings.Should().NotContain(f => f.Rule == "CONDITION-NOT-ACCEPTED");
        Judged(LastDay, Answered("PATCH-05", true)).Findings.Should().NotContain(f => f.Rule == "CONDITION-NOT-ACCEPTED");
        Judged(LastDay, []).Findings.Should().NotContain(f => f.Rule == "CONDITION-NOT-ACCEPTED", "no answer is no reservation");
        Judged(LastDay, Answered("VULN-01", false)).Findings.Should().NotContain(f => f.Rule == "CONDITION-NOT-ACCEPTED", "a minimum requirement not met is worse");
    }

    [TestMethod]
    public void An_answer_to_something_that_was_not_asked_is_said_and_not_judged()
    {
        Judged(LastDay, Answered("TEL-01", true)).Findings.Should().Contain(f => f.Id == "ANSWER-NOT-ASKED:TEL-01" && f.Severity == Severity.Info);
    }

    [TestMethod]
    public void What_is_undetermined_names_the_answer_that_is_missing()
    {
        var row = Judged(LastDay, []).Requirements.Single(r => r.Requirement.Requirement.Id == "PATCH-01");
        row.Outcome.Should().Be(Outcome.Undetermined);
        row.Missing.Should().Equal("answers.PATCH-01.value");
    }

    private static Assessment Decided(FindingDecision decision) => new() { SchemaVersion = "1", Procurement = "mri-scanners-with-service", Tenderer = "T", Decisions = [decision] };

    private static Dictionary<string, Answer> Answered(string id, bool value, params string[] evidence) =>
        new() { [id] = new() { Value = Scalar.Of(value), Evidence = evidence } };

    private static ResponseJudgement Judged(DateOnly asOf, Dictionary<string, Answer> answers, params Evidence[] evidence) => Judged(asOf, answers, null, evidence);

    private static ResponseJudgement Judged(DateOnly asOf, Dictionary<string, Answer> answers, Assessment? assessment, params Evidence[] evidence)
    {
        var problems = new List<Problem>();
        var procurement = InputFile.Procurement(Repository.Path("templates/procurements/mri-scanners-with-service.json"), problems)!;
        var set = Drafter.Draft(Repository.Rulebook, procurement, "p.json", problems)!;
        var response = new Response { SchemaVersion = "1", Procurement = procurement.Id, Tenderer = new() { Id = "T", Name = "T" }, Answers = answers, Evidence = evidence };
        return Judge.Responses(Repository.Rulebook, set, [(response, assessment)], asOf).Responses[0];
    }
}
