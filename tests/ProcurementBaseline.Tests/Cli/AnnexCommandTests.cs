using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Cli;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Tests.Cli;

/// <summary><c>procbase annex</c>: every kind in its formats, and a clear refusal of what does not go together.</summary>
[TestClass]
public sealed class AnnexCommandTests
{
    private static readonly string Procurement = Repository.Path(Procbase.Mri);
    private static readonly string Response = Repository.Path($"{Procbase.Samples}/nordlys.response.json");
    private static readonly string Assessment = Repository.Path($"{Procbase.Samples}/nordlys.assessment.json");

    [TestMethod]
    [DataRow("requirements", 0, ExitCode.Clean)]
    [DataRow("selfAssessment", 0, ExitCode.Clean)]
    [DataRow("selfAssessment", 1, ExitCode.Clean)]
    [DataRow("proportionality", 0, ExitCode.Clean)]
    [DataRow("evaluation", 1, ExitCode.OpenEnds)]
    [DataRow("receipt", 1, ExitCode.Clean)]
    public void Every_kind_is_written_as_a_document_and_as_JSON(string kind, int responses, int code)
    {
        using var pdf = new TemporaryFile("", ".pdf");
        using var json = new TemporaryFile("", ".json");
        string[] args = ["annex", Procurement, .. Enumerable.Repeat(Response, responses), "--kind", kind];
        var (first, document) = Procbase.Json([.. args, "-o", pdf.Path]);
        first.Should().Be(code);
        document.AsObject().Select(m => m.Key).Should().Equal("file", "sha256", "pages", "requirements");
        document["pages"]!.GetValue<int>().Should().BeGreaterThan(1);
        document["requirements"]!.GetValue<int>().Should().Be(83);
        File.ReadAllBytes(pdf.Path).AsSpan().StartsWith("%PDF-1.7"u8).Should().BeTrue();

        var (second, other) = Procbase.Json([.. args, "-o", json.Path]);
        second.Should().Be(code);
        other["pages"].Should().BeNull();
        var problems = new List<Problem>();
        AnnexJson.Read(json.Path, File.ReadAllBytes(json.Path), problems).Paper!.Kind.ToString().Should().BeEquivalentTo(kind);
    }

    [TestMethod]
    [DataRow("requirements", 1, "ingen besvarelse")]
    [DataRow("proportionality", 1, "ingen besvarelse")]
    [DataRow("selfAssessment", 2, "højst én besvarelse")]
    [DataRow("receipt", 0, "præcis én besvarelse")]
    [DataRow("receipt", 2, "præcis én besvarelse")]
    [DataRow("evaluation", 0, "mindst én besvarelse")]
    public void Too_few_or_too_many_responses_are_refused_before_anything_is_written(string kind, int responses, string says)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        var (code, _, error) = Procbase.Run(["annex", Procurement, .. Procbase.SampleResponses.Take(responses), "--kind", kind, "-o", path]);
        code.Should().Be(ExitCode.WrongInput);
        error.Should().Contain(kind).And.Contain(says);
        File.Exists(path).Should().BeFalse();
    }

    [TestMethod]
    [DataRow("--no-changes", null, "receipt", "requirements")]
    [DataRow("--received", "2026-04-15T12:00:00+02:00", "requirements", "receipt")]
    [DataRow("--as-of", "2026-04-15", "requirements", "evaluation")]
    public void An_option_of_another_kind_is_refused_with_the_kind_it_belongs_to(string option, string? value, string kind, string owner)
    {
        string[] given = value is null ? [option] : [option, value];
        string[] responses = kind == "receipt" ? [Response] : [];
        var (code, _, error) = Procbase.Run(["annex", Procurement, .. responses, "--kind", kind, "-o", "x.pdf", .. given]);
        code.Should().Be(ExitCode.WrongInput);
        error.Should().Contain(option).And.Contain($"--kind {owner}");
        File.Exists("x.pdf").Should().BeFalse();
    }

    [TestMethod]
    [DataRow("evaluation", ".xlsx")]
    [DataRow("receipt", ".txt")]
    [DataRow("requirements", "")]
    public void A_format_a_kind_is_not_written_in_is_refused_with_those_it_is(string kind, string extension)
    {
        var (code, _, error) = Procbase.Run(["annex", Procurement, .. kind == "requirements" ? (string[])[] : [Response], "--kind", kind, "-o", $"bilag{extension}"]);
        code.Should().Be(ExitCode.WrongInput);
        error.Should().Contain($"\"{extension}\"").And.Contain(".pdf").And.Contain(".json");
    }

    [TestMethod]
    public void A_file_that_is_read_is_never_written_over()
    {
        var text = File.ReadAllText(Procurement);
        using var procurement = new TemporaryFile(text, ".json");
        using var response = new TemporaryFile(File.ReadAllText(Response), ".json");
        string[][] commands =
        [
            ["annex", procurement.Path, "-o", procurement.Path],
            ["annex", procurement.Path, response.Path, "--kind", "receipt", "-o", response.Path],
            ["letter", procurement.Path, response.Path, "--kind", "screening", "-o", Path.Combine(Path.GetDirectoryName(response.Path)!, ".", Path.GetFileName(response.Path))],
        ];
        foreach (var command in commands)
        {
            var (code, _, error) = Procbase.Run(command);
            code.Should().Be(ExitCode.WrongInput);
            error.Should().Contain("kan ikke overskrives");
        }
        File.ReadAllText(procurement.Path).Should().Be(text);
        File.ReadAllText(response.Path).Should().Be(File.ReadAllText(Response));
    }

    [TestMethod]
    public void A_letter_without_its_kind_is_told_the_kinds_of_letters() =>
        Procbase.Run("letter", Procurement, Response, "-o", "brev.pdf").Error.Should().Contain("hearing").And.NotContain("selfAssessment");

    [TestMethod]
    public void The_screen_says_why_it_ends_with_one()
    {
        using var annex = new TemporaryFile("", ".pdf");
        using var open = new TemporaryFile(CommandLineTests.Changed(Procbase.Mri, p =>
        {
            p["profile"]!["remoteAccess"] = null;
            p["clauses"]!["internationalProcurementInstrument"] = false;
            p["clauses"]!["russiaDeclaration"] = null;
        }));
        var (code, output, _) = Procbase.Run("annex", open.Path, "-o", annex.Path);
        code.Should().Be(ExitCode.OpenEnds);
        output.Should().MatchRegex(@"UDKAST: \d+ krav afventer oplysninger; 1 vilkår skal bekræftes af en jurist; 1 vilkår kan ikke afgøres, før oplysningerne om indkøbet foreligger");
        Procbase.Run("annex", open.Path, "-o", annex.Path, "--lang", "en").Output.Should().Contain("DRAFT: requirements that wait for facts: ");
        Procbase.Run("annex", Procurement, "-o", annex.Path).Output.Should().NotContain("UDKAST");
    }

    [TestMethod]
    public void An_evaluation_takes_assessments_and_the_judging_day()
    {
        using var json = new TemporaryFile("", ".json");
        Procbase.Run("annex", Procurement, Response, "--assessment", Assessment, "--as-of", "2026-05-01", "--kind", "evaluation", "-o", json.Path).Code.Should().Be(ExitCode.OpenEnds);
        var report = JsonNode.Parse(File.ReadAllText(json.Path))!;
        report["asOf"]!.GetValue<string>().Should().Be("2026-05-01");
        report["tenderers"]![0]!["refused"]![0]!["evidence"]!.GetValue<string>().Should().Be("penetrationstest");
    }

    [TestMethod]
    public void A_receipt_tells_the_hash_of_the_response_and_the_time_it_is_given()
    {
        using var json = new TemporaryFile("", ".json");
        Procbase.Run("annex", Procurement, Response, "--kind", "receipt", "--received", "2026-04-15T11:59:00+02:00", "-o", json.Path).Code.Should().Be(ExitCode.Clean);
        var receipt = JsonNode.Parse(File.ReadAllText(json.Path))!;
        receipt["contentHash"]!.GetValue<string>().Should().MatchRegex("^[0-9a-f]{64}$");
        receipt["received"]!.GetValue<DateTimeOffset>().Should().Be(new DateTimeOffset(2026, 4, 15, 11, 59, 0, TimeSpan.FromHours(2)));
        Procbase.Run("annex", Procurement, Response, "--kind", "receipt", "--received", "i går", "-o", json.Path).Code.Should().Be(ExitCode.WrongInput);
    }

    [TestMethod]
    [DataRow("\u05d0\u05d1", "evidence[0].title", "U+05D0")]
    [DataRow("\u202eabc", "evidence[0].title", "styretegn")]
    [DataRow("\u0007", "evidence[0].title", "styretegn")]
    public void A_tenderers_text_that_cannot_be_shown_is_refused_with_where_it_stands(string text, string place, string says)
    {
        using var pdf = new TemporaryFile("", ".pdf");
        using var response = new TemporaryFile(CommandLineTests.Changed($"{Procbase.Samples}/nordlys.response.json", r => r["evidence"]![0]!["title"] = text));
        var (code, _, error) = Procbase.Run("annex", Procurement, response.Path, "--kind", "receipt", "-o", pdf.Path);
        code.Should().Be(ExitCode.WrongInput);
        error.Should().Contain(place).And.Contain(says);
        new FileInfo(pdf.Path).Length.Should().Be(0);
    }
}
