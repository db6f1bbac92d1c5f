using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Tests.Documents;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Annexes;

/// <summary>The report says what the judgement says, cell by cell, and no more than may be told.</summary>
[TestClass]
public sealed class EvaluationReportTests
{
    private static readonly RequirementSet Set = AnnexSamples.Draft(AnnexSamples.Scanners);
    private static readonly IReadOnlyList<(Response Response, Assessment? Assessment)> Samples = AnnexSamples.Responses;

    private static IReadOnlyList<Row> Matrix(EvaluationReport report) =>
        [.. AnnexLayout.Of(report, Repository.Words).Blocks.OfType<Table>().Where(t => t.Caption.StartsWith("Krav og tilbudsgiver", StringComparison.Ordinal)).SelectMany(t => t.Rows)];

    [TestMethod]
    public void Every_cell_of_the_matrix_says_what_the_judgement_says()
    {
        var judgement = AnnexSamples.Judged(Set, Samples);
        var rows = Matrix(Report(Samples));
        rows.Should().HaveCount(Set.Selected.Count());
        var faults = 0;
        foreach (var (drafted, row) in Set.Selected.Zip(rows))
        {
            row.Cells.Should().HaveCount(1 + judgement.Responses.Count);
            foreach (var (response, cell) in judgement.Responses.Zip(row.Cells.Skip(1)))
            {
                var verdict = response.Requirements.Single(r => r.Requirement == drafted);
                var stands = verdict.Evidence.All(e => e.State == EvidenceState.Ok && e.Accepted != false);
                var said = string.Concat(cell.Paragraphs.Single().Inlines.Select(i => i.Text));
                if (verdict.Outcome == Outcome.Met && !stands) faults++;
                said.Should().Match(verdict.Outcome switch
                {
                    Outcome.Met => stands ? "Opfyldt" : "Opfyldt, men dokumentationen ?*",
                    Outcome.NotMet => "Ikke opfyldt",
                    Outcome.Undetermined => "Uafklaret",
                    Outcome.NotApplicable => "Gælder ikke",
                }, drafted.Requirement.Id);
            }
        }
        faults.Should().BeGreaterThan(0, "the samples hold proof that is missing, expired or refused");
    }

    [TestMethod]
    public void An_exclusion_ground_is_named_by_its_provision()
    {
        var named = AnnexLayout.Of(Report(Samples), Repository.Words).Blocks.OfType<Table>().First(t => t.Caption == "Udelukkelsesgrunde efter udbudsloven").Rows
            .Select(r => r.Cells[0].Paragraphs.Single().Inlines.Single().Text.Replace('\u00a0', ' ')).ToList();
        named.Should().OnlyHaveUniqueItems().And.Contain(["§ 134 a", "§ 135, stk. 1, nr. 6", "§ 135, stk. 3", "§ 136, nr. 4", "§ 137, stk. 1, nr. 4"]);
    }

    [TestMethod]
    [DataRow(null, null, "Opfyldt")]
    [DataRow("2026-04-15", true, "Opfyldt")]
    [DataRow("2026-04-14", true, "Opfyldt, men dokumentationen er udløbet")]
    [DataRow(null, false, "Opfyldt, men dokumentationen er afvist")]
    [DataRow("2026-04-14", false, "Opfyldt, men dokumentationen er udløbet og er afvist")]
    public void Met_stands_alone_only_where_the_proof_stands(string? validTo, bool? accepted, string says) =>
        Cell([new Evidence { Id = "bevis", ValidTo = validTo is null ? null : DateOnly.ParseExact(validTo, "yyyy-MM-dd") }], ["bevis"], accepted).Should().Be(says);

    [TestMethod]
    public void Met_does_not_stand_alone_without_proof_or_with_proof_that_is_not_listed()
    {
        Cell([], null, null).Should().Be("Opfyldt, men dokumentationen mangler");
        Cell([], ["findes-ikke"], null).Should().Be("Opfyldt, men dokumentationen mangler");
    }

    [TestMethod]
    public void Every_ground_and_every_third_country_rule_has_a_row_of_its_own()
    {
        var judgement = AnnexSamples.Judged(Set, Samples);
        var report = Report(Samples);
        foreach (var (judged, told) in judgement.Responses.Zip(report.Tenderers))
        {
            told.Exclusion.Select(g => (g.Ground, g.Finding.Outcome)).Should().Equal(judged.Exclusion.Select(g => (g.Ground, g.Finding.Outcome)));
            told.ThirdCountry.Select(t => (t.Row, t.Finding.Outcome)).Should().Equal(judged.ThirdCountry.Select(t => (t.Row, t.Finding.Outcome)));
            told.Open.Select(f => f.Id).Should().BeEquivalentTo(judged.ToDecide);
        }
        var tables = AnnexLayout.Of(report, Repository.Words).Blocks.OfType<Table>().ToList();
        tables.Where(t => t.Caption.StartsWith("Udelukkelsesgrunde", StringComparison.Ordinal)).Select(t => t.Rows.Count).Should().Equal(judgement.Responses.Select(r => r.Exclusion.Count));
        tables.Where(t => t.Caption == "Tredjelandsregler").Select(t => t.Rows.Count).Should().Equal(judgement.Responses.Select(r => r.ThirdCountry.Count));
    }

    [TestMethod]
    public void A_minimum_that_is_not_met_stands_with_what_is_asked_and_what_was_answered_unless_that_is_confidential()
    {
        var minimum = Report(Samples).Tenderers[0].MinimumsNotMet[0];
        minimum.Asked.Should().Be(Set.Selected.Single(d => d.Requirement.Id == minimum.Requirement).FilledText);
        minimum.Given.Should().NotBeNull();

        var response = Samples[0].Response;
        var secret = response.Answers![minimum.Requirement] with { Confidential = true, Comment = "hemmelig bemærkning" };
        var answers = response.Answers!.ToDictionary(a => a.Key, a => a.Key == minimum.Requirement ? secret : a.Value);
        var report = Report([(response with { Answers = answers }, null)]);
        report.Tenderers[0].MinimumsNotMet[0].Should().Match<EvaluatedMinimum>(m => m.Confidential && m.Given == null);
        report.Tenderers[0].Confidential.Should().Contain(minimum.Requirement);
        AnnexJson.Write(report).Should().NotContain("hemmelig bemærkning");
        AnnexSamples.Read(report).Should().Contain(AnnexSamples.WithoutSpaces("Svaret er markeret som fortroligt og er ikke gengivet."));
    }

    [TestMethod]
    public void A_decision_stands_with_who_when_and_why_and_closes_its_matter()
    {
        var open = Report(Samples).Tenderers[0].Open[0];
        var decision = new FindingDecision { Finding = open.Id, Decision = DecisionKind.Justified, By = "Jurist Hansen", On = new(2026, 4, 20), Reason = "Oplysningen er indhentet." };
        var assessment = new Assessment { SchemaVersion = "1", Procurement = Set.Procurement.Id, Tenderer = Samples[0].Response.Tenderer.Id, Decisions = [decision] };
        var report = Report([(Samples[0].Response, assessment)]);
        report.Tenderers[0].Open.Should().NotContain(f => f.Id == open.Id);
        AnnexSamples.Read(report).Should().ContainAll(((string[])["Jurist Hansen", "20. april 2026", "Oplysningen er indhentet.", "Begrundet"]).Select(AnnexSamples.WithoutSpaces));
    }

    [TestMethod]
    public void Thirty_tenderers_stand_four_to_a_table_and_two_of_one_name_can_be_told_apart()
    {
        var many = Enumerable.Range(1, 30).Select(i => Samples[i % 3].Response)
            .Select((r, i) => (r with { Tenderer = r.Tenderer with { Id = $"DK-{i}", Name = "Samme Navn A/S" } }, (Assessment?)null)).ToList();
        var report = Report(many);
        var tables = AnnexLayout.Of(report, Repository.Words).Blocks.OfType<Table>().Where(t => t.Caption.StartsWith("Krav og tilbudsgiver", StringComparison.Ordinal)).ToList();
        tables.Select(t => t.Columns.Count - 1).Should().Equal(4, 4, 4, 4, 4, 4, 4, 2);
        tables.SelectMany(t => t.Columns.Skip(1)).Select(c => c.Title).Should().OnlyHaveUniqueItems().And.StartWith("1. Samme Navn A/S");
        PdfConformance.Of(AnnexSamples.Pdf(report)).Faults.Should().BeEmpty();
    }

    [TestMethod]
    public void The_report_is_dated_by_the_judging_day() =>
        AnnexLayout.Of(Report(Samples), Repository.Words).Created.Should().BeExactly(new DateTimeOffset(2026, 4, 15, 0, 0, 0, TimeSpan.FromHours(2)));

    private static EvaluationReport Report(IReadOnlyList<(Response, Assessment?)> responses) =>
        EvaluationComposer.Compose(AnnexSamples.Judged(Set, responses), responses, Repository.Words, AnnexLanguage.Da);

    // The cell of a requirement that is answered with yes.
    private static string Cell(IReadOnlyList<Evidence> evidence, IReadOnlyList<string>? named, bool? accepted)
    {
        const string Requirement = "VULN-01";
        var response = Samples[0].Response with
        {
            Answers = new Dictionary<string, Answer> { [Requirement] = new() { Value = Scalar.Of(true), Evidence = named } },
            Evidence = evidence,
        };
        var assessment = new Assessment { SchemaVersion = "1", Procurement = Set.Procurement.Id, Tenderer = response.Tenderer.Id, Evidence = [new() { Id = "bevis", Accepted = accepted }] };
        var row = Matrix(Report([(response, assessment)])).Single(r => r.Cells[0].Paragraphs[0].Inlines[0].Text.Contains(Requirement, StringComparison.Ordinal));
        return row.Cells[1].Paragraphs.Single().Inlines.Single().Text;
    }
}
