using System.Globalization;
using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class StatelessTests
{
    private static readonly (string Part, string[] Keys)[] Parts =
    [
        ("procurement", ["profile", "subject", "tailoring", "exclusion", "noticeDate", "decisions", "agreement", "market"]),
        ("responses", ["tenderer", "ownership", "delivery", "grounds", "answers", "evidence"]),
        ("assessments", ["grounds", "thirdCountry", "evidence", "tenderer"]),
    ];

    private static Service _service = null!;

    [ClassInitialize]
    public static void Start(TestContext _) => _service = new();

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    [TestMethod]
    [DataRow("draft")]
    [DataRow("review")]
    public async Task A_procurement_gets_the_same_answer_over_http_as_on_the_command_line(string verb)
    {
        foreach (var name in Repository.StartingPoints)
        {
            var file = Repository.Path($"templates/procurements/{name}.json");
            var (status, body) = await _service.Post($"/api/{verb}", new JsonObject { ["procurement"] = Read(file) });
            status.Should().Be(200);
            Same(body, Procbase.Json(verb, file).Document, name);
        }
    }

    [TestMethod]
    public async Task Responses_and_assessments_get_the_same_judgement_over_http_as_on_the_command_line()
    {
        var (status, body) = await _service.Post("/api/judge", Judged());
        status.Should().Be(200);
        Same(body, Procbase.Json(["judge", Repository.Path(Procbase.Mri), .. Procbase.SampleResponses, .. Assessments.SelectMany(a => (string[])["--assessment", a])]).Document, "judge");
    }

    [TestMethod]
    public async Task The_judging_day_can_be_given_and_decides_what_has_expired()
    {
        var body = Judged();
        body["asOf"] = "2031-01-01";
        (await _service.Post("/api/judge", body)).Body["asOf"]!.GetValue<string>().Should().Be("2031-01-01");
    }

    [TestMethod]
    public async Task Every_mistake_of_a_body_is_told_at_once_with_its_path_and_in_the_callers_language()
    {
        var body = Judged();
        body["assessments"]![0]!["tenderer"] = "ingen";
        body["responses"]![1]!["answers"]!["NEJ-01"] = new JsonObject { ["value"] = true };
        body["responses"]![2]!["tenderer"]!["id"] = body["responses"]![1]!["tenderer"]!["id"]!.DeepClone();
        body["responses"]![0]!["tenderer"]!["country"] = "UK";
        body["extra"] = 1;
        var (status, danish) = await _service.Post("/api/judge", body);
        status.Should().Be(400);
        danish["type"]!.GetValue<string>().Should().Be("urn:procurementbaseline:problem:input");
        Paths(danish).Should().Contain(["assessments[0].tenderer", "responses[1].answers.NEJ-01", "responses[2].tenderer.id", "responses[0].tenderer.country", "extra"]);
        var (_, english) = await _service.Post("/api/judge", body, "en");
        Paths(english).Should().Equal(Paths(danish));
        english["title"]!.GetValue<string>().Should().NotBe(danish["title"]!.GetValue<string>());
        english["errors"]![0]!["message"]!.GetValue<string>().Should().NotBe(danish["errors"]![0]!["message"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task What_a_procurement_names_wrongly_is_told_with_its_place_in_the_body()
    {
        var body = Judged();
        body["procurement"]!["tailoring"] = new JsonArray(new JsonObject { ["requirement"] = "ACC-1O", ["action"] = "drop" });
        body["procurement"]!["subject"]!["cpvMain"] = "33111000-9";
        Paths((await _service.Post("/api/judge", body)).Body).Should().BeEquivalentTo(["procurement.subject.cpvMain", "procurement.tailoring[0].requirement"]);
    }

    [TestMethod]
    public async Task Without_a_judging_day_nothing_is_judged_and_both_ways_to_give_it_are_named()
    {
        var body = Judged();
        body["procurement"]!.AsObject().Remove("tenderDeadline");
        var (status, refusal) = await _service.Post("/api/judge", body);
        status.Should().Be(400);
        Paths(refusal).Should().Contain("asOf");
    }

    [TestMethod]
    public async Task A_response_that_names_an_ESPD_needs_it_among_the_files_and_is_judged_with_it()
    {
        var body = Judged();
        body["responses"]![0]!["espd"] = "espd.xml";
        var (status, refusal) = await _service.Post("/api/judge", body);
        status.Should().Be(400);
        Paths(refusal).Should().Equal("responses[0].espd");
        body["files"] = new JsonObject { ["espd.xml"] = "<ikke base64>" };
        Paths((await _service.Post("/api/judge", body)).Body).Should().Equal("responses[0].espd");
        body["files"] = new JsonObject { ["espd.xml"] = Convert.ToBase64String("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"u8) };
        var (hostile, told) = await _service.Post("/api/judge", body);
        hostile.Should().Be(400);
        told.ToJsonString().Should().NotContain("root:");
    }

    [TestMethod]
    [DataRow("", "application/json", 400, "input")]
    [DataRow("{", "application/json", 400, "input")]
    [DataRow("null", "application/json", 400, "input")]
    [DataRow("[]", "application/json", 400, "input")]
    [DataRow("{}", "text/plain", 415, "media-type")]
    public async Task What_is_no_body_is_refused_as_problem_details(string body, string type, int status, string kind)
    {
        var (got, refusal) = await _service.Post("/api/draft", body, type: type);
        got.Should().Be(status);
        refusal["type"]!.GetValue<string>().Should().EndWith(":" + kind);
    }

    [TestMethod]
    public async Task A_body_deeper_or_larger_than_any_file_is_refused()
    {
        (await _service.Post("/api/draft", string.Concat(Enumerable.Repeat("[", 100_000)))).Status.Should().Be(400);
        (await _service.Post("/api/draft", $"{{\"procurement\": \"{new string('a', 11_000_000)}\"}}")).Status.Should().Be(413);
    }

    [TestMethod]
    public async Task A_body_with_any_one_of_its_values_broken_is_refused_by_its_place_and_never_a_fault()
    {
        foreach (var spoilt in (JsonNode?[])[null, 7, "x", true, new JsonArray((JsonNode?)null), new JsonArray("x"), new JsonObject { ["x"] = 1 }])
        {
            foreach (var (part, keys) in Parts)
            {
                foreach (var key in keys)
                {
                    var body = Judged();
                    (body[part] is JsonArray list ? list[0]! : body[part]!)[key] = spoilt?.DeepClone();
                    (await _service.Post("/api/judge", body)).Status.Should().BeOneOf([200, 400], $"{part}.{key} = {spoilt?.ToJsonString() ?? "null"}");
                }
            }
        }
    }

    [TestMethod]
    public async Task What_does_not_exist_is_said_so_in_problem_details_with_the_security_headers()
    {
        using var response = await _service.Client.GetAsync(new Uri("/api/findes/ikke", UriKind.Relative));
        ((int)response.StatusCode).Should().Be(404);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'");
        response.Headers.Contains("Server").Should().BeFalse();
    }

    private static IEnumerable<string> Assessments => Directory.GetFiles(Repository.Path(Procbase.Samples), "*.assessment.json").Order(StringComparer.Ordinal);

    private static JsonObject Judged() => new()
    {
        ["procurement"] = Read(Repository.Path(Procbase.Mri)),
        ["responses"] = new JsonArray([.. Procbase.SampleResponses.Select(Read)]),
        ["assessments"] = new JsonArray([.. Assessments.Select(Read)]),
    };

    private static JsonNode? Read(string file) => JsonNode.Parse(File.ReadAllText(file));

    private static List<string> Paths(JsonNode refusal) => [.. refusal["errors"]!.AsArray().Select(e => e!["path"]!.GetValue<string>())];

    private static void Same(JsonNode body, JsonNode document, string because) => JsonNode.DeepEquals(body, document).Should().BeTrue(
        string.Create(CultureInfo.InvariantCulture, $"{because}: {body.ToJsonString().Length} characters over HTTP, {document.ToJsonString().Length} on the command line"));
}
