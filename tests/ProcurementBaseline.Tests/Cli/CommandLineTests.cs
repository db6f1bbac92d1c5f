using System.Diagnostics;
using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Cli;

namespace ProcurementBaseline.Tests.Cli;

/// <summary>What <c>procbase</c> answers: the shapes and exit codes of <c>contract.md</c> §5.</summary>
[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    public void Lint_of_our_own_rules_is_clean_and_names_every_baseline()
    {
        var (code, document) = Procbase.Json("lint");
        code.Should().Be(ExitCode.Clean);
        document["rulebook"]!["hash"]!.GetValue<string>().Should().MatchRegex("^[0-9a-f]{64}$");
        document["baselines"]!.AsArray().Select(b => b!["version"]!.GetValue<string>()).Should().Equal("2026.1", "2028.1");
        document["rules"]!.GetValue<int>().Should().BeGreaterThan(10);
        document["problems"]!.AsArray().Should().BeEmpty();
    }

    [TestMethod]
    public void Draft_says_which_requirements_apply_and_why_in_both_languages()
    {
        var (code, document) = Procbase.Json("draft", Repository.Path(Procbase.Mri));
        code.Should().Be(ExitCode.Clean);
        document["level"]!.GetValue<int>().Should().Be(3);
        var row = document["requirements"]!.AsArray().Single(r => r!["id"]!.GetValue<string>() == "PATCH-01")!;
        row["because"]!["da"]!.GetValue<string>().Should().Contain("indeholder software: ja");
        row["because"]!["en"]!.GetValue<string>().Should().Contain("contains software: yes");
        row["facts"]!["profile.containsSoftware"]!.GetValue<bool>().Should().BeTrue();
        row["parameters"]!.AsObject().Should().NotBeEmpty();
        row["obligation"]!.GetValue<string>().Should().Be("contract");
        row["slot"]!.GetValue<string>().Should().Be("contract");
    }

    [TestMethod]
    public void A_draft_with_an_unknown_fact_names_it_and_ends_with_one()
    {
        using var file = new TemporaryFile(Changed(Procbase.Mri, p => p["profile"]!["containsSoftware"] = null));
        var (code, document) = Procbase.Json("draft", file.Path);
        code.Should().Be(ExitCode.OpenEnds);
        document["undetermined"]!.AsArray().SelectMany(u => u!["missing"]!.AsArray().Select(m => m!.GetValue<string>())).Should().Contain("profile.containsSoftware");
        document["requirements"]!.Ids().Should().NotIntersectWith(document["undetermined"]!.Ids());
    }

    [TestMethod]
    public void At_level_four_nothing_is_drafted_and_an_analysis_is_demanded()
    {
        using var file = new TemporaryFile(Changed(Procbase.Mri, p => p["profile"]!["consequence"]!["integrity"] = 4));
        var (code, document) = Procbase.Json("draft", file.Path);
        code.Should().Be(ExitCode.OpenEnds);
        document["level"]!.GetValue<int>().Should().Be(4);
        document["requirements"]!.AsArray().Should().BeEmpty();
        var finding = document["findings"]!.AsArray().Single()!;
        finding["id"]!.GetValue<string>().Should().Be("LEVEL-4");
        finding["severity"]!.GetValue<string>().Should().Be("error");
        finding["remedy"]!["da"]!.GetValue<string>().Should().Contain("risikoanalyse");

        using var annex = new TemporaryFile("", ".pdf");
        Procbase.Run("annex", file.Path, "-o", annex.Path).Code.Should().Be(ExitCode.OpenEnds);
        new FileInfo(annex.Path).Length.Should().Be(0, "nothing is written of a refused purchase");
    }

    [TestMethod]
    public void Judge_gives_every_requirement_of_every_response_an_outcome()
    {
        var (code, document) = Procbase.Json(["judge", Repository.Path(Procbase.Mri), .. Procbase.SampleResponses]);
        code.Should().Be(ExitCode.OpenEnds);
        var selected = Procbase.Json("draft", Repository.Path(Procbase.Mri)).Document["requirements"]!.Ids();
        document["asOf"]!.GetValue<string>().Should().Be("2026-04-15");
        foreach (var response in document["responses"]!.AsArray())
        {
            var outcomes = response!["requirements"]!.AsArray();
            outcomes.Select(r => r!["id"]!.GetValue<string>()).Should().Contain(selected);
            outcomes.Select(r => r!["outcome"]!.GetValue<string>()).Distinct().Should().BeSubsetOf(["met", "notMet", "undetermined", "notApplicable"]);
            var summary = response["summary"]!;
            var counted = (string[])["met", "notMet", "undetermined", "notApplicable"];
            counted.Sum(k => summary[k]!.GetValue<int>()).Should().Be(outcomes.Count);
            response["findings"]!.Ids().Concat(response["exclusion"]!.Ids()).Concat(response["thirdCountry"]!.Ids())
                .Should().Contain(summary["toDecide"]!.AsArray().Select(i => i!.GetValue<string>()));
        }
    }

    [TestMethod]
    public void Judge_refuses_to_guess_the_judging_day()
    {
        using var file = new TemporaryFile(Changed(Procbase.Mri, p => p["tenderDeadline"] = null));
        var (code, _, error) = Procbase.Run("judge", file.Path, Procbase.SampleResponses[0], "--lang", "en");
        code.Should().Be(ExitCode.WrongInput);
        error.Should().Contain("tenderDeadline").And.Contain("--as-of");
        Procbase.Run("judge", file.Path, Procbase.SampleResponses[0], "--as-of", "2026-04-15").Code.Should().Be(ExitCode.OpenEnds);
    }

    [TestMethod]
    public void Diff_names_what_was_added_changed_and_retired_with_its_reason()
    {
        var (code, document) = Procbase.Json("diff", "2026.1", "2028.1");
        code.Should().Be(ExitCode.Clean);
        document["removed"]!.AsArray().Should().BeEmpty("a retired id stays");
        document["added"]!.AsArray().Should().NotBeEmpty();
        document["retired"]!.AsArray().Should().NotBeEmpty();
        foreach (var change in document["changed"]!.AsArray())
        {
            change!["fields"]!.AsArray().Should().NotBeEmpty();
            change["reason"]!["da"]!.GetValue<string>().Should().NotBeEmpty();
        }
        Procbase.Run("diff", "2026.1", "1999.1").Code.Should().Be(ExitCode.WrongInput);
    }

    [TestMethod]
    [DataRow("da", "ordregiver")]
    [DataRow("en", "authority")]
    [DataRow("both", "ordregiver")]
    public void Annex_writes_a_pdf_and_says_its_hash(string language, string _)
    {
        using var file = new TemporaryFile("", ".pdf");
        var (code, document) = Procbase.Json("annex", Repository.Path(Procbase.Mri), "-o", file.Path, "--lang", language);
        code.Should().Be(ExitCode.Clean);
        var bytes = File.ReadAllBytes(file.Path);
        bytes.AsSpan().StartsWith("%PDF-1.7"u8).Should().BeTrue();
        document["sha256"]!.GetValue<string>().Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        document["pages"]!.GetValue<int>().Should().BeGreaterThan(10);
    }

    [TestMethod]
    public void An_annex_takes_its_look_from_a_theme_and_a_wrong_theme_is_named_before_anything_is_written()
    {
        using var plain = new TemporaryFile("", ".pdf");
        using var themed = new TemporaryFile("", ".pdf");
        Procbase.Run("annex", Repository.Path(Procbase.Mri), "-o", plain.Path).Code.Should().Be(ExitCode.Clean);
        Procbase.Run("annex", Repository.Path(Procbase.Mri), "-o", themed.Path, "--theme", Repository.Path("tests/samples/themes/region-eksempel/theme.json")).Code
            .Should().Be(ExitCode.Clean);
        File.ReadAllBytes(themed.Path).Should().NotEqual(File.ReadAllBytes(plain.Path));

        using var theme = new TemporaryFile("""{ "schemaVersion": "1", "colour": "#CCCCCC" }""");
        using var none = new TemporaryFile("", ".pdf");
        var (code, _, error) = Procbase.Run("annex", Repository.Path(Procbase.Mri), "-o", none.Path, "--theme", theme.Path);
        (code, new FileInfo(none.Path).Length).Should().Be((ExitCode.WrongInput, 0));
        error.Should().Contain(theme.Path).And.Contain("colour").And.Contain("1,60:1");
    }

    [TestMethod]
    public void An_annex_in_a_format_we_do_not_write_is_refused_before_anything_is_written()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.odt");
        Procbase.Run("annex", Repository.Path(Procbase.Mri), "-o", path).Code.Should().Be(ExitCode.WrongInput);
        File.Exists(path).Should().BeFalse();
    }

    [TestMethod]
    [DataRow("da")]
    [DataRow("en")]
    public void The_demo_goes_the_whole_way_in_either_language(string language)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var (code, output, error) = Procbase.Run("demo", "-o", folder, "--lang", language);
        (code, error).Should().Be((ExitCode.Clean, ""));
        output.Should().Contain("MedScan Systeme GmbH").And.NotContain("{", "every place in a phrase is filled").And.NotContain("\u001b[", "there is no terminal here");
        File.Exists(Path.Combine(folder, "kravbilag.pdf")).Should().BeTrue();
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    public void The_same_input_gives_the_same_bytes_in_another_process_with_another_culture()
    {
        using var annex = new TemporaryFile("", ".pdf");
        string[] args = ["judge", Repository.Path(Procbase.Mri), .. Procbase.SampleResponses, "--json"];
        var here = Procbase.Run(args).Output;
        var procbase = Path.Combine(AppContext.BaseDirectory, "procbase.dll");
        var start = new ProcessStartInfo("dotnet", [procbase, .. args, "--rules", Repository.Path("rules")]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.Environment["LANG"] = "tr_TR.UTF-8";
        start.Environment["TZ"] = "Pacific/Auckland";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd().Should().Be(here);
    }

    [TestMethod]
    [DataRow("--nonsense")]
    [DataRow("draft")]
    [DataRow("draft", "there-is-no-such-file.json")]
    [DataRow("judge", "a.json")]
    public void What_cannot_be_done_ends_with_two_and_says_why(params string[] args)
    {
        var (code, output, error) = Procbase.Run(args);
        code.Should().Be(ExitCode.WrongInput);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty();
    }

    internal static string Changed(string file, Action<JsonNode> change)
    {
        var node = JsonNode.Parse(File.ReadAllText(Repository.Path(file)))!;
        change(node);
        return node.ToJsonString();
    }
}
