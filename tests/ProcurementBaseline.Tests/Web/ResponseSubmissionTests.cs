using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Tests.Cli;
using ProcurementBaseline.Tests.Documents.Excel;
using ProcurementBaseline.Tests.Exchange;

namespace ProcurementBaseline.Tests.Web;

/// <summary>From files made elsewhere to a receipt that can be verified, and back to files.</summary>
[TestClass]
public sealed class ResponseSubmissionTests
{
    private const string Secret = "Hemmelighed-4711";

    private static readonly TestClock Clock = new();

    private static Service _service = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _) => await (_service = new(environment: "Development", clock: Clock, settings: Tenderer.InHaste)).Publish();

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    [TestMethod]
    public async Task A_receipt_says_what_was_received_and_is_known_again_and_an_altered_one_is_not()
    {
        var bo = new Tenderer(_service, "DK-RECEIPT");
        await bo.Put("", bo.Sample().ToJsonString(), Tenderer.None);
        await bo.Upload("Egenerklæring"u8.ToArray(), "egenerklaering", "egenerklæring.txt");
        var response = (await bo.Get("")).Json;
        var receipt = (await bo.Submit()).Is(201).Json.AsObject();
        receipt["procurement"]!.GetValue<string>().Should().Be(Published.Id);
        receipt["tenderer"]!.GetValue<string>().Should().Be(bo.Id);
        receipt["receivedAt"]!.GetValue<string>().Should().Be("2026-03-02T07:00:00+00:00");
        receipt["receivedAtLocal"]!.GetValue<string>().Should().Be("2. marts 2026 kl. 08.00.00 (dansk tid)");
        receipt["sha256"]!.GetValue<string>().Should().Be(CanonicalJson.Hash(JsonFile.Parse("", Encoding.UTF8.GetBytes(response.ToJsonString()), [])!));
        receipt["files"]!.ToJsonString().Should().Contain(Convert.ToHexStringLower(SHA256.HashData("Egenerklæring"u8)));
        receipt["answered"]!.GetValue<int>().Should().Be(response["answers"]!.AsObject().Count(a => a.Value!["value"] is not null)).And.BeLessThanOrEqualTo(receipt["asked"]!.GetValue<int>());
        receipt["missing"]!.AsArray().Select(m => m!.GetValue<string>()).Should().Contain("ownership.complete").And.Contain("grounds[\"135.1.1\"]");

        (await Verified(receipt, response)).Should().Be("""{"authentic":true,"response":true}""");
        (await Verified(receipt)).Should().Be("""{"authentic":true,"response":null}""");
        response["answers"]!["GOV-01"]!["value"] = 1;
        (await Verified(receipt, response)).Should().Be("""{"authentic":true,"response":false}""");
        foreach (var (key, value) in receipt.Select(r => (r.Key, r.Value)).ToList())
        {
            var altered = receipt.DeepClone();
            altered[key] = value switch { JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.Number => v.GetValue<int>() + 1, JsonArray => new JsonArray("x"), _ => $"{value}0" };
            (await Verified(altered, response)).Should().Be("""{"authentic":false,"response":null}""", key);
        }
        receipt["also"] = true;
        (await Verified(receipt)).Should().Contain("false");
        (await _service.Post("/api/receipts/verification", """{"receipt": {}, "other": 1}""")).Status.Should().Be(400);
    }

    [TestMethod]
    public async Task The_paper_of_a_receipt_is_the_same_bytes_each_time_in_every_format()
    {
        var bo = new Tenderer(_service, "DK-PAPER");
        (await bo.Get("/submission/receipt")).IsProblem(404, "not-found");
        await bo.Put("", bo.Sample(1).ToJsonString(), Tenderer.None);
        await bo.Submit();
        (string, string)[] formats =
            [("pdf", "application/pdf"), ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), ("json", "application/json")];
        foreach (var (format, media) in formats)
        {
            var paper = (await bo.Get($"/submission/receipt?format={format}&lang=both")).Is(200);
            paper.Headers.ContentType!.MediaType.Should().Be(media);
            (await bo.Get($"/submission/receipt?format={format}&lang=both")).Bytes.Should().Equal(paper.Bytes);
        }
        (await bo.Get("/submission/receipt?format=json")).Json["contentHash"]!.GetValue<string>().Should().Be((await bo.Get("/submission")).Json["sha256"]!.GetValue<string>());
        (await bo.Get("/submission/receipt?format=exe&lang=kl")).IsProblem(400, "input").Paths.Should().Equal("format", "lang");
    }

    [TestMethod]
    public async Task The_workbook_a_response_and_an_espd_are_taken_over_and_what_they_do_not_carry_stays()
    {
        var bo = new Tenderer(_service, "DK-IMPORT");
        var sample = bo.Sample();
        var problems = new List<Problem>();
        var filled = InputFile.Read("r", JsonFile.Parse("r", Encoding.UTF8.GetBytes(sample.ToJsonString()), problems), new ProcurementBaseline.Responses.ResponseValidator(), problems)!;
        await bo.Answer("GOV-08", """{"value": false, "comment": "før", "confidential": true}""");
        var kept = bo.Sample(1);
        kept.Remove("answers");
        await bo.Put("/particulars", kept.ToJsonString(), Tenderer.None);
        var imported = (await bo.Import(WorkbookSample.Write(filled, AnnexLanguage.Both, Set()))).Is(200);
        imported.Json["kind"]!.GetValue<string>().Should().Be("workbook");
        imported.Json["answers"]!.GetValue<int>().Should().Be(filled.Answers!.Count(a => a.Value.Value is not null));
        var after = (await bo.Get("")).Json;
        imported.Tag.Should().Be((await bo.Get("")).Tag);
        JsonNode.DeepEquals(after["answers"]!["GOV-01"], sample["answers"]!["GOV-01"]).Should().BeTrue("with its mark");
        after["answers"]!["GOV-08"]!["confidential"]!.GetValue<bool>().Should().BeTrue("the workbook says nothing of it");
        after["ownership"]!.ToJsonString().Should().Be(kept["ownership"]!.ToJsonString(), "no workbook carries it");

        var espd = new EspdSample("4.1.0").Bytes();
        (await bo.Import(espd)).Is(200).Json["kind"]!.GetValue<string>().Should().Be("espd");
        (await bo.Import(espd)).Is(200, "again");
        (await bo.Get("")).Json["espd"]!.GetValue<string>().Should().Be("espd.xml");
        (await bo.Get("/evidence/espd")).Bytes.Should().Equal(espd);
        (await bo.Import(Encoding.UTF8.GetBytes("\uFEFF" + bo.Sample(2).ToJsonString()))).Is(200).Json["kind"]!.GetValue<string>().Should().Be("response");

        var before = await bo.Get("");
        (await bo.Import("<a/>"u8.ToArray())).IsProblem(400, "input");
        (await bo.Import("PK"u8.ToArray())).IsProblem(400, "input");
        (await bo.Import(Encoding.UTF8.GetBytes(new Tenderer(_service, "DK-OTHER").Sample().ToJsonString()))).IsProblem(400, "input").Paths.Should().Equal("tenderer.id");
        (await bo.Import("{}"u8.ToArray())).IsProblem(400, "input").Paths.Should().Contain("tenderer");
        var others = WorkbookSample.Write(filled with { Tenderer = filled.Tenderer with { Id = "DK-OTHER" } }, AnnexLanguage.Da, Set());
        (await bo.Import(others)).IsProblem(400, "input").Paths.Should().Equal("tenderer.id");
        (await bo.Get("")).Tag.Should().Be(before.Tag, "a file with a mistake changes nothing");
    }

    [TestMethod]
    public async Task Completeness_names_what_is_missing_and_judges_nothing()
    {
        var bo = new Tenderer(_service, "DK-COMPLETE");
        var nothing = (await bo.Get("/completeness")).Is(200).Json;
        nothing["answered"]!.GetValue<int>().Should().Be(0);
        nothing["missing"]!.AsArray().Should().HaveCountGreaterThan(nothing["asked"]!.GetValue<int>());
        var minimum = nothing["requirements"]!.AsArray().Select(r => (Id: r!["id"]!.GetValue<string>(), Obligation: r["obligation"]!.GetValue<string>()))
            .First(r => r.Obligation == "minimum" && r.Id.StartsWith("IAM", StringComparison.Ordinal)).Id;
        (await bo.Answer(minimum, """{"value": false}""")).Is(204);
        await bo.Answer("GOV-08", """{"value": true, "evidence": ["e1", "e2", "e3"]}""");
        await bo.Upload("Bevis"u8.ToArray(), "e1", "bevis.txt");
        await bo.Put("/particulars", $$"""
            {"schemaVersion": "1", "procurement": "{{Published.Id}}", "tenderer": {"id": "{{bo.Id}}", "name": "Bo ApS", "country": "DK"}, "ownership": {"complete": true}, "delivery": {},
             "grounds": [{"ground": "135.1.1", "present": false}], "evidence": [{"id": "e2"}], "espd": "espd.xml"}
            """, Tenderer.None);
        var some = (await bo.Get("/completeness")).Json;
        some["answered"]!.GetValue<int>().Should().Be(2);
        some["notMet"]!.ToJsonString().Should().Be($"[\"{minimum}\"]");
        some["requirements"]!.AsArray().Single(r => r!["id"]!.GetValue<string>() == "GOV-08")!["evidence"]!.AsArray().Select(e => e!["state"]!.GetValue<string>())
            .Should().Equal("uploaded", "named", "missing");
        some["missing"]!.AsArray().Select(m => m!.GetValue<string>()).Should().Contain(["evidence.e2", "evidence.e3", "espd", "grounds[\"135.1.2\"]"])
            .And.NotContain(["evidence.e1", "grounds[\"135.1.1\"]", "tenderer.name", "ownership.complete", "answers.GOV-08"]);
    }

    [TestMethod]
    public async Task What_is_taken_out_is_read_by_the_command_line_with_its_files_and_marks()
    {
        var bo = new Tenderer(_service, "DK-TAKEOUT");
        await bo.Put("", bo.Sample().ToJsonString(), Tenderer.None);
        await bo.Upload("Egenerklæring"u8.ToArray(), "egenerklaering", "egenerklæring.txt");
        var receipt = await bo.Submit();
        await bo.Delete("/evidence/egenerklaering");
        var folder = Directory.CreateTempSubdirectory("procbase-takeout-").FullName;
        try
        {
            await using (var zip = new ZipArchive(new MemoryStream((await bo.Get("/file")).Is(200).Bytes))) await zip.ExtractToDirectoryAsync(folder);
            (await File.ReadAllBytesAsync(Path.Combine(folder, "submitted", "receipt.json"))).Should().Equal(receipt.Bytes);
            (await File.ReadAllTextAsync(Path.Combine(folder, "submitted", "egenerklæring.txt"))).Should().Be("Egenerklæring");
            var submitted = Path.Combine(folder, "submitted", "response.json");
            (await File.ReadAllTextAsync(submitted)).Should().Contain("\"confidential\": true").And.Contain("egenerklæring.txt");
            Procbase.Run("judge", Repository.Path(Procbase.Mri), submitted).Code.Should().BeLessThan(2);
            File.Exists(Path.Combine(folder, "working-copy", "egenerklæring.txt")).Should().BeFalse();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public async Task Nothing_a_tenderer_writes_can_be_read_in_the_files_of_the_store_nor_who_it_is()
    {
        using var log = new LogLines();
        _service.Parts.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var bo = new Tenderer(_service, "DK-CVR-47114711");
        await bo.Answer("GOV-08", $$"""{"value": true, "comment": "{{Secret}}", "evidence": ["{{Secret}}"]}""");
        await bo.Upload(Encoding.UTF8.GetBytes(Secret), Secret, $"{Secret}.txt");
        await bo.Submit();
        log.Text.Should().NotContain(Secret).And.NotContain(bo.Id);
        var files = Directory.EnumerateFiles(_service.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        files.Should().Contain(f => f.EndsWith("store.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes);
            foreach (var word in (string[])[Secret, bo.Id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret))), "\"confidential\""])
                bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(word)).Should().Be(-1, $"{word} in {Path.GetFileName(file)}");
        }
    }

    [TestMethod]
    public async Task A_yes_and_a_no_are_stored_in_the_same_number_of_bytes()
    {
        var before = (await Answers()).Select(a => a.Key).ToHashSet();
        await new Tenderer(_service, "DK-YES").Answer("GOV-08", """{"value": true}""");
        await new Tenderer(_service, "DK-NO").Answer("GOV-08", """{"value": false}""");
        var two = (await Answers()).Where(a => !before.Contains(a.Key)).ToList();
        two.Should().HaveCount(2).And.OnlyContain(a => !a.Key.Id.Contains("GOV", StringComparison.Ordinal) && !a.Key.Id.Contains("DK", StringComparison.Ordinal));
        two[0].Content.Length.Should().Be(two[1].Content.Length);

        static Task<IReadOnlyList<StoredDocument>> Answers() => _service.Parts.GetRequiredService<IStore>().List($"{Published.Authority}/{Published.Id}", "answer", most: 10_000);
    }

    private static async Task<string> Verified(JsonNode receipt, JsonNode? response = null)
    {
        var body = new JsonObject { ["receipt"] = receipt.DeepClone() };
        if (response is not null) body["response"] = response.DeepClone();
        return (await _service.Post("/api/receipts/verification", body)).Body.ToJsonString();
    }

    private static ProcurementBaseline.Requirements.RequirementSet Set()
    {
        var problems = new List<Problem>();
        return ProcurementBaseline.Rules.Drafting.Drafter.Draft(Repository.Rulebook, InputFile.Procurement(Repository.Path(Procbase.Mri), problems)!, "p", problems)!;
    }
}
