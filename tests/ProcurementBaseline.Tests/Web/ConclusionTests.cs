using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Tests.Cli;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Tests.Web;

/// <summary>The end of a case: its conclusion, its one file, and its erasure with its key.</summary>
[TestClass]
public sealed class ConclusionTests
{
    private static TestClock _clock = null!;
    private static Service _service = null!;

    [ClassInitialize]
    public static void Start(TestContext _) => _service = new(environment: "Development", clock: _clock = new());

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    [TestInitialize]
    public void Reset() => _clock.Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

    private static IStore Store => _service.Parts.GetRequiredService<IStore>();

    private static SealedLog Sealed(string id)
    {
        var partition = SealedLog.PartitionOf(Published.Authority, id);
        return new(Store, _service.Parts.GetRequiredService<CaseKeys>().Find(partition)!, partition);
    }

    // Longer than what is stored in one piece.
    private const int UploadLength = 8 * 1024 * 1024 + 1;

    private static async Task Open(string id)
    {
        var key = new DocumentKey(Published.Authority, "case", id);
        var stored = (await Store.Find(key))!;
        var signed = new Signature("officer:0", Published.Deadline.AddDays(1).ToUniversalTime());
        var state = JsonSerializer.Deserialize<Case>(stored.Content.Span, OutputJson.Options)! with { OpeningAsked = signed, Opened = signed };
        (await Store.Write(new([new(key, stored.Version, JsonSerializer.SerializeToUtf8Bytes(state, OutputJson.Options))], "case.open", "officer:0", signed.At))).Written.Should().BeTrue();
    }

    // A submission with an upload, a working copy, an invitation and a question.
    private static async Task Submit(string id)
    {
        var (log, upload) = (Sealed(id), Encoding.UTF8.GetBytes("%PDF-1.7 bevis".PadRight(UploadLength)));
        var submission = new Submission
        {
            Tenderer = "DK-CVR-1/../x",
            ReceivedAt = Published.Deadline.ToUniversalTime(),
            ContentHash = "0",
            Content = """{"secret": "hemmeligt svar"}""",
            Files = [new() { Id = "e1", Name = "bevis.pdf", MediaType = "application/pdf", Sha256 = "abc", Length = upload.Length }],
            Edition = 0,
        };
        Change[] changes =
        [
            log.Put(log.Place("submission", submission.Tenderer), 0, JsonSerializer.SerializeToUtf8Bytes(submission, OutputJson.Options)),
            .. Blobs.Put(log, submission.Tenderer, "abc", upload),
            log.Put(log.Place("answer", submission.Tenderer, "PATCH-01"), 0, "\"kladde\""u8.ToArray()),
        ];
        (await Store.Write(new(changes, "response.submit", "tenderer:0", _clock.Now))).Written.Should().BeTrue();
        var (invitation, question) = (new DocumentKey(Published.Authority, "invitation", $"{id}/i1"), new DocumentKey(Published.Authority, "question", $"{id}/000001"));
        changes = [log.Put(invitation, 0, """{"tenderer": "DK-CVR-1", "tokenHash": "feed"}"""u8.ToArray()), new(question, 0, """{"text": "Hvornår?"}"""u8.ToArray())];
        (await Store.Write(new(changes, "question.ask", "tenderer:0", _clock.Now))).Written.Should().BeTrue();
    }

    [TestMethod]
    public async Task The_file_of_a_case_holds_what_was_submitted_once_it_is_opened_and_nothing_of_it_before()
    {
        var one = await _service.TakeAndPublish("filed");
        await Submit("filed");
        var before = await FileOf(one);
        before.Keys.Should().Equal("case.json", "editions/0000.json", "decisions.json", "rulebook.zip", "questions/000001.json", "audit.jsonl");
        await Open("filed");
        var after = await FileOf(one);
        after.Keys.Should().Contain(["invitations/i1.json", "audit-sealed.jsonl"]);
        after["invitations/i1.json"].Should().Contain("DK-CVR-1").And.NotContain("feed");
        var response = after.Keys.Single(k => k.EndsWith("/response.json", StringComparison.Ordinal));
        after[response].Should().Contain("hemmeligt svar");
        response.Split('/').Should().HaveCount(3).And.NotContain("..", "a zip must not write outside its folder");
        after.Single(f => f.Key.EndsWith("/files/e1-bevis.pdf", StringComparison.Ordinal)).Value.Should().StartWith("%PDF").And.HaveLength(UploadLength, "no piece of it is left out");
        after.Values.Should().NotContain(v => v.Contains("kladde", StringComparison.Ordinal), "what was not submitted is the tenderer's own");
        after["audit.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!["action"]!.GetValue<string>())
            .Should().StartWith(["procurement.create", "procurement.publish"]).And.Contain("case.open");
        (await FileOf(one)).Where(f => f.Key != "audit-sealed.jsonl").Should().BeEquivalentTo(after.Where(f => f.Key != "audit-sealed.jsonl"));
        (await FileOf(one))["audit-sealed.jsonl"].Should().Contain("case.read", "who has read tenders is kept");
        using var first = await _service.Send(HttpMethod.Get, $"{one}/file", Published.Administrator);
        using var second = await _service.Send(HttpMethod.Get, $"{one}/file", Published.Administrator);
        var bytes = await first.Content.ReadAsByteArrayAsync();
        (await second.Content.ReadAsByteArrayAsync()).Should().Equal(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.Entries.Select(e => e.FullName).Should().Equal(before.Keys, "an administrator reads no tender");
    }

    [TestMethod]
    public async Task A_concluded_case_is_kept_to_its_last_day_and_then_erased_with_its_key_while_the_logs_still_hold()
    {
        var one = await _service.TakeAndPublish("erased");
        await Submit("erased");
        (await _service.Ask(HttpMethod.Put, $"{one}/conclusion", Published.Officer, new JsonObject(), 1)).Body.Kind().Should().Be("not-opened");
        (await _service.Ask(HttpMethod.Delete, one, Published.Administrator, ifMatch: 1)).Body.Kind().Should().Be("not-concluded");
        await Open("erased");
        _clock.Now = new(2026, 6, 1, 22, 30, 0, TimeSpan.Zero);   // the 2nd in Denmark
        var concluded = await _service.Ask(HttpMethod.Put, $"{one}/conclusion", Published.Officer, JsonNode.Parse("""{"contractEnds": "2029-06-01"}"""), 2);
        concluded.Body!["keepTo"]!.GetValue<string>().Should().Be("2029-06-02");
        _clock.Now = new(2027, 6, 1, 12, 0, 0, TimeSpan.Zero);
        (await _service.Ask(HttpMethod.Put, $"{one}/conclusion", Published.Officer, new JsonObject(), 3)).Body!["keepTo"]!.GetValue<string>()
            .Should().Be("2029-06-02", "the three years run from the first conclusion");
        var listed = await _service.Ask(HttpMethod.Get, "/api/procurements?state=concluded", Published.Officer);
        listed.Body!["procurements"]!.AsArray().Should().ContainSingle();

        _clock.Now = new(2029, 6, 2, 21, 59, 59, TimeSpan.Zero);
        var kept = await _service.Ask(HttpMethod.Delete, one, Published.Administrator, ifMatch: 4);
        kept.Body.Kind().Should().Be("kept");
        kept.Body!["keepTo"]!.GetValue<string>().Should().Be("2029-06-02");
        _clock.Now = _clock.Now.AddSeconds(1);
        (await _service.Ask(HttpMethod.Delete, one, Published.Officer, ifMatch: 4)).Body.Kind().Should().Be("published", "an officer erases nothing");
        (await _service.Ask(HttpMethod.Delete, one, Published.Administrator, ifMatch: 3)).Status.Should().Be(412);
        (await _service.Ask(HttpMethod.Delete, one, Published.Administrator, ifMatch: 4)).Status.Should().Be(204);

        (await _service.Ask(HttpMethod.Get, one, Published.Officer)).Status.Should().Be(404);
        (await _service.Ask(HttpMethod.Get, $"{one}/editions/0", Published.Officer)).Status.Should().Be(404);
        var partition = SealedLog.PartitionOf(Published.Authority, "erased");
        _service.Parts.GetRequiredService<CaseKeys>().Find(partition).Should().BeNull();
        foreach (var kind in (string[])["submission", "blob", "answer"]) (await Store.List(partition, kind)).Should().BeEmpty();
        foreach (var kind in (string[])["invitation", "question", "published"]) (await Store.List(Published.Authority, kind, "erased/")).Should().BeEmpty();
        foreach (var log in (string[])[partition, Published.Authority])
        {
            var check = await AuditChain.Verify(Store.Audit(log));
            check.Broken.Should().BeNull();
            check.Entries.Should().BeGreaterThan(5);
        }
        await _service.Take("erased", p => p["title"]!["da"] = "En ny sag");
        using var again = await _service.Send(HttpMethod.Get, one, Published.Officer);
        _clock.Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
        using var published = await _service.Send(HttpMethod.Post, $"{one}/publication", Published.Officer, ifMatch: again.Headers.ETag!.Tag);
        ((int)published.StatusCode).Should().Be(201, "a removed document's number goes on, and its id is free");
        (await _service.Ask(HttpMethod.Get, $"{one}/published", Published.Officer)).Body!["procurement"]!["title"]!["da"]!.GetValue<string>().Should().Be("En ny sag");
    }

    [TestMethod]
    public async Task The_effect_of_a_baseline_says_of_each_requirement_of_what_runs_whether_an_answer_survives()
    {
        await _service.TakeAndPublish("affected");
        await _service.Take("affected-draft", p => p["tailoring"] = JsonNode.Parse("""[{"requirement": "PATCH-01", "action": "change", "parameters": {"maxDays": 14}, "reason": "Drift."}]"""));
        var page = (await _service.Ask(HttpMethod.Get, "/api/baselines/2028.1/effect", Published.Legal)).Body!;
        var rows = page["procurements"]!.AsArray().ToDictionary(r => r!["id"]!.GetValue<string>(), r => r!, StringComparer.Ordinal);
        rows["affected"]["state"]!.GetValue<string>().Should().Be("published");
        var effect = rows["affected"]["effect"]!;
        (effect["from"]!.GetValue<string>(), effect["to"]!.GetValue<string>()).Should().Be(("2026.1", "2028.1"));
        var draft = (await _service.Ask(HttpMethod.Get, "/api/procurements/affected/draft", Published.Legal)).Body!["requirements"]!.Ids();
        effect["answers"]!.AsArray().Select(a => a!["requirement"]!.GetValue<string>()).Should().Equal(draft);
        effect["changed"]!.AsArray().Should().NotBeEmpty().And.OnlyContain(c => c!["reason"] != null && c["fields"]!.AsArray().Count > 0);
        var changed = effect["changed"]!.Ids();
        effect["answers"]!.AsArray().Where(a => !changed.Contains(a!["requirement"]!.GetValue<string>())).Select(a => a!["answer"]!.GetValue<string>())
            .Should().OnlyContain(a => a == "unchanged" || a == "retired" || a == "notAsked");
        rows["affected-draft"]["effect"]!["untailored"]!.AsArray().Should().BeEmpty();
        var same = (await _service.Ask(HttpMethod.Get, "/api/baselines/2026.1/effect", Published.Legal)).Body!["procurements"]!.AsArray()
            .First(r => r!["id"]!.GetValue<string>() == "affected")!["effect"]!;
        same["answers"]!.AsArray().Should().OnlyContain(a => a!["answer"]!.GetValue<string>() == "unchanged");
        (await _service.Ask(HttpMethod.Get, "/api/baselines/2099.1/effect", Published.Legal)).Status.Should().Be(404);
        (await _service.Ask(HttpMethod.Get, "/api/baselines/2028.1/effect", "region-y officer o")).Body!["procurements"]!.AsArray().Should().BeEmpty();
    }

    private static async Task<Dictionary<string, string>> FileOf(string one)
    {
        using var answer = await _service.Send(HttpMethod.Get, $"{one}/file", Published.Officer);
        ((int)answer.StatusCode).Should().Be(200);
        answer.Content.Headers.ContentDisposition!.FileName.Should().EndWith(".zip");
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }, StringComparer.Ordinal);
    }
}
