using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Control;

/// <summary>What rules read of ownership, and what <c>procbase ownership</c> says of it.</summary>
[TestClass]
public sealed class ControlFactTests
{
    [TestMethod]
    [DataRow("medscan", true, true)]
    [DataRow("nordlys", false, false)]
    [DataRow("aurora", null, null)]
    public void A_rule_reads_control_and_influence(string tenderer, bool? control, bool? influence)
    {
        var facts = Case(tenderer, o => o);
        (Read(facts, "UnderThirdCountryControl"), Read(facts, "ThirdCountryInfluence")).Should().Be((control, influence));
    }

    [TestMethod]
    public void What_is_missing_behind_an_unknown_control_is_named_by_its_path()
    {
        Behind(Case("aurora", o => o)).Should().Contain("ownership.complete");
        Behind(Case("nordlys", o => o with { AsOf = null })).Should().Equal("ownership.asOf");
        Behind(Case("nordlys", o => o with { AsOf = new(1990, 1, 1) })).Should().Equal("ownership.asOf");
        Behind(Case("nordlys", _ => null)).Should().Equal("ownership");
    }

    [TestMethod]
    public void Influence_without_control_is_known_while_control_waits_for_a_person()
    {
        var facts = Case("nordlys", o => o with
        {
            Entities = [.. o.Entities!, new() { Id = "us", Country = new("US"), Kind = EntityKind.Company }],
            Interests = [o.Interests![0] with { SharesPct = 80, VotesPct = 80 }, new() { Owner = "us", Owned = "self", SharesPct = 20, VotesPct = 20, AppointsMajority = false, OtherControl = false }],
        });
        (Read(facts, "UnderThirdCountryControl"), Read(facts, "ThirdCountryInfluence")).Should().Be((null, true));
    }

    [TestMethod]
    public void The_document_has_the_shape_of_the_contract()
    {
        var (code, document) = Procbase.Json("ownership", Sample("medscan"));
        code.Should().Be(ProcurementBaseline.Cli.ExitCode.OpenEnds);
        document["thirdCountryControl"]!.GetValue<bool>().Should().BeTrue();
        var us = document["controlledFrom"]!.AsArray().Single(c => c!["country"]!.GetValue<string>() == "US")!;
        us["by"]!.GetValue<string>().Should().Be("parent");
        us["path"]!.GetValue<string>().Should().Be("MedScan Systeme GmbH ← 100 % MedScan Holdings Ltd (IE) ← 62 % MedScan Inc. (US)");
        us["basis"]!.GetValue<string>().Should().Be("majorityShares");
        us["certainty"]!.GetValue<string>().Should().Be("certain");
        document["ultimateOwners"]![0]!["integratedPct"]!.GetValue<decimal>().Should().Be(62);
        Procbase.Json("ownership", Sample("nordlys")).Should().Match<(int Code, System.Text.Json.Nodes.JsonNode Document)>(x => x.Code == 0 && !x.Document["thirdCountryControl"]!.GetValue<bool>());
        var unknown = Procbase.Json("ownership", Sample("aurora"));
        (unknown.Code, unknown.Document["thirdCountryControl"]).Should().Be((1, null));
        unknown.Document.AsObject().Should().ContainKey("thirdCountryControl");
        Procbase.Run("ownership", "none.json").Code.Should().Be(ProcurementBaseline.Cli.ExitCode.WrongInput);
    }

    [TestMethod]
    [DataRow("da", "under kontrol fra et land uden for EU og EFTA")]
    [DataRow("en", "controlled from a country outside the EU and EFTA")]
    public void People_read_the_answer_first(string language, string sentence)
    {
        foreach (var tenderer in (string[])["medscan", "nordlys", "aurora"])
        {
            var (_, output, error) = Procbase.Run("ownership", Sample(tenderer), "--lang", language);
            error.Should().BeEmpty();
            output.Split('\n')[3].Should().Contain(sentence);
            output.Should().NotContain("{");
        }
    }

    private static CaseFacts Case(string tenderer, Func<Ownership, Ownership?> change)
    {
        var problems = new List<Problem>();
        var response = InputFile.Response(Sample(tenderer), problems)!;
        return new()
        {
            Law = Repository.Rulebook.Parameters,
            Procurement = InputFile.Procurement(Repository.Path(Procbase.Mri), problems)!,
            Response = response with { Ownership = change(response.Ownership!) },
        };
    }

    private static bool? Read(CaseFacts facts, string member) => facts.Find(Repository.Rulebook.Facts.Find($"tenderer.{member}")!)?.Truth;

    private static IEnumerable<string> Behind(CaseFacts facts) => facts.Behind(Repository.Rulebook.Facts.Find("tenderer.UnderThirdCountryControl")!).Select(f => f.Path);

    private static string Sample(string tenderer) => Repository.Path($"{Procbase.Samples}/{tenderer}.response.json");
}
