using System.Text.Json.Nodes;
using FluentAssertions;
using static ProcurementBaseline.Tests.Web.Guest;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class ColleagueTests
{
    private static Service _service = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _service = new Service(environment: "Development", clock: new TestClock());
        await _service.Publish();
    }

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    [TestMethod]
    public async Task A_colleague_comes_in_for_the_same_tenderer_unseen_by_the_authority_until_the_link_is_taken_back()
    {
        var (_, token) = await _service.Invite("DK-CVR-1");
        var mine = await _service.Enter(token);
        using var before = await _service.Send(HttpMethod.Get, "/api/audit", Published.Administrator);
        var (id, link) = await Add(mine, "DK-CVR-1", "Bo fra Salg");
        var colleague = await _service.Enter(TokenOf(link));
        using var here = await _service.As(colleague, HttpMethod.Get, Session);
        (await here.Json())["tenderer"]!.GetValue<string>().Should().Be("DK-CVR-1");
        var (further, _) = await Add(colleague, "DK-CVR-1", null);
        using var list = await _service.As(mine, HttpMethod.Get, Path("DK-CVR-1"));
        (await list.Json()).AsArray().Select(r => $"{r!["colleague"]} {r["name"]}").Should().Equal($"{id} Bo fra Salg", $"{further} ");
        using var after = await _service.Send(HttpMethod.Get, "/api/audit", Published.Administrator);
        (await after.Content.ReadAsStringAsync()).Should().Be(await before.Content.ReadAsStringAsync());
        (await _service.StatusAs(mine, HttpMethod.Delete, $"{Path("DK-CVR-1")}/{id}")).Should().Be(204);
        (await _service.StatusAs(colleague, HttpMethod.Get, Session)).Should().Be(401);
        (await _service.StatusAs(mine, HttpMethod.Delete, $"{Path("DK-CVR-1")}/{id}")).Should().Be(404);
        using var again = await _service.Try(TokenOf(link));
        (await again.Kind()).Should().Be("invitation");
    }

    [TestMethod]
    public async Task What_the_authority_takes_back_takes_back_also_what_it_led_to()
    {
        var (id, token) = await _service.Invite("DK-CVR-2");
        var (_, other) = await _service.Invite("DK-CVR-2");
        var (_, link) = await Add(await _service.Enter(token), "DK-CVR-2", null);
        var colleague = await _service.Enter(TokenOf(link));
        var (_, second) = await Add(colleague, "DK-CVR-2", null);
        var byColleague = await _service.Enter(TokenOf(second));
        var (_, own) = await Add(await _service.Enter(other), "DK-CVR-2", null);
        await _service.Send(HttpMethod.Delete, $"{Invitations}/{id}", Published.Officer);
        (await _service.StatusAs(colleague, HttpMethod.Get, Session)).Should().Be(401);
        (await _service.StatusAs(byColleague, HttpMethod.Get, Session)).Should().Be(401);
        (await _service.StatusAs(await _service.Enter(TokenOf(own)), HttpMethod.Get, Session)).Should().Be(200);
    }

    [TestMethod]
    public async Task A_tenderer_lets_in_twenty_colleagues_also_when_they_are_asked_for_at_once()
    {
        var (_, token) = await _service.Invite("DK-CVR-3");
        var mine = await _service.Enter(token);
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => _service.StatusAs(mine, HttpMethod.Post, Path("DK-CVR-3"), "{}")));
        answers.Count(s => s == 201).Should().Be(20);
        answers.Count(s => s == 409).Should().Be(4);
        using var list = await _service.As(mine, HttpMethod.Get, Path("DK-CVR-3"));
        (await list.Json()).AsArray().Should().HaveCount(20);
    }

    private static string Path(string tenderer) => $"{Published.One}/responses/{tenderer}/colleagues";

    private static async Task<(string Id, string Link)> Add(string cookie, string tenderer, string? name)
    {
        using var answer = await _service.As(cookie, HttpMethod.Post, Path(tenderer), new JsonObject { ["name"] = name }.ToJsonString());
        ((int)answer.StatusCode).Should().Be(201, await answer.Content.ReadAsStringAsync());
        var made = await answer.Json();
        return (made["colleague"]!.GetValue<string>(), made["link"]!.GetValue<string>());
    }
}
