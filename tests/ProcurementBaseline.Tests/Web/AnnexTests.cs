using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class AnnexTests
{
    private static Service _service = null!;

    [ClassInitialize]
    public static void Start(TestContext _) => _service = new();

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    [TestMethod]
    [DataRow("requirements", "pdf", "da", "application/pdf")]
    [DataRow("requirements", "docx", "both", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [DataRow("selfAssessment", "xlsx", "en", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [DataRow("proportionality", "json", "both", "application/json")]
    [DataRow("evaluation", "pdf", "da", "application/pdf")]
    [DataRow("receipt", "json", "da", "application/json")]
    public async Task An_annex_is_the_same_file_over_http_as_on_the_command_line(string kind, string format, string lang, string media)
    {
        var (body, files) = (Body(kind, format, lang), Files(kind));
        using var file = new TemporaryFile("", $".{format}");
        Procbase.Run(["annex", Repository.Path(Procbase.Mri), .. files, "--kind", kind, "-o", file.Path, "--lang", lang]);
        using var answer = await Post(body);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        ((int)answer.StatusCode).Should().Be(200, Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 500))));
        answer.Content.Headers.ContentType!.MediaType.Should().Be(media);
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be($"mri-scanners-with-service-{kind}.{format}");
        bytes.Should().Equal(await File.ReadAllBytesAsync(file.Path));
        answer.Headers.ETag!.Tag.Should().Be($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        answer.Headers.GetValues("Repr-Digest").Should().Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:");
    }

    [TestMethod]
    [DataRow("proportionality", "xlsx", "{}", "format")]
    [DataRow("requirements", "pdf", "{\"received\": \"2026-04-15T12:00:00+02:00\", \"asOf\": \"2026-04-15\"}", "asOf received")]
    [DataRow("evaluation", "pdf", "{\"responses\": [], \"changes\": false}", "changes responses")]
    [DataRow("receipt", "pdf", "{\"responses\": null}", "responses")]
    [DataRow("poster", "pdf", "{}", "kind")]
    [DataRow("requirements", "exe", "{}", "format")]
    [DataRow("requirements", "pdf", "{\"lang\": \"kl\"}", "lang")]
    [DataRow("requirements", "pdf", "{\"procurement\": null}", "procurement")]
    public async Task What_does_not_fit_the_kind_is_refused_by_its_place(string kind, string format, string over, string paths)
    {
        var body = Body(kind, format, "da");
        foreach (var (key, value) in JsonNode.Parse(over)!.AsObject()) body[key] = value?.DeepClone();
        using var answer = await Post(body);
        ((int)answer.StatusCode).Should().Be(400);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!.AsArray().Select(e => e!["path"]!.GetValue<string>()).Distinct()
            .Should().BeEquivalentTo(paths.Split(' '));
    }

    [TestMethod]
    public async Task A_purchase_too_grave_for_a_baseline_and_a_character_no_paper_can_show_are_refused_with_their_reason()
    {
        var grave = Body("requirements", "pdf", "da");
        grave["procurement"]!["profile"]!["consequence"] = JsonNode.Parse("""{"confidentiality": 4, "integrity": 1, "availability": 1}""");
        (await Refusal(grave))["errors"]![0]!["path"]!.GetValue<string>().Should().Be("procurement");
        var foreign = Body("requirements", "pdf", "da");
        foreign["procurement"]!["title"]!["da"] = "Udbud 漢";
        (await Refusal(foreign))["errors"]![0]!["message"]!.GetValue<string>().Should().Contain("U+6F22");
    }

    private static async Task<JsonNode> Refusal(JsonObject body)
    {
        using var answer = await Post(body);
        ((int)answer.StatusCode).Should().Be(400);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task<HttpResponseMessage> Post(JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await _service.Client.PostAsync(new Uri("/api/annex", UriKind.Relative), content);
    }

    private static string[] Files(string kind) => kind switch
    {
        "evaluation" => [.. Procbase.SampleResponses],
        "receipt" => [Procbase.SampleResponses.First()],
        _ => [],
    };

    private static JsonObject Body(string kind, string format, string lang) => new()
    {
        ["procurement"] = JsonNode.Parse(File.ReadAllText(Repository.Path(Procbase.Mri))),
        ["responses"] = new JsonArray([.. Files(kind).Select(f => JsonNode.Parse(File.ReadAllText(f)))]),
        ["kind"] = kind,
        ["format"] = format,
        ["lang"] = lang,
    };
}
