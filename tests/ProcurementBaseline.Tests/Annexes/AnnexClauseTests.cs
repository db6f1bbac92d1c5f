using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;

namespace ProcurementBaseline.Tests.Annexes;

/// <summary>The terms the facts call for: the review's own proposals, and none of them put in a tender unseen.</summary>
[TestClass]
public sealed class AnnexClauseTests
{
    private const string Ipi = "IPI-CLAUSE", Processor = "PROCESSOR-AGREEMENT-CLAUSE";

    private static readonly Func<Procurement, Procurement> Unsaid = p => p with { Clauses = p.Clauses! with { InternationalProcurementInstrument = false, RussiaDeclaration = false } };

    [TestMethod]
    public void A_term_stands_with_the_text_its_rule_proposes()
    {
        var set = AnnexSamples.Draft(AnnexSamples.Scanners, Unsaid);
        var proposed = AnnexSamples.Reviewed(set).Findings.Where(f => f.Proposal is not null).ToList();
        proposed.Select(f => f.Id).Should().Contain([Ipi, "SANCTIONS-DECLARATION", Processor]);
        proposed.Should().OnlyContain(f => f.Remedy!.Da.Contains(f.Proposal!.Text.Da) && f.Remedy.En.Contains(f.Proposal.Text.En), "the remedy quotes it");
        proposed.Should().NotContain(f => f.Proposal!.Text.Da.Contains('{') || f.Remedy!.Da.Contains('{'));
        Annex(Unsaid).Clauses.Select(c => (c.Finding, c.Text)).Should().Equal(proposed.Select(f => (f.Id, f.Proposal!.Text)));
    }

    [TestMethod]
    public void Every_term_the_tender_may_need_has_its_text_in_the_rules()
    {
        var proposals = Repository.Rulebook.Rows.SelectMany(r => r.Rules).Where(r => r.Entry.Proposal is not null).ToList();
        proposals.Select(r => r.Entry.Id).Should().BeEquivalentTo(
            "SCREENING-CLAUSE", "CHANGE-OF-CONTROL-CLAUSE", Ipi, "FSR-CLAUSE", "SANCTIONS-DECLARATION", Processor);
        proposals.Should().OnlyContain(r => r.Entry.LegalBasis.Count > 0 && r.Entry.Remedy!.Da.Contains("{proposal}") && r.Entry.Remedy.En.Contains("{proposal}"));
    }

    [TestMethod]
    public void A_term_whose_law_was_not_read_in_the_statute_is_a_draft_until_legal_takes_it_in()
    {
        var open = Annex(Unsaid);
        open.IsDraft.Should().BeTrue();
        open.Clauses.Single(c => c.Finding == Ipi).Should().Match<AnnexClause>(c => !c.IsSettled && c.Confidence == Confidence.V2);
        AnnexSamples.Read(open).Should().ContainAll(((string[])["Udkast, som en jurist skal bekræfte.", "UDKAST – Det internationale udbudsinstrument", "læst i en sekundær kilde"])
            .Select(AnnexSamples.WithoutSpaces));

        var taken = Annex(p => Unsaid(p) with { Decisions = [Decided(Ipi, DecisionKind.Changed), Decided("SANCTIONS-DECLARATION", DecisionKind.Changed)] });
        taken.IsDraft.Should().BeFalse();
        taken.Clauses.Should().HaveCount(3).And.OnlyContain(c => c.IsSettled);
        AnnexSamples.Read(taken).Should().NotContainAny("UDKAST", AnnexSamples.WithoutSpaces("Udkast, som en jurist"))
            .And.Contain(AnnexSamples.WithoutSpaces("Tilbud fra økonomiske aktører med oprindelse"));
    }

    [TestMethod]
    [DataRow(DecisionKind.Accepted)]
    [DataRow(DecisionKind.Justified)]
    public void A_term_legal_decided_to_live_without_is_left_out(DecisionKind decision) =>
        Annex(p => Unsaid(p) with { Decisions = [Decided(Ipi, decision)] }).Clauses.Should().NotContain(c => c.Finding == Ipi);

    [TestMethod]
    public void Where_the_documents_hold_the_terms_already_only_those_no_fact_tells_of_stand()
    {
        var annex = Annex(p => p);
        annex.IsDraft.Should().BeFalse();
        annex.Clauses.Should().ContainSingle().Which.Should().Match<AnnexClause>(c => c.Finding == Processor && c.IsSettled && c.Confidence == Confidence.V);
    }

    [TestMethod]
    public void The_changes_can_be_left_out_of_the_paper_and_of_its_JSON()
    {
        var set = AnnexSamples.Draft(AnnexSamples.Scanners, p => p with
        {
            Tailoring =
            [
                new() { Requirement = "GOV-01", Action = TailoringAction.Drop, Reason = "hemmelig grund" },
                new() { Requirement = "GOV-07", Action = TailoringAction.Change, Obligation = Requirements.Obligation.Award, Reason = "anden grund" },
                new() { Requirement = "X-RUM-01", Action = TailoringAction.Add, Text = new("Rummet skal kunne låses.", "The room must be lockable."), Reason = "tredje grund" },
            ],
        });
        var said = AnnexSamples.Read(AnnexComposer.Requirements(set, Repository.Words, AnnexLanguage.Da));
        said.Should().ContainAll("hemmeliggrund", "andengrund", "tredjegrund", "jf.afsnittetomændringer");
        var without = AnnexComposer.Requirements(set, Repository.Words, AnnexLanguage.Da, changes: false);
        (AnnexSamples.Read(without) + AnnexSamples.WithoutSpaces(AnnexJson.Write(without))).Should()
            .NotContainAny("hemmeliggrund", "andengrund", "tredjegrund", "afsnittetomændringer").And.Contain("Ordregiverseget");
    }

    private static FindingDecision Decided(string finding, DecisionKind decision) => new() { Finding = finding, Decision = decision, By = "Jurist", Reason = "Vurderet." };

    private static Annex Annex(Func<Procurement, Procurement> change)
    {
        var set = AnnexSamples.Draft(AnnexSamples.Scanners, change);
        return AnnexComposer.Requirements(set, Repository.Words, AnnexLanguage.Da, AnnexSamples.Reviewed(set));
    }
}
