using System.Text.Json;
using FluentAssertions;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Views;

namespace ProcurementBaseline.Tests.Judging;

/// <summary>What a judgement shows of the third-country rules beside their conclusions.</summary>
[TestClass]
public sealed class ThirdCountryTests
{
    private static readonly DateOnly Day = new(2026, 4, 15);

    [TestMethod]
    public void Each_test_of_investment_screening_has_its_own_outcome_facts_and_missing()
    {
        var row = Screening(Judged(Purchase(substantial: null), AmericanOwned));

        row.Finding.Outcome.Should().Be("legalReview");
        row.Tests.Select(t => (t.Test, t.Outcome)).Should().Equal(("person", Outcome.Met), ("sector", Outcome.Met), ("agreement", Outcome.Undetermined));
        row.Tests[0].Facts.Should().ContainKey("tenderer.underThirdCountryControl");
        row.Tests[2].Missing.Should().Equal("agreement.coversSubstantialPart");
        row.Finding.Missing.Should().Equal("agreement.coversSubstantialPart");
    }

    [TestMethod]
    public void The_country_groups_that_control_was_judged_by_are_listed_with_their_first_day()
    {
        string[] groups = ["eftaCountries", "euCountries", "euTerritories"];
        var permission = Screening(Judged(Purchase(substantial: true), AmericanOwned)).Finding;
        permission.Parameters.Keys.Should().Contain(groups);
        permission.Parameters["euCountries"].Value.Words.Should().Contain("DK").And.NotContain("GB");
        permission.Parameters["euCountries"].From.Should().Be(new DateOnly(2020, 2, 1));
        // Nobody says who owns it: the groups were looked at all the same, and what is missing is named.
        var unsettled = Screening(Judged(Purchase(substantial: true), """{"asOf": "2026-03-01", "complete": false, "entities": [], "interests": []}""")).Finding;
        unsettled.Missing.Should().NotBeEmpty();
        unsettled.Parameters.Keys.Should().Contain(groups);
    }

    [TestMethod]
    public void A_permission_is_counted_through_both_phases_from_the_judging_day()
    {
        var dates = Screening(Judged(Purchase(substantial: true), AmericanOwned)).Dates!;

        dates.PhaseOneEnds.Should().Be(new DateOnly(2026, 5, 30), "45 calendar days after 15 April");
        dates.PhaseTwoEnds.Should().Be(new DateOnly(2026, 10, 2), "125 calendar days after that");
        dates.NeededBidValidityDays.Should().Be(200);
        dates.BidValidityDays.Should().Be(180);
        dates.BidsLapseOn.Should().Be(new DateOnly(2026, 10, 12));
        dates.BidValidityIsEnough.Should().BeFalse();
    }

    [TestMethod]
    public void Where_no_permission_is_needed_there_are_no_days() =>
        Screening(Judged(Purchase(substantial: false), AmericanOwned)).Dates.Should().BeNull();

    [TestMethod]
    public void What_needs_a_decision_is_to_be_decided_until_somebody_has()
    {
        Judged(Purchase(substantial: true), AmericanOwned).ToDecide.Should().Contain("ISL-PERMISSION");
        Judged(Purchase(substantial: true), AmericanOwned, """{"decisions": [{"finding": "ISL-PERMISSION", "decision": "accepted", "reason": "Ansøges straks", "by": "Jura", "on": "2026-04-15"}]}""")
            .ToDecide.Should().NotContain("ISL-PERMISSION");
        Judged(Purchase(substantial: false), AmericanOwned).ToDecide.Should().NotContain(id => id.StartsWith("ISL", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_decision_of_the_authority_is_no_missing_fact() =>
        Judged(Purchase(substantial: null), """{"country": "CN"}""", tenderer: true).ThirdCountry.SelectMany(r => r.Finding.Missing)
            .Should().NotContain(path => path.StartsWith("thirdCountry", StringComparison.Ordinal));

    [TestMethod]
    public void The_document_names_the_row_and_the_rule_and_prints_tests_and_dates()
    {
        var judgement = Judgement(Purchase(substantial: true), AmericanOwned, null, false);
        var view = JudgementView.Of(judgement, RulebookView.Of(Repository.Rulebook), Repository.Words);
        using var document = JsonDocument.Parse(OutputJson.Write(view));
        var rows = document.RootElement.GetProperty("responses")[0].GetProperty("thirdCountry");

        rows.EnumerateArray().Select(r => r.GetProperty("rule").GetString()).Should().Equal(
            "investment-screening", "ipi-medical-devices", "russia-sanctions", "foreign-subsidies", "market-access", "data-transfer", "tax-jurisdiction");
        var screening = rows[0];
        screening.GetProperty("id").GetString().Should().Be("ISL-PERMISSION");
        screening.GetProperty("tests")[0].GetProperty("outcome").GetString().Should().Be("met");
        screening.GetProperty("dates").GetProperty("phaseTwoEnds").GetString().Should().Be("2026-10-02");
        rows[1].GetProperty("tests").GetArrayLength().Should().Be(0);
        foreach (var key in (string[])["version", "outcome", "severity", "legalBasis", "confidence", "checkedTo", "facts", "parameters", "missing", "message", "remedy"])
            rows.EnumerateArray().Where(r => !r.TryGetProperty(key, out var _)).Should().BeEmpty(key);
    }

    [TestMethod]
    public void Every_outcome_and_row_has_a_name_for_people() =>
        Repository.Rulebook.Rows.Where(r => r.File == ThirdCountryJudge.RulesOfThirdCountries)
            .SelectMany(r => r.Rules.Select(x => $"outcome.{x.Entry.Outcome}").Append($"outcome.{r.Unknown}").Append($"row.{r.Id}").Concat(r.Tests.Select(t => $"test.{t.Id}")))
            .Where(code => !Repository.Words.Codes.ContainsKey(code)).Should().BeEmpty();

    private const string AmericanOwned = """
        {"asOf": "2026-03-01", "complete": true, "entities": [{"id": "self", "kind": "company"}, {"id": "us", "kind": "company", "country": "US"}],
         "interests": [{"owner": "us", "owned": "self", "sharesPct": 100, "votesPct": 100}]}
        """;

    private static ThirdCountryJudgement Screening(ResponseJudgement response) => response.ThirdCountry.Single(r => r.Row == "investment-screening");

    private static ResponseJudgement Judged(JsonItem purchase, string ownership, string? assessment = null, bool tenderer = false) =>
        Judgement(purchase, ownership, assessment, tenderer).Responses[0];

    private static Judgement Judgement(JsonItem purchase, string part, string? assessment, bool tenderer)
    {
        var problems = new List<Problem>();
        var procurement = InputFile.Read("p", purchase, new ProcurementValidator(), problems);
        var vendor = Parsed(File.ReadAllText(Repository.Path("tests/cases/base/known.response.json"))).With("procurement", purchase["id"]!);
        var response = InputFile.Read("r", tenderer ? vendor.With("tenderer.country", Parsed(part)["country"]!) : vendor.With("ownership", Parsed(part)), new ResponseValidator(), problems);
        var found = assessment is null ? null : InputFile.Read("a", Parsed("""{"schemaVersion": "1", "tenderer": "DK-CVR-00000000"}""").With("procurement", purchase["id"]!)
            .With("decisions", Parsed(assessment)["decisions"]!), new AssessmentValidator(), problems);
        var set = Drafter.Draft(Repository.Rulebook, procurement!, "p", problems);
        problems.Should().BeEmpty();
        return Judge.Responses(Repository.Rulebook, set!, [(response!, found)], Day);
    }

    private static JsonItem Purchase(bool? substantial) =>
        Parsed(File.ReadAllText(Repository.Path("templates/procurements/mri-scanners-with-service.json")))
            .With("agreement.coversSubstantialPart", Parsed($$"""{"x": {{(substantial is { } truth ? truth ? "true" : "false" : "null")}}}""")["x"]!);

    private static JsonItem Parsed(string json)
    {
        var problems = new List<Problem>();
        return JsonFile.Parse("case", System.Text.Encoding.UTF8.GetBytes(json), problems)!;
    }
}
