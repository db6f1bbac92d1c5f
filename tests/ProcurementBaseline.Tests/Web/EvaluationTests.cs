using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Tests.Cli;
using ProcurementBaseline.Tests.Exchange;

namespace ProcurementBaseline.Tests.Web;

/// <summary>The tenders of an opened case beside the same files on the command line.</summary>
[TestClass]
public sealed class EvaluationTests
{
    private const string Fourth = "=cmd|'/c calc'!A1;\"x\"", FourthId = "DK-CVR-40000004";

    private static readonly string Folder = Directory.CreateTempSubdirectory("evaluation").FullName;
    private static Service _service = null!;

    // The files of the case in the order of the tenderers' ids, as a person would lay them beside each other.
    private static string[] _files = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        var clock = new TestClock();
        _service = new(environment: "Development", clock: clock);
        // A purchase that calls for investment screening, so that there is a sheet to write.
        var purchase = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Path(Procbase.Mri)))!;
        purchase["agreement"]!["coversSubstantialPart"] = true;
        await _service.Publish(content: purchase.ToJsonString());
        var espd = new EspdSample("4.1.0");
        espd.With(espd.Code("corruption", "CONVICTIONS.CORRUPTION", "exg-crim-corrpt"), [true]);
        var fourth = JsonNode.Parse(Submitted.Sample("aurora"))!;
        (fourth["tenderer"]!["id"], fourth["tenderer"]!["name"], fourth["espd"]) = (FourthId, Fourth, "espd.xml");
        fourth["answers"]!["GOV-07"] = JsonNode.Parse("""{"value": 29, "plan": {"action": "En hemmelig plan", "by": "2026-12-01"}, "confidential": true}""");
        (string Name, string Content)[] all =
        [
            ("medscan", Submitted.Sample("medscan")), ("nordlys", Submitted.Sample("nordlys")), ("aurora", Submitted.Sample("aurora")), ("fourth", fourth.ToJsonString()),
        ];
        foreach (var (name, content) in all)
        {
            await _service.Submit(content, 0, name == "fourth" ? [("espd", "espd.xml", "application/xml", espd.Bytes())] : []);
            await File.WriteAllTextAsync(In($"{name}.response.json"), content);
        }
        await File.WriteAllBytesAsync(In("espd.xml"), espd.Bytes());
        using var procurement = await _service.Send(HttpMethod.Get, Published.One, Published.Officer);
        await File.WriteAllTextAsync(In("procurement.json"), await procurement.Content.ReadAsStringAsync());
        await _service.Open(clock);
        const string Heard = """
            {"schemaVersion": "1", "procurement": "mri-scanners-with-service", "tenderer": "DK-CVR-30000003",
             "grounds": [{"ground": "137.1.4", "present": true, "eventOn": "2025-09-30"}]}
            """;
        await Assess(Submitted.Nordlys, "nordlys", await File.ReadAllTextAsync(Repository.Path($"{Procbase.Samples}/nordlys.assessment.json")));
        await Assess(Submitted.Aurora, "aurora", Heard);
        _files = [.. all.Select(a => In($"{a.Name}.response.json")), "--assessment", In("nordlys.assessment.json"), "--assessment", In("aurora.assessment.json")];
    }

    [ClassCleanup]
    public static void Stop()
    {
        _service.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    [TestMethod]
    public async Task The_judgement_is_to_the_byte_what_the_command_line_says_of_the_same_files_each_time()
    {
        var expected = Procbase.Run(["judge", In("procurement.json"), .. _files, "--json"]).Output;
        expected.Should().Contain("135.1.2", "the ESPD is read");
        (await Bytes("judgement")).Should().Equal(Encoding.UTF8.GetBytes(expected));
        (await Bytes("judgement")).Should().Equal(Encoding.UTF8.GetBytes(expected));
        var later = Procbase.Run(["judge", In("procurement.json"), .. _files, "--as-of", "2031-01-01", "--json"]).Output;
        (await Bytes("judgement?asOf=2031-01-01")).Should().Equal(Encoding.UTF8.GetBytes(later)).And.NotEqual(Encoding.UTF8.GetBytes(expected));
    }

    [TestMethod]
    [DataRow("pdf", "da", "application/pdf")]
    [DataRow("docx", "both", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [DataRow("json", "en", "application/json")]
    public async Task The_report_is_the_command_lines_file_and_leaves_out_what_is_confidential(string format, string lang, string media)
    {
        var file = In($"report.{format}");
        Procbase.Run(["annex", In("procurement.json"), .. _files, "--kind", "evaluation", "--lang", lang, "-o", file]).Code.Should().BeLessThan(2);
        using var answer = await _service.Send(HttpMethod.Get, $"{Published.One}/evaluation?format={format}&lang={lang}", Published.Legal);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(media);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes.Should().Equal(await File.ReadAllBytesAsync(file));
        answer.Headers.ETag!.Tag.Should().Be($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        if (format != "json") return;
        var report = Encoding.UTF8.GetString(bytes);
        report.Should().NotContain("forretningshemmelighed").And.NotContain("hemmelig plan");
        JsonNode.Parse(report)!["tenderers"]!.AsArray().Select(t => string.Join(' ', t!["confidential"]!.AsArray().Select(c => c!.GetValue<string>())))
            .Should().Equal("", "", "GOV-01", "GOV-01 GOV-07");
    }

    [TestMethod]
    [DataRow("screening", "medscan", Submitted.MedScan, "docx", "da")]
    [DataRow("screening", "medscan", Submitted.MedScan, "pdf", "en")]
    [DataRow("hearing", "aurora", Submitted.Aurora, "json", "da")]
    [DataRow("hearing", "aurora", Submitted.Aurora, "pdf", "da")]
    public async Task A_letter_and_its_note_are_the_command_lines_files(string kind, string name, string tenderer, string format, string lang)
    {
        var (letter, note) = (In($"letter.{format}"), In("note.docx"));
        string[] assessment = name == "aurora" ? ["--assessment", In("aurora.assessment.json")] : [];
        Procbase.Run(["letter", In("procurement.json"), In($"{name}.response.json"), .. assessment, "--kind", kind, "--lang", lang, "-o", letter, "--note", note]).Code.Should().Be(1);
        var one = $"letters/{kind}/{tenderer}?lang={lang}";
        (await Bytes($"{one}&format={format}")).Should().Equal(await File.ReadAllBytesAsync(letter));
        (await Bytes($"{one}&part=note")).Should().Equal(await File.ReadAllBytesAsync(note), "Word is the first choice: a letter is edited");
    }

    [TestMethod]
    public async Task Where_there_is_no_letter_to_write_the_reason_is_told()
    {
        var (status, refusal) = await _service.Ask(HttpMethod.Get, $"{Published.One}/letters/hearing/{Submitted.Nordlys}", Submitted.Egon);
        (status, refusal!["type"]!.GetValue<string>()).Should().Be((409, "urn:procurementbaseline:problem:no-letter"));
        refusal["why"]!.GetValue<string>().Should().Contain("Nordlys");
        (await _service.Ask(HttpMethod.Get, $"{Published.One}/letters/hearing/ingen", Submitted.Egon)).Status.Should().Be(404);
    }

    [TestMethod]
    public async Task The_matrix_says_of_each_cell_what_the_judgement_says_and_marks_what_is_confidential()
    {
        var matrix = JsonNode.Parse(await Bytes("matrix"))!;
        var judgement = JsonNode.Parse(await Bytes("judgement"))!;
        matrix["tenderers"]!.AsArray().Select(t => t!["tenderer"]!.GetValue<string>()).Should().Equal(Submitted.MedScan, Submitted.Nordlys, Submitted.Aurora, FourthId);
        foreach (var row in matrix["requirements"]!.AsArray())
        {
            var judged = judgement["responses"]!.AsArray().Select(r => r!["requirements"]!.AsArray().Single(q => q!["id"]!.GetValue<string>() == row!["id"]!.GetValue<string>()));
            row!["cells"]!.AsArray().Select(c => c!["outcome"]!.GetValue<string>()).Should().Equal(judged.Select(j => j!["outcome"]!.GetValue<string>()));
        }
        var cell = matrix["requirements"]!.AsArray().Single(r => r!["id"]!.GetValue<string>() == "GOV-07")!["cells"]![3]!;
        (cell["confidential"]!.GetValue<bool>(), cell["plan"]!["action"], cell["plan"]!["by"]!.GetValue<string>()).Should().Be((true, null, "2026-12-01"));
        var refused = matrix["requirements"]!.AsArray().SelectMany(r => r!["cells"]![1]!["proof"]!.AsArray()).Select(p => p!.GetValue<string>());
        refused.Should().Contain("refused", "the authority refused the penetration test of Nordlys");
    }

    [TestMethod]
    public async Task As_CSV_the_matrix_opens_in_a_Danish_spreadsheet_and_runs_nothing()
    {
        using var answer = await _service.Send(HttpMethod.Get, $"{Published.One}/matrix?format=csv", Submitted.Egon);
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("mri-scanners-with-service-matrix.csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes.Take(3).Should().Equal([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");
        lines[0].Should().StartWith("Krav;Titel;Type;MedScan Systeme GmbH;").And.EndWith(";\"'=cmd|'/c calc'!A1;\"\"x\"\"\"");
        lines.Single(l => l.StartsWith("GOV-07;", StringComparison.Ordinal)).Should().EndWith("plan: –, senest 1. december 2026 · fortroligt svar");
        lines.Skip(1).SkipLast(1).Should().OnlyContain(l => l.Split(';', StringSplitOptions.None).Length >= 7);
        Encoding.UTF8.GetString(await Bytes("matrix?format=csv&lang=en")).Should().Contain("confidential answer");
    }

    [TestMethod]
    [DataRow("judgement?asOf=15-04-2026", "asOf")]
    [DataRow("matrix?format=xml&lang=kl", "format lang")]
    [DataRow("evaluation?format=xlsx", "format")]
    [DataRow("letters/poster/" + Submitted.Aurora + "?part=7&asOf=", "kind part asOf")]
    public async Task What_a_query_cannot_mean_is_refused_by_its_name(string path, string names)
    {
        var (status, refusal) = await _service.Ask(HttpMethod.Get, $"{Published.One}/{path}", Submitted.Egon);
        status.Should().Be(400);
        refusal!["errors"]!.AsArray().Select(e => e!["path"]!.GetValue<string>()).Should().BeEquivalentTo(names.Split(' '));
    }

    private static string In(string name) => Path.Combine(Folder, name);

    private static async Task Assess(string tenderer, string name, string assessment)
    {
        var path = $"{Published.One}/assessments/{tenderer}";
        using var put = await _service.Send(HttpMethod.Put, path, Submitted.Egon, assessment, isNew: true);
        ((int)put.StatusCode).Should().Be(201, await put.Content.ReadAsStringAsync());
        using var read = await _service.Send(HttpMethod.Get, path, Submitted.Egon);
        await File.WriteAllBytesAsync(In($"{name}.assessment.json"), await read.Content.ReadAsByteArrayAsync());
    }

    private static async Task<byte[]> Bytes(string path)
    {
        using var answer = await _service.Send(HttpMethod.Get, $"{Published.One}/{path}", Submitted.Egon);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        ((int)answer.StatusCode).Should().Be(200, Encoding.UTF8.GetString(bytes));
        return bytes;
    }
}
