using System.Text.Json.Nodes;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class AssessmentTests
{
    private const string One = $"{Published.One}/assessments/{Submitted.Nordlys}", Other = $"{Published.One}/assessments/{Submitted.MedScan}";

    private static readonly TestClock Clock = new();
    private static Service _service = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _service = new(environment: "Development", clock: Clock);
        await _service.Publish();
        await _service.Submit(Submitted.Sample("nordlys"));
        await _service.Submit(Submitted.Sample("medscan"));
        await _service.Open(Clock);
    }

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    [TestMethod]
    public async Task An_assessment_is_made_once_changed_by_its_version_and_signed_by_who_decides()
    {
        (await Put(One, Content(), Submitted.Egon)).Should().Be(428);
        (await Put(One, Content(), Submitted.Egon, "\"1\"")).Should().Be(412, "there is none yet");
        var first = Content(Decision("MINIMUM-NOT-MET"));
        first["grounds"] = JsonNode.Parse("""[{"ground": "137.1.4", "present": true, "notifiedOn": "2026-04-16", "hearingEndsOn": "2026-05-01"}]""");
        (await Put(One, first, Submitted.Egon, isNew: true)).Should().Be(201);
        (await Put(One, first, Submitted.Egon, isNew: true)).Should().Be(412);
        using var read = await _service.Send(HttpMethod.Get, One, Published.Legal);
        read.Headers.ETag!.Tag.Should().Be("\"1\"");
        var stored = JsonNode.Parse(await read.Content.ReadAsStringAsync())!;
        stored["grounds"]![0]!["hearingEndsOn"]!.GetValue<string>().Should().Be("2026-05-01");
        var (egon, on) = (stored["decisions"]![0]!["by"]!.GetValue<string>(), stored["decisions"]![0]!["on"]!.GetValue<string>());
        egon.Should().StartWith("evaluator:").And.NotContain("egon");
        on.Should().Be("2026-04-15", "that is today in Denmark");

        // Somebody else writes beside it and keeps it; in the first one's name nothing can be written or changed.
        stored["decisions"]!.AsArray().Add(Decision("PLAN-MISSING"));
        var forged = stored.DeepClone();
        forged["decisions"]![1]!["by"] = egon;
        (await Paths(One, forged, Published.Legal, "\"1\"")).Should().Equal("decisions[1].by");
        var changed = stored.DeepClone();
        changed["decisions"]![0]!["reason"] = "En anden grund.";
        (await Paths(One, changed, Published.Legal, "\"1\"")).Should().Equal("decisions[0].by");
        var later = stored.DeepClone();
        later["decisions"]![1]!["on"] = "2026-04-16";
        (await Paths(One, later, Published.Legal, "\"1\"")).Should().Equal("decisions[1].on");
        (await Put(One, stored, Published.Legal, "\"1\"")).Should().Be(204);
        var after = (await _service.Ask(HttpMethod.Get, One, Submitted.Egon)).Body!["decisions"]!.AsArray();
        after.Select(d => d!["by"]!.GetValue<string>().Split(':')[0]).Should().Equal("evaluator", "legal");
        after[0]!["by"]!.GetValue<string>().Should().Be(egon);
    }

    [TestMethod]
    public async Task What_is_decided_is_no_longer_to_be_decided()
    {
        (await ToDecide()).Should().Contain("MINIMUM-NOT-MET:PATCH-02");
        (await Put(Other, Content(Decision("MINIMUM-NOT-MET:PATCH-02"), Submitted.MedScan), Submitted.Egon, isNew: true)).Should().Be(201);
        (await ToDecide()).Should().NotContain("MINIMUM-NOT-MET:PATCH-02");
    }

    [TestMethod]
    public async Task A_file_about_somebody_else_or_with_any_mistake_is_refused_with_all_of_its_places()
    {
        var wrong = Content(tenderer: Submitted.Aurora);
        wrong["procurement"] = "another-one";
        wrong["grounds"] = JsonNode.Parse("""[{"ground": "9.9"}]""");
        wrong["extra"] = 1;
        (await Paths($"{Published.One}/assessments/{Submitted.MedScan}", wrong, Submitted.Egon, "\"7\"")).Should().BeEmpty("the version is asked first");
        (await Put($"{Published.One}/assessments/{Submitted.Aurora}", Content(), Submitted.Egon, isNew: true)).Should().Be(404, "Aurora submitted nothing");
        using var read = await _service.Send(HttpMethod.Get, One, Submitted.Egon);
        var version = read.Headers.ETag?.Tag;
        (await Paths(One, wrong, Submitted.Egon, version)).Should().BeEquivalentTo("tenderer", "procurement", "grounds[0].ground", "extra");
    }

    private static JsonObject Content(JsonObject? decision = null, string tenderer = Submitted.Nordlys) => new()
    {
        ["schemaVersion"] = "1",
        ["procurement"] = Published.Id,
        ["tenderer"] = tenderer,
        ["decisions"] = decision is null ? [] : new JsonArray(decision),
    };

    private static JsonObject Decision(string finding) => new() { ["finding"] = finding, ["decision"] = "accepted", ["reason"] = "Set efter." };

    private static async Task<int> Put(string path, JsonNode content, string caller, string? ifMatch = null, bool isNew = false) =>
        (await _service.Ask(HttpMethod.Put, path, caller, content.ToJsonString(), ifMatch, isNew)).Status;

    private static async Task<List<string>> Paths(string path, JsonNode content, string caller, string? ifMatch)
    {
        var (_, refusal) = await _service.Ask(HttpMethod.Put, path, caller, content.ToJsonString(), ifMatch, isNew: ifMatch is null);
        return [.. (refusal?["errors"]?.AsArray() ?? []).Select(e => e!["path"]!.GetValue<string>())];
    }

    private static async Task<List<string>> ToDecide()
    {
        var judgement = (await _service.Ask(HttpMethod.Get, $"{Published.One}/judgement", Submitted.Egon)).Body!;
        var medscan = judgement["responses"]!.AsArray().Single(r => r!["tenderer"]!.GetValue<string>() == Submitted.MedScan)!;
        return [.. medscan["summary"]!["toDecide"]!.AsArray().Select(d => d!.GetValue<string>())];
    }
}
