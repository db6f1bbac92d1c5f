using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

/// <summary>A published procurement amended, told to tenderers, and printed. Which changes are allowed is decided by <c>tests/cases/published/</c>.</summary>
[TestClass]
public sealed class AmendmentTests
{
    private static TestClock _clock = null!;
    private static Service _service = null!;

    [ClassInitialize]
    public static void Start(TestContext _) => _service = new(environment: "Development", clock: _clock = new());

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    [TestInitialize]
    public void Reset() => _clock.Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

    private static JsonObject Body(JsonObject procurement, string? notBasic = null)
    {
        var body = new JsonObject { ["procurement"] = procurement, ["reason"] = new JsonObject { ["da"] = "Præciseret.", ["en"] = "Made clear." } };
        if (notBasic is not null) body["notBasic"] = notBasic;
        return body;
    }

    private static void Dropped(JsonObject p) => p["tailoring"] = JsonNode.Parse("""[{"requirement": "PATCH-03", "action": "drop", "reason": "Dækkes af driftsaftalen."}]""");

    private static void Stricter(JsonObject p)
    {
        Dropped(p);
        p["tailoring"]!.AsArray().Add(JsonNode.Parse("""{"requirement": "PATCH-02", "action": "change", "parameters": {"minYears": 7}, "reason": "Ti års brug."}"""));
    }

    [TestMethod]
    public async Task Amendments_are_editions_that_say_what_changed_and_legal_gives_its_word_where_it_is_needed()
    {
        var one = await _service.TakeAndPublish("amended");
        var first = await _service.Ask(HttpMethod.Post, $"{one}/amendments", Published.Officer, Body(Desk.Sample("amended", Dropped)), 1);
        first.Status.Should().Be(201, first.Body?.ToJsonString());
        first.Body!["changed"].Words().Should().Equal("tailoring", "PATCH-03");
        first.Version.Should().Be("\"2\"");
        (await _service.Ask(HttpMethod.Post, $"{one}/amendments", Published.Officer, Body(Desk.Sample("amended", Stricter)), 1)).Status.Should().Be(412, "somebody has amended it meanwhile");

        var asked = await _service.Ask(HttpMethod.Post, $"{one}/amendments", Published.Officer, Body(Desk.Sample("amended", Stricter), "Påvirker ingen."), 2);
        asked.Body.Kind().Should().Be("legal-word");
        asked.Body!["what"].Words().Should().Equal("PATCH-02");
        asked.Body["legalBasis"]![0]!["provision"]!.GetValue<string>().Should().Contain("§ 24, nr. 37");
        var given = await _service.Ask(HttpMethod.Post, $"{one}/amendments", Published.Legal, Body(Desk.Sample("amended", Stricter), "Alle kendte leverandører opfylder det."), 2);
        given.Status.Should().Be(201, given.Body?.ToJsonString());
        given.Body!["signed"]!["by"]!.GetValue<string>().Should().StartWith("legal:");

        var list = (await _service.Ask(HttpMethod.Get, $"{one}/amendments", Published.Evaluator)).Body!.AsArray();
        list.Select(a => a!["number"]!.GetValue<int>()).Should().Equal(1, 2);
        list[1]!["requirements"]![0]!["fields"].Words().Should().Equal("parameters");
        (await _service.Ask(HttpMethod.Get, $"{one}/editions/0", Published.Officer)).Body!["tailoring"]!.AsArray().Should().BeEmpty();
        (await _service.Ask(HttpMethod.Get, $"{one}/editions/2", Published.Officer)).Body!["baseline"]!.GetValue<string>().Should().Be("2026.1");
        (await _service.Ask(HttpMethod.Get, $"{one}/editions/3", Published.Officer)).Status.Should().Be(404);
        (await _service.Ask(HttpMethod.Get, $"{one}/editions/-1", Published.Officer)).Status.Should().Be(404);
    }

    [TestMethod]
    public async Task What_may_not_be_changed_is_refused_with_its_kind()
    {
        var one = await _service.TakeAndPublish("refused");
        async Task<JsonNode> Refused(Action<JsonObject> change, string caller = Published.Officer)
        {
            var answer = await _service.Ask(HttpMethod.Post, $"{one}/amendments", caller, Body(Desk.Sample("refused", change)), 1);
            answer.Status.Should().BeOneOf(400, 409);
            return answer.Body!;
        }

        (await Refused(_ => { })).Kind().Should().Be("unchanged");
        (await Refused(p => p["procedure"] = "restricted"))["what"].Words().Should().Equal("procedure");
        (await Refused(p => p["id"] = "other"))["errors"]![0]!["path"]!.GetValue<string>().Should().Be("procurement.id");
        (await Refused(p => p["baseline"] = "2028.1")).Kind().Should().Be("new-procedure");
        (await Refused(p => p["tenderDeadline"] = "2026-04-15T11:00:00+02:00")).Kind().Should().Be("earlier-deadline");
        (await Refused(p => p.Remove("tenderDeadline")))["obstacles"].Words().Should().Equal("tenderDeadline");
        (await Refused(p => p["profile"]!.AsObject().Remove("aiSystem"), "region-x officer,legal f")).Kind().Should().BeOneOf("legal-word", "not-ready");
        (await Refused(p => p["decisions"] = JsonNode.Parse("""[{"finding": "LOT-1", "decision": "accepted"}]""")))["errors"]![0]!["path"]!.GetValue<string>()
            .Should().Be("procurement.decisions");
        _clock.Now = new(2026, 4, 10, 8, 0, 0, TimeSpan.Zero);
        var late = await Refused(p => p["title"]!["da"] = "Nyt navn");
        late.Kind().Should().Be("extension-needed");
        late["earliestDeadline"]!.GetValue<string>().Should().Be("2026-04-16");
        late["parameters"]!["supplementaryInformationDays"]!["source"]!.GetValue<string>().Should().Contain("§ 134");
        _clock.Now = Published.Deadline.AddSeconds(1);
        (await Refused(Dropped)).Kind().Should().Be("deadline");
        _clock.Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
        await _service.Take("not-published");
        (await _service.Ask(HttpMethod.Post, "/api/procurements/not-published/amendments", Published.Officer, Body(Desk.Sample("not-published", Dropped)), 1)).Status.Should().Be(404);
    }

    [TestMethod]
    public async Task A_deadline_put_off_holds_from_then_on_and_tenderers_read_it_in_danish_time_without_the_authoritys_own_work()
    {
        await _service.Publish();
        var later = Desk.Sample(Published.Id, p => p["tenderDeadline"] = "2026-05-04T12:00:00+02:00");
        (await _service.Ask(HttpMethod.Post, $"{Published.One}/amendments", Published.Officer, Body(later), 1)).Status.Should().Be(201);
        var read = await _service.Ask(HttpMethod.Get, $"{Published.One}/published", Published.Tenderer("DK-CVR-1"));
        read.Status.Should().Be(200, read.Body?.ToJsonString());
        read.Body!["edition"]!.GetValue<int>().Should().Be(1);
        read.Body["deadline"]!["utc"]!.GetValue<DateTimeOffset>().Should().Be(new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero));
        read.Body["deadline"]!["danish"]!["da"]!.GetValue<string>().Should().Be("4. maj 2026 kl. 12.00 dansk tid");
        read.Body["amendments"]![0]!["deadline"]!["danish"]!["en"]!.GetValue<string>().Should().Be("4 May 2026 at 12:00 Danish time");
        read.Body["requirements"]!["requirements"]!.AsArray().Should().HaveCountGreaterThan(50);
        foreach (var own in (string[])["market", "decisions", "tailoring"]) read.Body["procurement"]![own].Should().BeNull();
        read.Body.ToJsonString().Should().NotContain("officer:").And.NotContain("suppliersKnown\":4");
        var inside = await _service.Ask(HttpMethod.Get, $"{Published.One}/published", Published.Evaluator);
        inside.Body!["procurement"]!["market"]!["suppliersKnown"]!.GetValue<int>().Should().Be(4);
        (await _service.Ask(HttpMethod.Get, "/api/procurements/amended/published", Published.Tenderer("DK-CVR-1"))).Status.Should().Be(404);
        (await _service.Ask(HttpMethod.Get, $"{Published.One}/published", "region-y officer o")).Status.Should().Be(404);
        (string, string, int)[] asked =
        [
            (Published.Tenderer("DK-CVR-1"), "selfAssessment", 200), (Published.Tenderer("DK-CVR-1"), "proportionality", 400),
            (Published.Evaluator, "proportionality", 200), (Published.Officer, "evaluation", 400),
        ];
        foreach (var (who, kind, status) in asked)
        {
            using var annex = await _service.Send(HttpMethod.Get, $"{Published.One}/annex?kind={kind}&format=json", who);
            ((int)annex.StatusCode).Should().Be(status, $"{kind} for {who}");
        }
    }

    [TestMethod]
    public async Task An_annex_of_a_stored_procurement_is_byte_for_byte_that_of_the_command_line()
    {
        var one = await _service.Take("printed");
        using var source = new TemporaryFile(Desk.Sample("printed").ToJsonString(), ".json");
        foreach (var (kind, format, lang) in ((string, string, string)[])[("requirements", "pdf", "da"), ("selfAssessment", "xlsx", "both"), ("proportionality", "docx", "en")])
        {
            using var file = new TemporaryFile("", $".{format}");
            Procbase.Run(["annex", source.Path, "--kind", kind, "-o", file.Path, "--lang", lang]).Code.Should().BeLessThan(2);
            using var annex = await _service.Send(HttpMethod.Get, $"{one}/annex?kind={kind}&format={format}&lang={lang}", Published.Legal);
            (await annex.Content.ReadAsByteArrayAsync()).Should().Equal(await File.ReadAllBytesAsync(file.Path), kind);
            annex.Content.Headers.ContentDisposition!.FileName.Should().Be($"printed-{kind}.{format}");
        }
        (await _service.Ask(HttpMethod.Post, $"{one}/publication", Published.Officer, ifMatch: 1)).Status.Should().Be(201);
        async Task<string> Annex(string query)
        {
            using var annex = await _service.Send(HttpMethod.Get, $"{one}/annex?format=json{query}", Published.Officer);
            return await annex.Content.ReadAsStringAsync();
        }

        var published = await Annex("");
        (await _service.Ask(HttpMethod.Post, $"{one}/amendments", Published.Officer, Body(Desk.Sample("printed", Dropped)), 1)).Status.Should().Be(201);
        (await Annex("&edition=0")).Should().Be(published);
        (await Annex("")).Should().Be(await Annex("&edition=1")).And.NotBe(published);
        (await Annex("&edition=2")).Should().Contain("not-found");
        (await Annex("&kind=poster&lang=kl")).Should().Contain("\"kind\"").And.Contain("\"lang\"");
    }
}
