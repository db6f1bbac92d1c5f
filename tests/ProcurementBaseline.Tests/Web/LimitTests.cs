using System.Net;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class LimitTests
{
    private static ServiceProcess _service = null!;
    private static HttpClient _client = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _service = new([("Limits:RequestsPerSecond", "5"), ("Limits:TendererRequestsPerSecond", "8"), ("Proxy:Addresses", "127.0.0.1")], "Development");
        _client = await _service.Client();
    }

    [ClassCleanup]
    public static void Stop()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [TestMethod]
    public async Task Whoever_asks_too_much_is_told_when_to_come_back_and_others_are_let_in()
    {
        var answers = await Burst("198.51.100.1", null, 40);
        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.Should().NotBeEmpty();
        refused.Should().OnlyContain(a => a.Headers.RetryAfter!.Delta == TimeSpan.FromSeconds(1) && a.Content.Headers.ContentType!.MediaType == "application/problem+json");
        (await Burst("198.51.100.2", null, 1)).Should().OnlyContain(a => a.StatusCode == HttpStatusCode.OK, "another address has a count of its own");
    }

    [TestMethod]
    public async Task Tenderers_behind_one_address_are_counted_apart()
    {
        (await Burst(null, Published.Tenderer("nordlys"), 40)).Should().Contain(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        (await Burst(null, Published.Tenderer("medscan", "dan"), 4)).Should().OnlyContain(a => a.StatusCode == HttpStatusCode.OK);
    }

    [TestMethod]
    public async Task A_proxy_of_the_settings_is_believed_about_the_address()
    {
        using var request = Request("203.0.113.9", "region-x officer anna", "/api/procurements");
        using var answer = await _client.SendAsync(request);
        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized, "the development sign-in is for this machine, and whoever was forwarded is not of it");
    }

    private static async Task<List<HttpResponseMessage>> Burst(string? address, string? caller, int times) =>
        [.. await Task.WhenAll(Enumerable.Range(0, times).Select(async _ =>
        {
            using var request = Request(address, caller, "/api/baselines");
            return await _client.SendAsync(request);
        }))];

    private static HttpRequestMessage Request(string? address, string? caller, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (address is not null) request.Headers.TryAddWithoutValidation("X-Forwarded-For", address);
        if (caller is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Development {caller}");
        return request;
    }
}
