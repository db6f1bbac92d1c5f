using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProcurementBaseline.Tests.Web;

/// <summary>People sign in at a provider that runs for real, with a browser that does what browsers do.</summary>
[TestClass]
public sealed class PersonSignInTests
{
    private const string All = "/api/procurements";
    private static readonly (string, string)[] SameOrigin = [("Sec-Fetch-Site", "same-origin")];
    private static readonly TestClock Time = new() { Now = DateTimeOffset.UtcNow };   // browsers drop cookies of a time before theirs
    private static Provider _provider = null!;
    private static Service _service = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _provider = await Provider.Start();
        _service = new(environment: "Development", clock: Time, settings: _provider.Settings);
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        _service.Dispose();
        await _provider.DisposeAsync();
    }

    [TestMethod]
    public async Task A_person_signs_in_at_the_provider_and_is_then_known_by_a_cookie()
    {
        using var browser = new Browser(_service, "anna");
        var (answer, way) = await browser.Follow("/sign-in?return=/api/me");
        ((int)answer.StatusCode).Should().Be(200);
        (await Read(answer)).Should().Be("""{"authority":"region-x","roles":["officer","legal"],"name":"Anna Ågård","signIn":"oidc"}""");
        way.Select(w => w.AbsolutePath).Should().Equal("/sign-in", "/authorize", "/sign-in/callback", "/api/me");
        var asked = HttpUtility.ParseQueryString(way[1].Query);
        asked["response_type"].Should().Be("code");
        asked["code_challenge_method"].Should().Be("S256");
        asked["nonce"].Should().NotBeNullOrEmpty();
        browser.Ours.Should().ContainSingle("what the dance needed is gone").Which.HttpOnly.Should().BeTrue();
    }

    [TestMethod]
    public async Task Groups_that_only_the_userinfo_endpoint_tells_count_and_an_unknown_name_is_null()
    {
        using var browser = await SignedIn("gorm");
        using var me = await browser.Send(HttpMethod.Get, "/api/me");
        (await Read(me)).Should().Be("""{"authority":"region-x","roles":["evaluator"],"name":null,"signIn":"oidc"}""");
    }

    [TestMethod]
    [DataRow("without-group", 403, "not-allowed")]
    [DataRow("other-group", 403, "not-allowed")]
    [DataRow("sealed", 403, "not-allowed")]
    [DataRow("a-stranger", 400, "sign-in-failed")]
    public async Task Somebody_who_is_nobody_here_gets_no_cookie(string person, int status, string kind)
    {
        using var browser = new Browser(_service, person);
        var (answer, _) = await browser.Follow("/sign-in");
        await Refused(answer, status, kind);
        browser.Ours.Should().NotContain(c => c.Name == "procbase");
    }

    [TestMethod]
    public async Task An_answer_of_the_provider_to_another_browser_is_not_believed()
    {
        using var anna = new Browser(_service, "anna");
        using var sent = await anna.Send(HttpMethod.Get, "/sign-in");
        using var back = await anna.Send(HttpMethod.Get, sent.Headers.Location!.AbsoluteUri);
        using var other = new Browser(_service);
        await Refused(await other.Send(HttpMethod.Get, back.Headers.Location!.AbsoluteUri), 400, "sign-in-failed");
        await Refused(await other.Send(HttpMethod.Get, "/sign-in/callback?code=x"), 400, "sign-in-failed");
        other.Ours.Should().BeEmpty();
    }

    [TestMethod]
    [DataRow("https://example.org/")]
    [DataRow("//example.org/")]
    [DataRow("/\\example.org/")]
    [DataRow("\\\\example.org/")]
    [DataRow("/\t/example.org/")]
    [DataRow("api/me")]
    [DataRow("")]
    [DataRow("/æ")]
    public async Task A_person_is_sent_on_to_a_path_of_this_service_and_nowhere_else(string to)
    {
        using var browser = new Browser(_service, "anna");
        await Refused(await browser.Send(HttpMethod.Get, $"/sign-in?return={Uri.EscapeDataString(to)}"), 400, "input");
    }

    [TestMethod]
    public async Task Signing_out_ends_the_session_also_for_who_kept_a_copy_of_the_cookie()
    {
        using var browser = await SignedIn("anna");
        using var copy = new Browser(_service);
        foreach (var cookie in browser.Ours) copy.Cookies.Add(copy.Home, new Cookie(cookie.Name, cookie.Value));
        (await Status(copy, HttpMethod.Get, "/api/me")).Should().Be(200);
        (await Status(browser, HttpMethod.Post, "/sign-out", SameOrigin)).Should().Be(204);
        browser.Ours.Should().BeEmpty();
        await Refused(await browser.Send(HttpMethod.Get, "/api/me"), 401, "sign-in");
        await Refused(await copy.Send(HttpMethod.Get, "/api/me"), 401, "sign-in");
    }

    [TestMethod]
    public async Task A_session_ends_when_left_for_an_hour_and_after_ten_hours_however_busy()
    {
        using var idle = await SignedIn("anna");
        using var busy = await SignedIn("dorte");
        for (var i = 0; i < 11; i++)
        {
            (await Status(busy, HttpMethod.Get, "/api/me")).Should().Be(200, $"{i} times 54 minutes");
            Time.Now += TimeSpan.FromMinutes(54);
            if (i == 1) (await Status(idle, HttpMethod.Get, "/api/me")).Should().Be(401);
        }
        Time.Now += TimeSpan.FromMinutes(7);
        (await Status(busy, HttpMethod.Get, "/api/me")).Should().Be(401);
        using var again = await SignedIn("anna");
        (await Status(again, HttpMethod.Post, "/sign-out", SameOrigin)).Should().Be(204, "those that are past are forgotten meanwhile");
    }

    [TestMethod]
    [DataRow("Sec-Fetch-Site", "cross-site", false)]
    [DataRow("Sec-Fetch-Site", "same-site", false)]
    [DataRow("Sec-Fetch-Site", "none", false)]
    [DataRow("Sec-Fetch-Site", "same-origin", true)]
    [DataRow("Origin", "https://example.org", false)]
    [DataRow("Origin", "null", false)]
    [DataRow("Origin", "our own", true)]
    [DataRow("Accept", "*/*", false)]
    public async Task A_change_by_cookie_is_carried_out_only_from_a_page_of_this_service(string header, string value, bool carriedOut)
    {
        using var browser = await SignedIn("anna");
        var said = new[] { (header, value == "our own" ? browser.Home.GetLeftPart(UriPartial.Authority) : value) };
        using var answer = await browser.Send(HttpMethod.Post, All, said, "{}");
        if (carriedOut) await Refused(answer, 400, "input");   // it was read
        else await Refused(answer, 403, "cross-site");
        (await Status(browser, HttpMethod.Get, All, said)).Should().Be(200, "a question changes nothing");
    }

    [TestMethod]
    public async Task People_of_two_authorities_do_not_see_each_other()
    {
        using var anna = await SignedIn("anna");
        using var bo = await SignedIn("bo");
        using var created = await anna.Send(HttpMethod.Post, All, SameOrigin, await File.ReadAllTextAsync(Repository.Path(Cli.Procbase.Mri)));
        ((int)created.StatusCode).Should().Be(201);
        (await Status(anna, HttpMethod.Get, created.Headers.Location!.ToString())).Should().Be(200);
        await Refused(await bo.Send(HttpMethod.Get, created.Headers.Location!.ToString()), 404, "not-found");
        using var listed = await bo.Send(HttpMethod.Get, All);
        JsonNode.Parse(await listed.Content.ReadAsStringAsync())!["procurements"]!.AsArray().Should().BeEmpty();
        using var dorte = await SignedIn("dorte");
        using var log = await dorte.Send(HttpMethod.Get, "/api/audit");
        (await log.Content.ReadAsStringAsync()).Should().Contain("\"officer:").And.NotContain("anna").And.NotContain("Anna");
    }

    [TestMethod]
    public async Task Somebody_of_a_tenderer_comes_in_by_the_account_that_is_invited_and_is_nobody_elsewhere()
    {
        const string Case = "by-account", Way = $"/sign-in?return=/invitation%3Fauthority%3Dregion-x%26procurement%3D{Case}";
        var one = await _service.TakeAndPublish(Case, p => p["tenderDeadline"] = $"{Time.Now.AddMonths(4):yyyy-MM-dd'T'HH:mm:sszzz}");
        using var early = new Browser(_service, "without-group");
        var (answer, _) = await early.Follow(Way);
        await Refused(answer, 403, "not-allowed");
        using var invited = await _service.Send(HttpMethod.Post, $"{one}/invitations", Published.Officer, """{"tenderer":"DK-CVR-1","account":"without-group"}""");
        ((int)invited.StatusCode).Should().Be(201, await invited.Content.ReadAsStringAsync());
        using var browser = new Browser(_service, "without-group");
        (answer, var way) = await browser.Follow(Way);
        ((int)answer.StatusCode).Should().Be(200);
        way[^1].AbsolutePath.Should().Be("/invitation");
        browser.Ours.Should().ContainSingle().Which.Name.Should().Be("procbase-tenderer");
        using var here = await browser.Send(HttpMethod.Get, Guest.Session);
        (await Read(here)).Should().Contain("DK-CVR-1");
        using var list = await browser.Send(HttpMethod.Get, "/api/procurements");
        ((int)list.StatusCode).Should().Be(403);
    }

    [TestMethod]
    public async Task No_line_of_the_log_tells_who_signed_in_or_what_would_let_another_in()
    {
        using var lines = new LogLines();
        _service.Parts.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        using var browser = new Browser(_service, "anna");
        var (answer, way) = await browser.Follow("/sign-in");
        answer.Dispose();
        using var stranger = new Browser(_service, "a-stranger");
        (answer, _) = await stranger.Follow("/sign-in");
        answer.Dispose();
        var back = HttpUtility.ParseQueryString(way[2].Query);
        lines.Text.Should().NotBeEmpty().And.NotContainAny("anna", "Anna", Provider.ClientSecret, back["code"], back["state"], browser.Ours.Single().Value);
    }

    private static async Task<Browser> SignedIn(string person)
    {
        var browser = new Browser(_service, person);
        var (answer, _) = await browser.Follow("/sign-in");
        ((int)answer.StatusCode).Should().Be(200);
        answer.Dispose();
        return browser;
    }

    private static async Task<int> Status(Browser browser, HttpMethod method, string path, (string, string)[]? headers = null)
    {
        using var answer = await browser.Send(method, path, headers);
        return (int)answer.StatusCode;
    }

    private static async Task<string> Read(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.ToJsonString(Shown);

    private static System.Text.Json.JsonSerializerOptions Shown { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task Refused(HttpResponseMessage answer, int status, string kind)
    {
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).Should().Be(status, body);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonNode.Parse(body)!["type"]!.GetValue<string>().Should().Be($"urn:procurementbaseline:problem:{kind}");
        answer.Dispose();
    }
}
