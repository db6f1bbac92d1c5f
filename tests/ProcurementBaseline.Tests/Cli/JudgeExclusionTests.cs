using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Cli;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Tests.Exchange;

namespace ProcurementBaseline.Tests.Cli;

/// <summary>What <c>procbase judge</c> says of exclusion, and how it reads the ESPD beside a response.</summary>
[TestClass]
public sealed class JudgeExclusionTests
{
    [TestMethod]
    public void Every_ground_has_a_row_for_each_sample_response()
    {
        var (_, document) = Procbase.Json(["judge", Repository.Path(Procbase.Mri), .. Procbase.SampleResponses]);
        foreach (var response in document["responses"]!.AsArray())
        {
            var rows = response!["exclusion"]!.AsArray();
            rows.Select(r => Word(r!["ground"])).Should().Equal(ExclusionGrounds.All);
            foreach (var row in rows)
            {
                foreach (var key in (string[])["id", "rule", "version", "outcome", "severity", "legalBasis", "confidence", "checkedTo", "facts", "parameters", "missing", "message"])
                    row!.AsObject().Should().ContainKey(key);
                row!["message"]!["da"]!.GetValue<string>().Should().NotBeEmpty();
            }
            var open = rows.Where(r => Word(r!["severity"]) is "warning" or "error").Select(r => Word(r!["id"]));
            open.Should().BeSubsetOf(response["summary"]!["toDecide"]!.AsArray().Select(Word));
        }
    }

    [TestMethod]
    [DataRow("da", "Udelukkelsesgrunde – intet fundet: 134a")]
    [DataRow("en", "Exclusion grounds – nothing found: 134a")]
    public void Grounds_where_nothing_was_found_are_one_line(string language, string line)
    {
        var (_, output, _) = Procbase.Run(["judge", Repository.Path(Procbase.Mri), .. Procbase.SampleResponses, "--lang", language]);
        output.Should().Contain(line);
        output.Should().NotContain("-UNANSWERED", "those are told on the grounds' own line");
    }

    [TestMethod]
    public void The_espd_beside_a_response_is_read_and_held_against_its_rows()
    {
        var espd = new EspdSample("4.1.0").With("corruption", [true]).With("fraud", [false]).With("misrepresent", [true]).With("nati-ground", [true]).With("exg-mis-unrel-sec", [false])
            .With("tax-pay", [true], ("AMOUNT", "Amount concerned", EspdSample.Amount("20000", "EUR"))).With("socsec-pay", [false]);
        var document = Judged(espd.ToString(), r => r["grounds"] = new JsonArray(new JsonObject { ["ground"] = "135.1.2", ["present"] = false })).Document!;
        var response = document["responses"]![0]!;
        var outcomes = response["exclusion"]!.AsArray().ToDictionary(r => Word(r!["ground"]), r => (Word(r!["outcome"]), Word(r["id"])));
        outcomes["135.1.2"].Should().Be(("needsHuman", "EXCL-135-1-2-UNCLEAR"));
        outcomes["135.1.3"].Item1.Should().Be("none");
        outcomes["135.1.1"].Item1.Should().Be("unanswered");
        outcomes["135.3"].Should().Be(("needsHuman", "EXCL-135-3-CURRENCY"));
        outcomes["136.3"].Should().Be(("needsHuman", "EXCL-136-3-MISREPRESENTATION"));
        outcomes["137.1.5"].Should().Be(("needsHuman", "EXCL-137-1-5-MISREPRESENTATION"));
        response["findings"]!.Ids().Should().Contain(["ESPD-CONTRADICTION:135.1.2", "ESPD-UNKNOWN-CRITERION", "ESPD-NATIONAL-GROUND"]);
        var misrepresentation = response["exclusion"]!.AsArray().Single(r => Word(r!["ground"]) == "136.3")!;
        misrepresentation["message"]!["da"]!.GetValue<string>().Should().Contain("Has the operator, in the sense of misrepresent? Your answer");
    }

    [TestMethod]
    [DataRow("<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><r/>")]
    [DataRow("<ESPDResponse xmlns='urn:grow:names:specification:ubl:schema:xsd:ESPDResponse-1'/>")]
    [DataRow(null)]
    public void An_espd_that_cannot_be_used_stops_the_judgement(string? espd)
    {
        var (code, error, document) = Judged(espd, _ => { });
        (code, document).Should().Be((ExitCode.WrongInput, null));
        error.Should().Contain("espd.xml");
    }

    private static (int Code, string Error, JsonNode? Document) Judged(string? espd, Action<JsonNode> change)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            if (espd is not null) File.WriteAllText(Path.Combine(folder, "espd.xml"), espd);
            var response = Path.Combine(folder, "response.json");
            File.WriteAllText(response, CommandLineTests.Changed("tests/cases/base/blank.response.json", r =>
            {
                r["procurement"] = "mri-scanners-with-service";
                r["espd"] = "espd.xml";
                change(r);
            }));
            var (code, output, error) = Procbase.Run("judge", Repository.Path(Procbase.Mri), response, "--json");
            return (code, error, code == ExitCode.WrongInput ? null : JsonNode.Parse(output));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Word(JsonNode? node) => node!.GetValue<string>();
}
