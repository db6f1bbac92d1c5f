using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcurementBaseline.Storage;
using static ProcurementBaseline.Tests.Web.Guest;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class InvitationSecrecyTests
{
    private const string Tenderer = "DK-CVR-98765432", Colleague = "Bodil-Bagger", Public = "https://udbud.region-x.dk/tilbud/";

    [TestMethod]
    public async Task Neither_token_nor_cookie_nor_tenderer_is_in_the_log_or_in_a_file_and_elsewhere_the_cookie_goes_over_encrypted_connections_only()
    {
        var folder = Directory.CreateTempSubdirectory("guests").FullName;
        var settings = new Dictionary<string, string> { ["Store:File"] = Path.Combine(folder, "store.db"), ["Keys:Folder"] = Path.Combine(folder, "keys"), ["Public:Address"] = Public };
        using var lines = new LogLines();
        var clock = new TestClock();
        string token, link, cookie;
        using (var service = new Service(environment: "Development", clock: clock, settings: settings))
        {
            service.Parts.GetRequiredService<ILoggerFactory>().AddProvider(lines);
            await service.Publish();
            (_, token) = await service.Invite(Tenderer);
            cookie = await service.Enter(token);
            using var added = await service.As(cookie, HttpMethod.Post, $"{Published.One}/responses/{Tenderer}/colleagues", new JsonObject { ["name"] = Colleague }.ToJsonString());
            link = (await added.Json())["link"]!.GetValue<string>();
            link.Should().StartWith($"{Public}invitation#", "the operator says where people find the service");
            using var asked = await service.Send(HttpMethod.Get, Invitations, Published.Officer);
            using var wrong = await service.Try($"{token[..^2]}AA");
            using var refused = await service.As($"{cookie[..^4]}AAAA", HttpMethod.Get, $"{Published.One}/responses/{Tenderer}/colleagues");
            using var foreign = await service.As(cookie, HttpMethod.Delete, Session, site: "https://elsewhere.example");
            (await foreign.Kind()).Should().Be("cross-site");
            using var ended = await service.As(cookie, HttpMethod.Delete, Session, site: "https://udbud.region-x.dk");
            ((int)ended.StatusCode).Should().Be(204);
            await service.Parts.GetRequiredService<IStore>().DisposeAsync();   // the file is read below, and opened by another service
        }
        string[] secrets = [Tenderer, Colleague, token[^43..], link[^43..], cookie[^60..], cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..][..60]];
        lines.Text.Should().NotBeEmpty().And.NotContainAny(secrets);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        files.Should().Contain(f => f.EndsWith("store.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            secrets.Where(s => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(s)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(s)) >= 0).Should().BeEmpty(file);
        }

        using (var service = new Service(clock: clock, settings: settings))
        {
            using var entered = await service.Try(token);
            entered.Headers.GetValues("Set-Cookie").Single().Should().StartWith("__Host-procbase-tenderer=").And.Contain("secure").And.Contain("httponly").And.Contain("samesite=strict");
            using var here = await service.As(CookieOf(entered), HttpMethod.Get, Session);
            ((int)here.StatusCode).Should().Be(200, "another start of the service knows the invitation");
            await service.Parts.GetRequiredService<IStore>().DisposeAsync();
        }
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    public async Task After_ten_wrong_tokens_an_address_must_wait_and_ten_thousand_do_not_slow_who_is_in()
    {
        var settings = new Dictionary<string, string> { ["Limits:RequestsPerSecond"] = "1000000", ["Limits:TendererRequestsPerSecond"] = "1000000" };
        using var service = new Service(environment: "Development", clock: new TestClock(), settings: settings);
        await service.Publish();
        var (_, token) = await service.Invite(Tenderer);
        for (var i = 0; i < 12; i++) (await service.Enter(token)).Should().NotBeEmpty("a right token is not counted");
        var cookie = await service.Enter(token);
        var statuses = new ConcurrentDictionary<int, int>();
        await Wrong(10);
        statuses.Should().Equal(new Dictionary<int, int> { [401] = 10 });

        var flood = Wrong(10_000);
        var slowest = TimeSpan.Zero;
        do
        {
            var began = Stopwatch.GetTimestamp();
            (await service.StatusAs(cookie, HttpMethod.Get, Session)).Should().Be(200);
            if (Stopwatch.GetElapsedTime(began) is var took && took > slowest) slowest = took;
        }
        while (!flood.IsCompleted);
        await flood;
        statuses.Should().BeEquivalentTo(new Dictionary<int, int> { [401] = 10, [429] = 10_000 });
        slowest.Should().BeLessThan(TimeSpan.FromSeconds(5), "the machine of the test is busy with both sides");

        Task Wrong(int tries) => Parallel.ForEachAsync(Enumerable.Range(0, tries), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (i, _) =>
        {
            using var answer = await service.Try($"{token[..^6]}{i:D5}A");
            statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, n) => n + 1);
        });
    }
}
