using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Annexes;
using ProcurementBaseline.Tests.Documents;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Annexes;

/// <summary>A changed word is named, with its requirement; what the authority changed openly is not.</summary>
[TestClass]
public sealed class AnnexCheckTests
{
    private static readonly Text Other = new("Noget andet.", "Something else.");

    private static readonly Dictionary<string, Func<AnnexRequirement, AnnexRequirement>> Changes = new()
    {
        ["title"] = r => r with { Title = Other },
        ["text"] = r => r with { Text = r.Text with { En = r.Text.En + " " } },
        ["motive"] = r => r with { Motive = Other },
        ["proof"] = r => r with { Proof = [.. r.Proof, Other] },
        ["answer"] = r => r with { Answer = r.Answer with { Kind = AnswerKind.Date } },
        ["obligation"] = r => r with { Obligation = r.Obligation == Obligation.Award ? Obligation.Contract : Obligation.Award },
        ["slot"] = r => r with { Slot = LegalSlot.Suitability },
        ["number"] = r => r with { Number = r.Number + 1 },
        ["id"] = r => r with { Id = "NONE-99" },
        ["origin"] = r => r with { Origin = Origin.Tailored },
        ["reason"] = r => r with { Reason = "Fordi." },
        ["parameters"] = r => r with { Parameters = new Dictionary<string, AnnexParameter> { ["days"] = new(1, 1, null) } },
    };

    private static IEnumerable<object[]> Kinds => Enum.GetValues<AnnexKind>().Select(k => new object[] { k });

    private static IEnumerable<object[]> Keys => Changes.Keys.Select(k => new object[] { k });

    [TestMethod]
    [DynamicData(nameof(Keys))]
    public void A_change_nobody_told_of_is_named(string key)
    {
        foreach (var (annex, place) in ((Annex, int)[])[(VerifiedSample.Short, 0), (VerifiedSample.Of("mri-scanners-with-service"), 40)])
        {
            Check(annex).Should().BeEmpty();
            var changed = With(annex, place, Changes[key]);
            Check(changed).Should().Contain(new AnnexDeviation(changed.Groups.SelectMany(g => g.Requirements).ElementAt(place).Id, key));
        }
    }

    [TestMethod]
    public void A_number_of_the_text_is_held_against_the_bounds_and_the_list_of_changes()
    {
        var annex = VerifiedSample.Of("mri-scanners-with-service");
        var place = annex.Groups.SelectMany(g => g.Requirements).ToList().FindIndex(r => r.Parameters.Count > 0);
        var changed = With(annex, place, r => r with { Parameters = r.Parameters.ToDictionary(p => p.Key, p => p.Value with { Value = p.Value.Value + 1 }) });
        Check(changed).Select(d => d.Key).Should().Contain("parameters").And.Contain("text");
    }

    [TestMethod]
    public void A_change_that_was_told_hides_no_other()
    {
        var annex = VerifiedSample.Tailored();
        Check(annex).Should().BeEmpty();
        var requirements = annex.Groups.SelectMany(g => g.Requirements).ToList();
        var place = requirements.FindIndex(r => r.Origin == Origin.Tailored && r.Parameters.Count > 0);
        var changed = With(annex, place, r => r with { Text = Other });
        Check(changed).Should().Equal(new AnnexDeviation(requirements[place].Id, "text"));
    }

    [TestMethod]
    public void Where_the_list_of_changes_is_left_out_only_what_is_marked_as_changed_may_differ()
    {
        var tailored = VerifiedSample.Tailored();
        var annex = tailored with { Groups = [.. tailored.Groups.Select(g => g with { Requirements = [.. g.Requirements.Select(r => r with { Reason = null })] })] };
        Silent(annex).Should().BeEmpty();
        var baseline = annex.Groups.SelectMany(g => g.Requirements).ToList().FindIndex(r => r.Origin == Origin.Baseline);
        Silent(With(annex, baseline, r => r with { Text = Other })).Select(d => d.Key).Should().Equal("text");

        static IReadOnlyList<AnnexDeviation> Silent(Annex of) =>
            AnnexCheck.Of(Repository.Rulebook, of.Baseline, of.Groups, changes: null, of.Undetermined, Repository.Words);
    }

    [TestMethod]
    public void A_requirement_of_the_baseline_cannot_pass_for_the_authoritys_own()
    {
        var changed = With(VerifiedSample.Short, 0, r => r with { Origin = Origin.Own, Text = Other });
        Check(changed).Select(d => d.Key).Should().Contain("id");
    }

    [TestMethod]
    public void A_dropped_requirement_that_is_there_and_a_change_with_words_of_its_own_are_named()
    {
        var annex = VerifiedSample.Tailored();
        var there = annex.Groups[0].Requirements[0];
        Check(annex with { Changes = [.. annex.Changes, new(there.Id, there.Title, TailoringAction.Drop, [], "Fordi.")] })
            .Should().Contain(new AnnexDeviation(there.Id, "changes"));
        var told = annex.Changes.First(c => c.Action == TailoringAction.Change);
        Check(annex with { Changes = [.. annex.Changes.Select(c => c == told ? c with { Details = [.. c.Details, Other] } : c)] })
            .Should().Contain(new AnnexDeviation(told.Requirement, "changes"));
        Check(annex with { Changes = [.. annex.Changes.Select(c => c == told ? c with { Title = Other } : c)] })
            .Should().Contain(new AnnexDeviation(told.Requirement, "changes"));
    }

    [TestMethod]
    public void A_missing_fact_is_called_by_its_name()
    {
        var annex = VerifiedSample.Tailored();
        var first = annex.Undetermined[0];
        Check(annex with { Undetermined = [first with { Title = Other }] }).Should().Contain(new AnnexDeviation(first.Requirement, "undetermined"));
        Check(annex with { Undetermined = [first with { Missing = [new("profile.none", Other)] }] }).Should().Contain(new AnnexDeviation(first.Requirement, "undetermined"));
    }

    [TestMethod]
    public void Another_baseline_or_a_section_of_another_name_is_named()
    {
        var annex = VerifiedSample.Short;
        Check(annex with { Baseline = annex.Baseline with { Version = "1999.1" } }).Should().Equal(new AnnexDeviation(null, "baseline"));
        Check(annex with { Baseline = annex.Baseline with { Hash = "" } }).Should().Equal(new AnnexDeviation(null, "baseline"));
        var group = annex.Groups[0];
        Check(annex with { Groups = [group with { Title = Other }, .. annex.Groups.Skip(1)] }).Should().Contain(new AnnexDeviation(group.Requirements[0].Id, "domain"));
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void A_paper_of_any_kind_is_held_against_its_rulebook(AnnexKind kind)
    {
        var paper = AnnexSamples.Of(kind, AnnexLanguage.Both);
        Check(paper).Should().BeEmpty();
        Check(paper with { Title = Other }).Should().Equal(new AnnexDeviation(null, "title"));
        Check(paper with { Baseline = paper.Baseline with { Hash = "" } }).Should().Equal(new AnnexDeviation(null, "baseline"));
    }

    [TestMethod]
    public void A_changed_term_is_named()
    {
        var set = AnnexSamples.Draft(AnnexSamples.Scanners, p => p with { Clauses = p.Clauses! with { InternationalProcurementInstrument = false, RussiaDeclaration = false } });
        var annex = AnnexComposer.Requirements(set, Repository.Words, AnnexLanguage.Da, AnnexSamples.Reviewed(set));
        annex.Clauses.Should().HaveCountGreaterThan(2);
        Check(annex).Should().BeEmpty();
        foreach (var clause in annex.Clauses)
        {
            Changed(clause with { Text = clause.Text with { En = clause.Text.En + " " } }).Should().Equal(new AnnexDeviation(clause.Finding, "clauses"));
            Changed(clause with { Text = clause.Text with { Da = clause.Text.Da + "\n" } }).Should().Equal(new AnnexDeviation(clause.Finding, "clauses"));
            Changed(clause with { Title = Other }).Should().Equal(new AnnexDeviation(clause.Finding, "clauses"));
            Changed(clause with { Finding = "NO-SUCH-RULE" }).Should().Equal(new AnnexDeviation("NO-SUCH-RULE", "clauses"));
            Changed(clause with { LegalBasis = [] }).Should().Equal(new AnnexDeviation(clause.Finding, "law"));
            Changed(clause with { CheckedTo = clause.CheckedTo.AddDays(1) }).Should().Equal(new AnnexDeviation(clause.Finding, "law"));
            Changed(clause with { Confidence = clause.Confidence == Confidence.V ? Confidence.V2 : Confidence.V }).Should().Equal(new AnnexDeviation(clause.Finding, "law"));
            Check(annex with { Clauses = [.. annex.Clauses, clause] }).Should().Equal(new AnnexDeviation(clause.Finding, "clauses"));

            IReadOnlyList<AnnexDeviation> Changed(AnnexClause to) => Check(annex with { Clauses = [.. annex.Clauses.Select(c => c == clause ? to : c)] });
        }
        var statute = annex.Clauses.First(c => c.Confidence == Confidence.V);
        Check(annex with { Clauses = [statute with { IsSettled = false }] }).Should().Equal(new AnnexDeviation(statute.Finding, "law"));
    }

    [TestMethod]
    public void A_finding_that_names_other_law_and_a_requirement_of_another_name_are_named_in_an_evaluation()
    {
        var report = (EvaluationReport)AnnexSamples.Of(AnnexKind.Evaluation, AnnexLanguage.Da);
        var (first, tenderer) = (report.Requirements[0], report.Tenderers[0]);
        Check(report with { Requirements = [first with { Title = Other }, .. report.Requirements.Skip(1)] }).Should().Equal(new AnnexDeviation(first.Id, "title"));
        Check(report with { Requirements = [first with { Id = "NONE-99" }, .. report.Requirements.Skip(1)] }).Should().Equal(new AnnexDeviation("NONE-99", "id"));
        var rule = tenderer.ThirdCountry.First(r => r.Finding.LegalBasis.Count > 0);
        var changed = rule with { Finding = rule.Finding with { LegalBasis = [] } };
        Check(report with { Tenderers = [tenderer with { ThirdCountry = [changed] }] }).Should().Equal(new AnnexDeviation(rule.Finding.Id, "law"));
        var receipt = (ResponseReceipt)AnnexSamples.Of(AnnexKind.Receipt, AnnexLanguage.Da);
        Check(receipt with { Unanswered = [new(1, first.Id, Other)] }).Should().Equal(new AnnexDeviation(first.Id, "title"));
    }

    private static IReadOnlyList<AnnexDeviation> Check(AnnexPaper annex) => AnnexCheck.Of(Repository.Rulebook, annex, Repository.Words);

    private static Annex With(Annex annex, int place, Func<AnnexRequirement, AnnexRequirement> change)
    {
        var at = 0;
        return annex with { Groups = [.. annex.Groups.Select(g => g with { Requirements = [.. g.Requirements.Select(r => at++ == place ? change(r) : r)] })] };
    }
}
