using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Tests.Cli;
using static ProcurementBaseline.Tests.Web.Guest;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class InvitationTests
{
    private static readonly TestClock Clock = new();
    private static Service _service = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _service = new Service(environment: "Development", clock: Clock, settings: new Dictionary<string, string> { ["Limits:WrongTokensPerMinute"] = "100000" });
        await _service.Publish();
    }

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    [TestMethod]
    public async Task A_link_is_exchanged_for_a_cookie_that_says_who_and_where_one_is()
    {
        using var invited = await _service.Send(HttpMethod.Post, Invitations, Published.Officer, """{"tenderer":"DK-CVR-1"}""");
        var made = await invited.Json();
        made["link"]!.GetValue<string>().Should().StartWith($"{_service.Client.BaseAddress}invitation#", "what stands after the # is sent to nobody");
        made["expires"]!.GetValue<DateTimeOffset>().Should().Be(Published.Deadline.AddDays(30));
        using var entered = await _service.Try(TokenOf(made["link"]!.GetValue<string>()));
        entered.Headers.GetValues("Set-Cookie").Single().Should().Contain("httponly").And.Contain("samesite=strict").And.Contain("path=/").And.NotContain("expires");
        using var here = await _service.As(CookieOf(entered), HttpMethod.Get, Session);
        var said = await here.Json();
        said["procurement"]!.GetValue<string>().Should().Be(Published.Id);
        said["title"]!["da"]!.GetValue<string>().Should().Be("MR-skannere med service");
        said["tenderer"]!.GetValue<string>().Should().Be("DK-CVR-1");
        said["deadline"]!.GetValue<DateTimeOffset>().Should().Be(Published.Deadline).And.HaveOffset(TimeSpan.Zero);
        said["deadlineLocal"]!.GetValue<string>().Should().Be("15. april 2026 kl. 12.00.00 (dansk tid)");
    }

    [TestMethod]
    public async Task Whatever_is_wrong_with_a_token_the_answer_is_the_same()
    {
        var (revoked, gone) = await _service.Invite("DK-CVR-1");
        (await Delete($"{Invitations}/{revoked}")).Should().Be(204);
        var (_, old) = await _service.Invite("DK-CVR-1", Clock.Now.AddMinutes(1).ToString("O"));
        var (_, good) = await _service.Invite("DK-CVR-1");
        Clock.Now = Clock.Now.AddMinutes(2);
        var place = good[..good.IndexOf('.', StringComparison.Ordinal)];
        string[] tokens =
        [
            gone, old, good[..^1], $"{good}A", $"{place}.{gone[^43..]}",
            $"AAAA.{good[^43..]}", $"Li4vLi4vLi4.{good[^43..]}", $"AC9hL2I.{good[^43..]}", ".", "", "æøå", new('A', 5_000),
        ];
        var answers = await Task.WhenAll(tokens.Select(async token =>
        {
            using var answer = await _service.Try(token);
            var body = (await answer.Json()).AsObject();
            body.Remove("traceId");
            return $"{(int)answer.StatusCode} {string.Join(',', answer.Headers.Select(h => h.Key).Where(k => k != "Date"))} {body.ToJsonString()}";
        }));
        answers.Should().OnlyContain(a => a == answers[0]);
        answers[0].Should().StartWith("401").And.Contain("problem:invitation").And.NotContain("Set-Cookie");
        (await _service.Enter(good)).Should().NotBeEmpty("the others changed nothing");
    }

    [TestMethod]
    public async Task An_invitation_that_is_revoked_or_expired_lets_nobody_in_from_that_moment_also_not_who_is_in()
    {
        var (id, token) = await _service.Invite("DK-CVR-1");
        var (_, shorter) = await _service.Invite("DK-CVR-1", Clock.Now.AddHours(1).ToString("O"));
        var (one, other) = (await _service.Enter(token), await _service.Enter(shorter));
        (await _service.StatusAs(one, HttpMethod.Get, Session)).Should().Be(200);
        (await Delete($"{Invitations}/{id}")).Should().Be(204);
        (await Delete($"{Invitations}/{id}")).Should().Be(204, "what is revoked stays so");
        using var refused = await _service.As(one, HttpMethod.Get, Session);
        ((int)refused.StatusCode).Should().Be(401);
        (await refused.Kind()).Should().Be("session");
        refused.Headers.GetValues("Set-Cookie").Single().Should().Contain("01 Jan 1970", "the browser forgets it");
        Clock.Now = Clock.Now.AddHours(1);
        (await _service.StatusAs(other, HttpMethod.Get, Session)).Should().Be(200, "the last moment is good");
        Clock.Now = Clock.Now.AddTicks(TimeSpan.TicksPerMillisecond);
        (await _service.StatusAs(other, HttpMethod.Get, Session)).Should().Be(401);
    }

    [TestMethod]
    public async Task A_session_ends_when_it_is_ended_or_left_for_twelve_hours_and_a_copy_of_the_cookie_with_it()
    {
        var (_, token) = await _service.Invite("DK-CVR-1");
        var (ended, left, used) = (await _service.Enter(token), await _service.Enter(token), await _service.Enter(token));
        (await _service.StatusAs(ended, HttpMethod.Delete, Session)).Should().Be(204);
        (await _service.StatusAs(ended, HttpMethod.Get, Session)).Should().Be(401);
        Clock.Now = Clock.Now.AddHours(7);
        using var slid = await _service.As(used, HttpMethod.Get, Session);
        Clock.Now = Clock.Now.AddHours(6);
        (await _service.StatusAs(left, HttpMethod.Get, Session)).Should().Be(401);
        (await _service.StatusAs(CookieOf(slid), HttpMethod.Get, Session)).Should().Be(200);
    }

    [TestMethod]
    public async Task The_officer_sees_who_is_invited_and_neither_tokens_nor_whether_one_was_used()
    {
        var (used, token) = await _service.Invite("DK-CVR-71");
        var (unused, _) = await _service.Invite("DK-CVR-72");
        await _service.Enter(token);
        using var list = await _service.Send(HttpMethod.Get, Invitations, Published.Officer);
        var rows = (await list.Json()).AsArray().Where(r => r!["invitation"]!.GetValue<string>() is var id && (id == used || id == unused)).ToList();
        rows.Select(r => r!["tenderer"]!.GetValue<string>()).Should().BeEquivalentTo("DK-CVR-71", "DK-CVR-72");
        rows.Should().OnlyContain(r => string.Join(',', r!.AsObject().Select(m => m.Key)) == "invitation,tenderer,account,created,expires,revoked");
        using var audit = await _service.Send(HttpMethod.Get, "/api/audit", Published.Administrator);
        var log = await audit.Content.ReadAsStringAsync();
        log.Should().Contain(used).And.NotContain("DK-CVR-71").And.NotContain("session");
    }

    [TestMethod]
    public async Task Who_is_signed_in_with_an_account_that_is_invited_comes_in_by_it_and_nobody_else_does()
    {
        using var invited = await _service.Send(HttpMethod.Post, Invitations, Published.Officer, """{"tenderer":"DK-CVR-1","account":"sub-1"}""");
        var made = await invited.Json();
        made["link"].Should().BeNull();
        using var again = await _service.Send(HttpMethod.Post, Invitations, Published.Officer, """{"tenderer":"DK-CVR-2","account":"sub-1"}""");
        (await again.Kind()).Should().Be("invited");
        const string Case = $$"""{"authority":"region-x","procurement":"{{Published.Id}}"}""";
        using var entered = await _service.As(null, HttpMethod.Post, Session, Case, authorization: "Development elsewhere evaluator sub-1");
        ((int)entered.StatusCode).Should().Be(204);
        var cookie = CookieOf(entered);
        using var other = await _service.As(null, HttpMethod.Post, Session, Case, authorization: "Development elsewhere evaluator sub-2");
        (await other.Kind()).Should().Be("invitation");
        using var nobody = await _service.As(null, HttpMethod.Post, Session, Case);
        (await nobody.Kind()).Should().Be("sign-in");
        using var nowhere = await _service.As(null, HttpMethod.Post, Session, """{"authority":"region-x/a","procurement":""}""", authorization: "Development elsewhere evaluator sub-1");
        (await nowhere.Kind()).Should().Be("invitation");
        (await Delete($"{Invitations}/{made["invitation"]}")).Should().Be(204);
        (await _service.StatusAs(cookie, HttpMethod.Get, Session)).Should().Be(401);
        using var anew = await _service.Send(HttpMethod.Post, Invitations, Published.Officer, """{"tenderer":"DK-CVR-2","account":"sub-1"}""");
        ((int)anew.StatusCode).Should().Be(201);
        (await _service.StatusAs(cookie, HttpMethod.Get, Session)).Should().Be(401, "that cookie is of the tenderer the account was for before");
    }

    [TestMethod]
    [DataRow("""{"tenderer":""}""", "tenderer")]
    [DataRow("""{"tenderer":" DK-CVR-1"}""", "tenderer")]
    [DataRow("""{"tenderer":"DK/1"}""", "tenderer")]
    [DataRow("""{"tenderer":".."}""", "tenderer")]
    [DataRow("""{"tenderer":"DK\u0000"}""", "tenderer")]
    [DataRow("""{"tenderer":"DK\u200b1"}""", "tenderer")]
    [DataRow("""{"tenderer":"a","expires":"2026-03-01T00:00:00Z"}""", "expires")]
    [DataRow("""{"tenderer":"a","expires":"2028-03-01T00:00:00Z"}""", "expires")]
    [DataRow("""{"tenderer":"a","account":" "}""", "account")]
    [DataRow("""{"tenderer":"a","role":"officer"}""", "role")]
    [DataRow("""{}""", "tenderer")]
    public async Task An_invitation_with_a_mistake_is_refused_with_its_place(string body, string path)
    {
        using var refused = await _service.Send(HttpMethod.Post, Invitations, Published.Officer, body);
        ((int)refused.StatusCode).Should().Be(400);
        (await refused.Json())["errors"]!.AsArray().Select(e => e!["path"]!.GetValue<string>()).Should().Equal(path);
    }

    [TestMethod]
    public async Task Nobody_is_invited_before_publication_or_to_what_is_not_there()
    {
        const string Draft = "another-draft";
        var file = (await File.ReadAllTextAsync(Repository.Path(Procbase.Mri))).Replace($"\"{Published.Id}\"", $"\"{Draft}\"", StringComparison.Ordinal);
        await _service.Send(HttpMethod.Post, "/api/procurements", Published.Officer, file);
        using var early = await _service.Send(HttpMethod.Post, $"/api/procurements/{Draft}/invitations", Published.Officer, """{"tenderer":"a"}""");
        (await early.Kind()).Should().Be("not-published");
        using var missing = await _service.Send(HttpMethod.Post, "/api/procurements/no-such/invitations", Published.Officer, """{"tenderer":"a"}""");
        ((int)missing.StatusCode).Should().Be(404);
        (await Delete($"{Invitations}/no-such")).Should().Be(404);
    }

    [TestMethod]
    public async Task An_invitation_without_a_term_of_its_own_follows_the_deadline_when_it_is_put_off()
    {
        const string Case = "a-later-deadline", One = $"/api/procurements/{Case}";
        var file = (await File.ReadAllTextAsync(Repository.Path(Procbase.Mri))).Replace($"\"{Published.Id}\"", $"\"{Case}\"", StringComparison.Ordinal);
        await _service.Send(HttpMethod.Post, "/api/procurements", Published.Officer, file);
        await _service.Send(HttpMethod.Post, $"{One}/publication", Published.Officer, ifMatch: "\"1\"");
        var before = Clock.Now;
        var (_, follows) = await _service.Invite("DK-CVR-1", one: One);
        var (_, fixedTerm) = await _service.Invite("DK-CVR-1", Published.Deadline.AddDays(30).ToString("O"), one: One);
        await PutOff(new("region-x", "case", Case), Published.Deadline.AddDays(60));
        Clock.Now = Published.Deadline.AddDays(90);
        var cookie = await _service.Enter(follows);
        using var refused = await _service.Try(fixedTerm);
        ((int)refused.StatusCode).Should().Be(401);
        Clock.Now = Published.Deadline.AddDays(90).AddSeconds(1);
        (await _service.StatusAs(cookie, HttpMethod.Get, Session)).Should().Be(401);
        Clock.Now = before;
    }

    [TestMethod]
    [DataRow("cross-site")]
    [DataRow("same-site")]
    [DataRow("none")]
    public async Task A_page_of_another_site_cannot_use_the_cookie(string site)
    {
        var (_, token) = await _service.Invite("DK-CVR-1");
        var cookie = await _service.Enter(token);
        using var refused = await _service.As(cookie, HttpMethod.Delete, Session, site: site);
        ((int)refused.StatusCode).Should().Be(403);
        (await refused.Kind()).Should().Be("cross-site");
        (await _service.StatusAs(cookie, HttpMethod.Get, Session)).Should().Be(200);
    }

    [TestMethod]
    public async Task A_form_of_another_site_cannot_put_somebody_into_a_session()
    {
        var (_, token) = await _service.Invite("DK-CVR-1");
        foreach (var type in (string?[])["text/plain", "application/x-www-form-urlencoded", null])
        {
            using var body = new StringContent(new JsonObject { ["token"] = token }.ToJsonString());
            body.Headers.ContentType = type is null ? null : new(type);
            using var answer = await _service.Client.PostAsync(new Uri(Session, UriKind.Relative), body);
            ((int)answer.StatusCode).Should().Be(415);
            answer.Headers.Contains("Set-Cookie").Should().BeFalse();
        }
    }

    private static async Task PutOff(DocumentKey state, DateTimeOffset deadline)
    {
        var store = _service.Parts.GetRequiredService<IStore>();
        var stored = (await store.Find(state))!;
        var signed = new Signature("officer:test", Clock.Now);
        var amendment = new Amendment
        {
            Number = 1,
            Signed = signed,
            Reason = new("Fristen", "Deadline"),
            Changed = ["tenderDeadline"],
            ProcurementHash = "",
            RequirementsHash = "",
            Deadline = deadline,
        };
        var amended = JsonSerializer.Deserialize<Case>(stored.Content.Span, OutputJson.Options)! with { Amendments = [amendment] };
        await store.Write(new([new(state, stored.Version, JsonSerializer.SerializeToUtf8Bytes(amended, OutputJson.Options))], "test.amend", signed.By, Clock.Now));
    }

    private static async Task<int> Delete(string path)
    {
        using var answer = await _service.Send(HttpMethod.Delete, path, Published.Officer);
        return (int)answer.StatusCode;
    }
}
