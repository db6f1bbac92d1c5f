using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

/// <summary>What officers and legal do to a draft.</summary>
[TestClass]
public sealed class DraftWorkTests
{
    private const string All = "/api/procurements", LegalFinding = "LOT-1";
    private static readonly JsonObject Accepted = new() { ["decision"] = "accepted", ["reason"] = "Markedet er undersøgt." };
    private static Service _service = null!;

    [ClassInitialize]
    public static void Start(TestContext _) => _service = new(environment: "Development", clock: new TestClock());

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    private static void Undivided(JsonObject procurement) => procurement["subject"]!["lots"]!["reason"] = "";

    [TestMethod]
    public async Task A_blocking_finding_stops_publication_until_legal_has_decided_it()
    {
        var one = await _service.Take("decided", Undivided);
        var refused = await _service.Ask(HttpMethod.Post, $"{one}/publication", Published.Officer, ifMatch: 1);
        refused.Body.Kind().Should().Be("not-ready");
        refused.Body!["obstacles"].Words().Should().Equal(LegalFinding);
        var decided = await _service.Ask(HttpMethod.Put, $"{one}/decisions/{LegalFinding}", Published.Legal, Accepted.DeepClone(), 1);
        decided.Status.Should().Be(204);
        decided.Version.Should().Be("\"2\"");
        var file = (await _service.Ask(HttpMethod.Get, one, Published.Officer)).Body!;
        var decision = file["decisions"]!.AsArray().Should().ContainSingle().Which!;
        decision["finding"]!.GetValue<string>().Should().Be(LegalFinding);
        decision["by"]!.GetValue<string>().Should().StartWith("legal:").And.NotContain("dorte");
        decision["on"]!.GetValue<string>().Should().Be("2026-03-02");
        (await _service.Ask(HttpMethod.Delete, $"{one}/decisions/{LegalFinding}", Published.Legal, ifMatch: 2)).Status.Should().Be(204);
        (await _service.Ask(HttpMethod.Post, $"{one}/publication", Published.Officer, ifMatch: 3)).Status.Should().Be(409);
        (await _service.Ask(HttpMethod.Put, $"{one}/decisions/{LegalFinding}", Published.Legal, Accepted.DeepClone(), 3)).Status.Should().Be(204);
        (await _service.Ask(HttpMethod.Post, $"{one}/publication", Published.Officer, ifMatch: 4)).Status.Should().Be(201);
        (await _service.Ask(HttpMethod.Delete, $"{one}/decisions/{LegalFinding}", Published.Legal, ifMatch: 5)).Body.Kind().Should().Be("published");
    }

    [TestMethod]
    public async Task A_decision_of_no_finding_or_without_a_reason_is_refused_and_the_findings_are_named()
    {
        var one = await _service.Take("undecided", Undivided);
        var unknown = await _service.Ask(HttpMethod.Put, $"{one}/decisions/LOT-2", Published.Legal, Accepted.DeepClone(), 1);
        unknown.Status.Should().Be(404);
        unknown.Body.Kind().Should().Be("no-such-finding");
        unknown.Body!["findings"].Words().Should().Contain(LegalFinding);
        foreach (var (body, path) in ((string, string)[])[("""{"decision": "accepted", "reason": " "}""", "reason"), ("""{"decision": "maybe", "reason": "x"}""", "decision"), ("{}", "decision")])
        {
            var mistaken = await _service.Ask(HttpMethod.Put, $"{one}/decisions/{LegalFinding}", Published.Legal, JsonNode.Parse(body), 1);
            mistaken.Body!["errors"]![0]!["path"]!.GetValue<string>().Should().Be(path);
        }
        (await _service.Ask(HttpMethod.Put, $"{one}/decisions/{LegalFinding}", Published.Legal, Accepted.DeepClone())).Status.Should().Be(428);
        (await _service.Ask(HttpMethod.Put, $"{one}/decisions/{LegalFinding}", Published.Legal, Accepted.DeepClone(), 9)).Status.Should().Be(412);
        (await _service.Ask(HttpMethod.Delete, $"{one}/decisions/{LegalFinding}", Published.Legal, ifMatch: 1)).Status.Should().Be(404);
    }

    [TestMethod]
    public async Task An_officer_cannot_write_legals_decisions_and_a_decision_leaves_the_rest_of_the_file_as_it_was()
    {
        static void Decided(JsonObject p) =>
            p["decisions"] = JsonNode.Parse("""[{"finding": "LOT-1", "decision": "accepted", "reason": "Nej.", "by": "Jura", "on": "2026-03-02"}]""");
        var forged = await _service.Ask(HttpMethod.Post, All, Published.Officer, Desk.Sample("forged", Decided));
        forged.Status.Should().Be(400);
        forged.Body!["errors"]!.AsArray().Should().ContainSingle().Which!["path"]!.GetValue<string>().Should().Be("decisions");
        (await _service.Ask(HttpMethod.Post, All, "region-x officer,legal system", Desk.Sample("forged", Decided))).Status.Should().Be(201);
        (await _service.Ask(HttpMethod.Put, $"{All}/forged", Published.Officer, Desk.Sample("forged"), 1)).Status.Should().Be(400, "taking legal's decision away is no officer's either");
        (await _service.Ask(HttpMethod.Put, $"{All}/forged", Published.Officer, Desk.Sample("forged", Decided), 1)).Status.Should().Be(204);

        var text = (await File.ReadAllTextAsync(Repository.Path(Procbase.Mri))).Replace("\"mri-scanners-with-service\"", "\"kept\"", StringComparison.Ordinal);
        using var created = await _service.Send(HttpMethod.Post, All, Published.Officer, text);
        var finding = (await _service.Ask(HttpMethod.Get, $"{All}/kept/review", Published.Legal)).Body!["findings"]![0]!["id"]!.GetValue<string>();
        (await _service.Ask(HttpMethod.Put, $"{All}/kept/decisions/{finding}", Published.Legal, Accepted.DeepClone(), 1)).Status.Should().Be(204);
        using var read = await _service.Send(HttpMethod.Get, $"{All}/kept", Published.Officer);
        var now = await read.Content.ReadAsStringAsync();
        now.Should().StartWith(text[..text.IndexOf("\"decisions\"", StringComparison.Ordinal)]);
        (await _service.Ask(HttpMethod.Delete, $"{All}/kept/decisions/{finding}", Published.Legal, ifMatch: 2)).Status.Should().Be(204);
        using var back = await _service.Send(HttpMethod.Get, $"{All}/kept", Published.Officer);
        (await back.Content.ReadAsStringAsync()).Should().Be(text);
    }

    [TestMethod]
    public async Task Tailoring_is_read_as_strictly_as_in_the_file_and_goes_into_the_draft_alone()
    {
        var one = await _service.Take("tailored");
        var wrong = await _service.Ask(HttpMethod.Put, $"{one}/tailoring", Published.Officer, JsonNode.Parse("""
            {"tailoring": [{"requirement": "PATCH-99", "action": "drop"}, {"requirement": "X-NEW", "action": "add"},
              {"requirement": "PATCH-01", "action": "change", "parameters": {"maxdays": 3}, "why": "x"}], "extra": 1}
            """), 1);
        wrong.Body!["errors"]!.AsArray().Select(e => e!["path"]!.GetValue<string>()).Should()
            .BeEquivalentTo("extra", "tailoring[0].requirement", "tailoring[1].text", "tailoring[2].why", "tailoring[2].parameters.maxdays");
        var rows = JsonNode.Parse("""{"tailoring": [{"requirement": "PATCH-03", "action": "drop", "reason": "Dækkes af driftsaftalen."}]}""");
        (await _service.Ask(HttpMethod.Put, $"{one}/tailoring", Published.Officer, rows, 1)).Status.Should().Be(204);
        var draft = (await _service.Ask(HttpMethod.Get, $"{one}/draft", Published.Officer)).Body!;
        draft["dropped"]!.AsArray().Should().ContainSingle().Which!["id"]!.GetValue<string>().Should().Be("PATCH-03");
        (await _service.Ask(HttpMethod.Get, one, Published.Officer)).Body!["profile"]!["quantity"]!.GetValue<int>().Should().Be(4);
        (await _service.Ask(HttpMethod.Put, $"{one}/tailoring", Published.Officer, rows!.DeepClone(), 1)).Status.Should().Be(412);
        (await _service.Ask(HttpMethod.Post, $"{one}/publication", Published.Officer, ifMatch: 2)).Status.Should().Be(201);
        (await _service.Ask(HttpMethod.Put, $"{one}/tailoring", Published.Officer, rows.DeepClone(), 3)).Body.Kind().Should().Be("published");
    }

    [TestMethod]
    public async Task A_procurement_begins_from_a_starting_point_with_nothing_left_of_the_samples_own()
    {
        var points = (await _service.Ask(HttpMethod.Get, "/api/starting-points", Published.Officer)).Body!.AsArray();
        points.Select(p => p!["name"]!.GetValue<string>()).Should().Equal(Repository.StartingPoints);
        var start = (await _service.Ask(HttpMethod.Get, "/api/starting-points/infusion-pumps", Published.Officer)).Body!;
        (await _service.Ask(HttpMethod.Get, "/api/starting-points/..%2Fwords", Published.Officer)).Status.Should().Be(404);
        var body = JsonNode.Parse("""{"id": "pumper-2027", "title": {"da": "Pumper", "en": "Pumps"}, "noticeDate": "2027-01-04"}""")!;
        (await _service.Ask(HttpMethod.Post, $"{All}/from/infusion-pumps", Published.Officer, body)).Status.Should().Be(201);
        var made = (await _service.Ask(HttpMethod.Get, $"{All}/pumper-2027", Published.Officer)).Body!.AsObject();
        made["title"]!["da"]!.GetValue<string>().Should().Be("Pumper");
        made.ContainsKey("authority").Should().BeFalse("another region's name is not ours");
        made.ContainsKey("tenderDeadline").Should().BeFalse();
        JsonNode.DeepEquals(made["profile"], start["profile"]).Should().BeTrue();
        (await _service.Ask(HttpMethod.Post, $"{All}/from/infusion-pumps", Published.Officer, body.DeepClone())).Body.Kind().Should().Be("exists");
        (await _service.Ask(HttpMethod.Post, $"{All}/from/no-such", Published.Officer, body.DeepClone())).Status.Should().Be(404);
        var wrong = JsonNode.Parse("""{"id": "P", "title": {"da": "", "en": "x"}, "noticeDate": "2027-01-04", "tenderDeadline": "2026-01-04T12:00:00+01:00", "authority": {"cvr": "1"}}""");
        (await _service.Ask(HttpMethod.Post, $"{All}/from/infusion-pumps", Published.Officer, wrong)).Body!["errors"]!.AsArray().Select(e => e!["path"]!.GetValue<string>())
            .Should().BeEquivalentTo("id", "title", "tenderDeadline", "authority.cvr");
    }

    [TestMethod]
    public async Task The_list_is_filtered_by_text_and_state_and_its_pages_leave_nothing_out()
    {
        foreach (var i in Enumerable.Range(0, 7)) await _service.Take($"list-{i}", p => p["title"]!["da"] = i % 2 == 0 ? "Lægeskabe" : "Senge");
        (await _service.Ask(HttpMethod.Post, $"{All}/list-2/publication", Published.Officer, ifMatch: 1)).Status.Should().Be(201);
        (await Pages("under=list-&text=LÆGE&most=1")).Should().Equal("list-0", "list-2", "list-4", "list-6");
        (await Pages("under=list-&text=læge&state=draft&most=2")).Should().Equal("list-0", "list-4", "list-6");
        (await Pages("under=list-&state=published&most=1")).Should().Equal("list-2");
        (await Pages("under=list-&text=ist-5")).Should().Equal("list-5");
        (await _service.Ask(HttpMethod.Get, $"{All}?state=lost", Published.Officer)).Body!["errors"]![0]!["path"]!.GetValue<string>().Should().Be("state");
    }

    [TestMethod]
    public async Task A_draft_can_be_deleted_and_a_published_procurement_cannot()
    {
        var one = await _service.Take("deleted");
        (await _service.Ask(HttpMethod.Delete, one, Published.Officer)).Status.Should().Be(428);
        (await _service.Ask(HttpMethod.Delete, one, Published.Officer, ifMatch: 1)).Status.Should().Be(204);
        (await _service.Ask(HttpMethod.Get, one, Published.Officer)).Status.Should().Be(404);
        (await _service.Ask(HttpMethod.Delete, one, Published.Officer, ifMatch: 1)).Status.Should().Be(404);
        var published = await _service.TakeAndPublish("not-deleted");
        (await _service.Ask(HttpMethod.Delete, published, Published.Officer, ifMatch: 2)).Body.Kind().Should().Be("published");
    }

    private static async Task<List<string>> Pages(string query)
    {
        var seen = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = (await _service.Ask(HttpMethod.Get, $"{All}?{query}&after={next}", Published.Officer)).Body!;
            seen.AddRange(page["procurements"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()));
            next = page["next"]?.GetValue<string>();
        }
        return seen;
    }
}
