using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web.Operation;

/// <summary>What an operator sees of a running service, and what nobody may see.</summary>
[TestClass]
public sealed class OperationTests
{
    private const string Planted = "plantet-hemmelighed-7f3a";

    private static ServiceProcess _service = null!;
    private static HttpClient _client = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _service = new([("Limits:RequestsPerSecond", "100000"), ("Logging:LogLevel:Default", "Debug"), ("Proxy:Addresses", "127.0.0.1")]);
        _client = await _service.Client();
    }

    [ClassCleanup]
    public static void Stop()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [TestMethod]
    public async Task Nothing_a_request_carries_is_in_what_is_logged()
    {
        string[] paths =
        [
            $"/api/procurements/{Planted}", $"/api/procurements/{Planted}/responses/{Planted}", $"/api/procurements/{Planted}/responses/{Planted}/evidence/{Planted}.pdf",
            $"/api/baselines/{Planted}", $"/{Planted}?token={Planted}", $"/api/draft?x={Planted}", $"/api/session?token={Planted}", $"/health/ready?{Planted}",
        ];
        foreach (var path in paths)
        {
            foreach (var method in (string[])["GET", "POST", "PUT", Planted])
            {
                using var request = new HttpRequestMessage(new(method), path);
                if (method != "GET") request.Content = new StringContent($$"""{"procurement": {"id": "{{Planted}}", "{{Planted}}": 1 """, Encoding.UTF8, "application/json");
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Planted}.{Planted}.{Planted}");
                request.Headers.TryAddWithoutValidation("Cookie", $"session={Planted}; .AspNetCore.Antiforgery={Planted}");
                request.Headers.TryAddWithoutValidation("If-Match", $"\"{Planted}\"");
                request.Headers.TryAddWithoutValidation("X-Forwarded-For", Planted);
                request.Headers.TryAddWithoutValidation("User-Agent", Planted);
                using var answer = await _client.SendAsync(request);
            }
        }
        using var form = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7"u8.ToArray()), Planted, $"{Planted}.pdf" } };
        using var upload = await _client.PostAsync(new Uri($"/api/procurements/{Planted}/responses/{Planted}/evidence", UriKind.Relative), form);
        using var done = await _client.GetAsync(new Uri("/api/baselines", UriKind.Relative));
        await Waits(() => Task.FromResult(_service.Said.Contains("ListBaselines", StringComparison.Ordinal)));
        _service.Said.Should().NotContain(Planted).And.NotContain("127.0.0.1\"", "addresses are not logged unless asked for");
        Requests().Should().OnlyContain(line => line["method"] != null && line["operation"] != null && line["status"] != null && line["milliseconds"] != null && line["trace"] != null);
        Requests().Should().Contain(line => line["operation"]!.GetValue<string>() == "ReadProcurement" && line["status"]!.GetValue<int>() == 401);
        Requests().Should().Contain(line => line["method"]!.GetValue<string>() == "other");
    }

    [TestMethod]
    public async Task Measurements_are_told_by_operation_and_status_and_never_by_address_or_tenderer()
    {
        using var draft = await _client.PostAsync(new Uri("/api/draft", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));
        using var other = await _client.GetAsync(new Uri($"/api/procurements/{Planted}/responses/{Planted}", UriKind.Relative));
        var text = "";
        // A request is counted when it is over, which is a moment after its answer came.
        await Waits(async () => Regex.IsMatch(text = await _client.GetStringAsync(new Uri("/metrics", UriKind.Relative)), """_count\{operation="Draft",status="400"\} [1-9]""")
            && text.Contains("""_count{operation="others",status="4xx"} """, StringComparison.Ordinal));
        text.Should().Contain("process_resident_memory_bytes ").And.Contain("procbase_rate_limited_total 0").And.NotContain(Planted);
        foreach (var name in (string[])["\"Live\"", "Answer", "Response", "Submission", "Invitation", "Session", "Question"]) text.Should().NotMatchRegex($"operation=\"[^\"]*{name}");
    }

    [TestMethod]
    public async Task Measurements_are_not_told_to_whoever_was_forwarded()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.7");
        using var answer = await _client.SendAsync(request);
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [TestMethod]
    public async Task Whoever_came_encrypted_is_told_to_go_on_so_and_nobody_else()
    {
        using var plain = await _client.GetAsync(new Uri("/health/live", UriKind.Relative));
        plain.Headers.Contains("Strict-Transport-Security").Should().BeFalse();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.7");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        using var encrypted = await _client.SendAsync(request);
        encrypted.Headers.GetValues("Strict-Transport-Security").Should().Equal("max-age=31536000");
    }

    private static List<JsonNode> Requests() => [.. _service.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith('{'))
        .Select(l => JsonNode.Parse(l)!).Where(l => l["category"]!.GetValue<string>() == "ProcurementBaseline.Requests")];

    private static async Task Waits(Func<Task<bool>> until)
    {
        for (var i = 0; i < 500; i++)
        {
            if (await until()) return;
            await Task.Delay(20);
        }
        Assert.Fail("It did not come.");
    }
}
