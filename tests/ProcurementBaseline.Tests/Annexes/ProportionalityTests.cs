using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules.Reviewing;

namespace ProcurementBaseline.Tests.Annexes;

/// <summary>Legal's assessment: what is known is said, what is not is named, nothing is filled in by a guess.</summary>
[TestClass]
public sealed class ProportionalityTests
{
    [TestMethod]
    public void Every_requirement_is_assessed_part_by_part()
    {
        var assessment = Compose(p => p);
        var set = AnnexSamples.Draft(AnnexSamples.Scanners);
        var assessed = assessment.Groups.SelectMany(g => g.Requirements).ToList();
        assessed.Select(r => r.Id).Should().Equal(set.Selected.Select(d => d.Requirement.Id));
        foreach (var requirement in assessed)
        {
            requirement.Parts.Select(p => p.Part.Split('.')[0]).Should().ContainInOrder("subject", "risk", "level", "suitability", "alternative", "burden", "timing", "proof");
            requirement.Text.Da.Should().Be(string.Join(' ', requirement.Parts.Select(p => p.Says.Da)));
            requirement.Parts.Should().NotContain(p => p.Says.Da.Contains(":)."));
            foreach (var part in requirement.Parts.Where(p => !p.IsMissing && p.Part != "subject"))
                new[] { part.Says.Da, part.Says.En }.Should().AllSatisfy(s => s.Should().MatchRegex(@"^\p{Lu}[^:.]+: \S", "the emphasised lead says what the part is about"));
        }
    }

    [TestMethod]
    public void What_is_not_known_of_the_purchase_is_named_and_makes_it_a_draft()
    {
        var assessment = Compose(p => p with { Market = null, Subject = p.Subject! with { EstimatedValue = null } });
        assessment.IsDraft.Should().BeTrue();
        assessment.SectionMissing.Select(f => f.Path).Should().Contain("subject.estimatedValue");
        (assessment.EstimatedValue, assessment.MarketConsulted, assessment.Burden.Budget).Should().Be((null, null, null));
        var said = AnnexSamples.Read(assessment);
        said.Should().ContainAll(((string[])["Uafklaret. Mangler:", "anslået værdi (kr.) (subject.estimatedValue)", "Rammen er ukendt", "Kendte leverandører"]).Select(AnnexSamples.WithoutSpaces));
        said.Should().Contain(AnnexSamples.WithoutSpaces("Anslået værdi (uden moms) Ikke oplyst.")).And.Contain(AnnexSamples.WithoutSpaces("Markedet er hørt (§ 39) Ikke oplyst."));
    }

    [TestMethod]
    public void An_own_requirement_lacks_what_only_the_officer_can_say()
    {
        var own = new Tailoring { Requirement = "X-RUM-01", Action = TailoringAction.Add, Text = new("Rummet skal kunne låses.", "The room must be lockable."), Reason = "Rummet står åbent." };
        var assessment = Compose(p => p with { Tailoring = [own] });
        assessment.IsDraft.Should().BeTrue();
        assessment.Groups.SelectMany(g => g.Requirements).Single(r => r.Id == "X-RUM-01").Missing.Should().Contain(["risk", "alternative", "burden"]);
        AnnexSamples.Read(assessment).Should().Contain(AnnexSamples.WithoutSpaces("Mangler: hvilken risiko og hvilket aktiv kravet vedrører."));
    }

    [TestMethod]
    public void A_decision_closes_a_matter_and_stands_with_its_reason()
    {
        Procurement Unsaid(Procurement p) => p with { Clauses = p.Clauses! with { RussiaDeclaration = false } };
        var open = Compose(Unsaid);
        open.Open.Should().Contain(f => f.Id == "SANCTIONS-DECLARATION" && f.LegalBasis.Count > 0);
        AnnexSamples.Read(open).Should().Contain(AnnexSamples.WithoutSpaces("Forordning (EU) nr. 833/2014 art. 5k (læst i en sekundær kilde)."));
        var decision = new FindingDecision { Finding = "SANCTIONS-DECLARATION", Decision = DecisionKind.Accepted, By = "Jurist Jensen", On = new(2026, 2, 27), Reason = "Undersøges i tilbuddene." };
        var decided = Compose(p => Unsaid(p) with { Decisions = [decision] });
        decided.Open.Should().NotContain(f => f.Id == "SANCTIONS-DECLARATION");
        AnnexSamples.Read(decided).Should().ContainAll("JuristJensen", "27.februar2026", "Undersøgesitilbuddene.");
    }

    [TestMethod]
    public void Every_check_of_the_review_has_a_name_for_people()
    {
        var rows = Repository.Rulebook.Rows.Where(r => r.File.StartsWith(Reviewer.LawFiles, StringComparison.Ordinal)).Select(r => r.Id).Append(Reviewer.AppliesRow);
        rows.Where(r => !Repository.Words.Codes.ContainsKey($"check.{r}") && !Repository.Words.Codes.ContainsKey($"check.{r.Split('-')[0]}")).Should().BeEmpty();
    }

    [TestMethod]
    public void There_is_a_place_for_the_conclusion_and_nobody_has_filled_it()
    {
        var fields = AnnexLayout.Of(Compose(p => p), Repository.Words).Blocks.OfType<Paragraph>().Select(p => p.Field).OfType<Field>().ToList();
        fields.Select(f => f.Id).Should().Equal("conclusion.conclusion", "conclusion.by", "conclusion.position", "conclusion.on");
        fields.Should().OnlyContain(f => f.Value == null);
    }

    private static ProportionalityAssessment Compose(Func<Procurement, Procurement> change) =>
        ProportionalityComposer.Compose(AnnexSamples.Reviewed(AnnexSamples.Draft(AnnexSamples.Scanners, change)), Repository.Words, AnnexLanguage.Da);
}
