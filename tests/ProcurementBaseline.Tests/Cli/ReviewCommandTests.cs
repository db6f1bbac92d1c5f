using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Cli;

namespace ProcurementBaseline.Tests.Cli;

/// <summary>What <c>procbase review</c> answers (<c>contract.md</c> §5).</summary>
[TestClass]
public sealed class ReviewCommandTests
{
    public static IEnumerable<object[]> StartingPoints => Repository.StartingPoints.Select(s => new object[] { s });

    [TestMethod]
    [DynamicData(nameof(StartingPoints))]
    public void A_starting_point_has_no_error_and_nothing_undetermined(string name)
    {
        var (code, document) = Procbase.Json("review", Repository.Path($"templates/procurements/{name}.json"));
        code.Should().BeOneOf(ExitCode.Clean, ExitCode.OpenEnds);
        document["findings"]!.AsArray().Where(f => f!["severity"]!.GetValue<string>() == "error").Select(f => f!["id"]!.GetValue<string>()).Should().BeEmpty();
        document["undetermined"]!.AsArray().Should().BeEmpty();
        document["regime"]!["section"]!.GetValue<string>().Should().Be("II");
        document["regime"]!["threshold"]!.GetValue<decimal>().Should().Be(1_611_360);
        document["regime"]!["missing"]!.AsArray().Should().BeEmpty();
        foreach (var list in (string[])["missing", "weakened", "strengthened", "added"]) document["completeness"]![list]!.AsArray().Should().BeEmpty();
        var burden = document["burden"]!;
        burden["total"]!.GetValue<decimal>().Should().BeLessThanOrEqualTo(burden["budget"]!.GetValue<decimal>());
        burden["share"]!.GetValue<decimal>().Should().BeApproximately(100 * burden["total"]!.GetValue<decimal>() / burden["budget"]!.GetValue<decimal>(), 0.05m);
        foreach (var finding in document["findings"]!.AsArray()) Whole(finding!);
    }

    [TestMethod]
    [DynamicData(nameof(StartingPoints))]
    public void It_can_be_read_in_either_language(string name)
    {
        var path = Repository.Path($"templates/procurements/{name}.json");
        var (danish, english) = (Procbase.Run("review", path), Procbase.Run("review", path, "--lang", "en"));
        (danish.Error, english.Error).Should().Be(("", ""));
        danish.Output.Should().Contain("Regime: udbudslovens afsnit II").And.NotContainAny("{", "}", "ukendt");
        english.Output.Should().Contain("Regime: udbudsloven, part II").And.NotContainAny("{", "}", "unknown");
    }

    [TestMethod]
    public void The_age_of_the_law_is_said_once_with_the_rules_it_touches()
    {
        var (_, document) = Procbase.Json("review", Repository.Path(Procbase.Mri));
        document["age"]!["checkedTo"]!.GetValue<string>().Should().Be("2026-02-12");
        document["age"]!["rules"]!.AsArray().Select(r => r!.GetValue<string>()).Should().Contain(["REGIME-II", "LOT-1"]).And.NotContain("BASELINE-MISSING", "it is no law");
        document["age"]!["message"]!["en"]!.GetValue<string>().Should().Contain("12 February 2026");
        var screen = Procbase.Run("review", Repository.Path(Procbase.Mri)).Output;
        screen.Split("12. februar 2026").Should().HaveCount(2, "it is said once");

        using var earlier = Changed(p => p["noticeDate"] = "2026-02-12");
        Procbase.Json("review", earlier.Path).Document["age"].Should().BeNull();
    }

    [TestMethod]
    public void What_was_tailored_is_told_with_its_reason()
    {
        using var file = Changed(p => p["tailoring"] = JsonNode.Parse("""
            [ { "requirement": "PATCH-01", "action": "change", "parameters": { "maxDays": 60 }, "reason": "Markedet." },
              { "requirement": "LOG-01", "action": "drop", "reason": "Dækket andetsteds." },
              { "requirement": "X-EGET", "action": "add", "text": { "da": "Leverandøren fører en log.", "en": "The supplier keeps a log." } } ]
            """));
        var (code, document) = Procbase.Json("review", file.Path);
        code.Should().Be(ExitCode.OpenEnds);
        var completeness = document["completeness"]!;
        completeness["missing"]!.ToJsonString().Should().Be("[\"LOG-01\"]");
        completeness["added"]!.ToJsonString().Should().Be("[\"X-EGET\"]");
        var weakened = completeness["weakened"]!.AsArray().Single()!;
        (weakened["id"]!.GetValue<string>(), weakened["key"]!.GetValue<string>(), weakened["from"]!.GetValue<int>(), weakened["to"]!.GetValue<int>(), weakened["reason"]!.GetValue<string>())
            .Should().Be(("PATCH-01", "maxDays", 30, 60, "Markedet."));
        document["toDecide"]!.AsArray().Select(i => i!.GetValue<string>()).Should().Contain(["BASELINE-MISSING:LOG-01", "BASELINE-WEAKENED:PATCH-01"]);
    }

    [TestMethod]
    public void A_finding_that_was_decided_is_told_but_waits_no_more()
    {
        using var open = Changed(p => p["market"]!["suppliersMeetingAll"] = 1);
        Procbase.Json("review", open.Path).Document["toDecide"]!.AsArray().Select(i => i!.GetValue<string>()).Should().Contain("SPEC-5");
        using var decided = Changed(p =>
        {
            p["market"]!["suppliersMeetingAll"] = 1;
            p["decisions"] = JsonNode.Parse("""[ { "finding": "SPEC-5", "decision": "justified", "reason": "Markedet er afdækket.", "by": "Jurist", "on": "2026-03-01" } ]""");
        });
        var document = Procbase.Json("review", decided.Path).Document;
        document["findings"]!.Ids().Should().Contain("SPEC-5");
        document["toDecide"]!.AsArray().Select(i => i!.GetValue<string>()).Should().NotContain("SPEC-5");
    }

    [TestMethod]
    public void An_unknown_fact_leaves_the_regime_open_and_is_named()
    {
        using var file = Changed(p => p["subject"]!["estimatedValue"] = null);
        var (code, document) = Procbase.Json("review", file.Path);
        code.Should().Be(ExitCode.OpenEnds);
        document["regime"]!["section"].Should().BeNull();
        document["regime"]!["missing"]!.AsArray().Select(m => m!.GetValue<string>()).Should().Contain("subject.estimatedValue");
        document["burden"]!["budget"].Should().BeNull();
        document["undetermined"]!.AsArray().SelectMany(u => u!["missing"]!.AsArray().Select(m => m!.GetValue<string>())).Should().NotContain(m => m.StartsWith("set.", StringComparison.Ordinal));
        Procbase.Run("review", file.Path).Output.Should().Contain("Regime: uafklaret").And.Contain("subject.estimatedValue");
    }

    // Everything a jurist needs to check it.
    private static void Whole(JsonNode finding)
    {
        foreach (var key in (string[])["id", "rule", "version", "outcome", "confidence", "checkedTo"]) finding[key]!.GetValue<string>().Should().NotBeEmpty();
        foreach (var language in (string[])["da", "en"])
        {
            finding["message"]![language]!.GetValue<string>().Should().NotBeEmpty();
            if (finding["remedy"] is { } remedy) remedy[language]!.GetValue<string>().Should().NotBeEmpty();
        }
        (finding["facts"]!.AsObject().Count + finding["parameters"]!.AsObject().Count).Should().BeGreaterThan(0, finding["id"]!.GetValue<string>());
    }

    private static TemporaryFile Changed(Action<JsonNode> change) => new(CommandLineTests.Changed(Procbase.Mri, change));
}
