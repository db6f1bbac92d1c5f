using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Tests.Cli;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Clarifications;

namespace ProcurementBaseline.Tests.Web;

/// <summary>Tries every operation as everybody, against <see cref="AccessTable"/>.</summary>
[TestClass]
public sealed partial class AccessTests
{
    private const string Other = "another-case", OtherTitle = "Noget helt andet", Title = "MR-skannere";

    [TestMethod]
    public async Task Every_operation_of_the_description_lets_in_whom_the_table_says_and_nobody_else()
    {
        await using var provider = await Provider.Start();
        var clock = new TestClock { Now = DateTimeOffset.UtcNow };   // browsers drop cookies of a time before theirs
        using var service = new Service(environment: "Development", clock: clock, settings: provider.Settings.Concat(Tenderer.InHaste).ToDictionary(StringComparer.Ordinal));
        var (person, system, nobody) = (await Person(service, "anna"), await provider.Token("planning-system"), await provider.Token("canteen-system"));
        clock.Now = new TestClock().Now;
        var operations = await Operations(service);
        operations.Select(o => o.Name).Should().BeEquivalentTo(AccessTable.Rows.Keys);
        var walk = await Prepared(service, clock, Token("a system without role", nobody), person, Token("a system that is an officer", system));
        AccessTable.Rows.Should().OnlyContain(row => row.Value.Length == walk.Askers.Count, "a row has a sign for each caller");
        var tries = AccessTable.Rows.SelectMany(row => walk.Askers.Zip(row.Value, (asker, sign) => (Operation: operations.Single(o => o.Name == row.Key), asker, sign))).ToList();

        var before = await Changes(service);
        foreach (var (operation, asker, sign) in tries.Where(t => t.sign is '-' or 'o')) await Try(service, walk, operation, asker, sign);
        (await Changes(service)).Should().Be(before, "who is refused changes nothing");
        foreach (var (operation, asker, sign) in tries.Where(t => t.sign is '+' or '=')) await Try(service, walk, operation, asker, sign);
        (await Changes(service)).Should().BeGreaterThan(before);
    }

    private static async Task Try(Service service, Walk walk, Operation operation, Asker asker, char sign)
    {
        var what = $"{operation.Name} as {asker.Name}";
        var path = Braces().Replace(operation.Path, b => walk.Places.GetValueOrDefault(b.Groups[1].Value) ?? throw new AssertFailedException($"the table has no value for {b.Value}"));
        var body = operation.Method == HttpMethod.Get || operation.Method == HttpMethod.Delete ? null : walk.Bodies.GetValueOrDefault(operation.Name) ?? "{}";
        using var answer = await service.As(asker.Cookie, operation.Method, path, body, authorization: asker.Authorization);
        var (status, said) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        if (sign == '-') status.Should().Be(asker.Known ? 403 : 401, $"{what}: {said}");
        else if (sign == 'o') status.Should().Be(404, $"{what}: {said}");
        else if (operation.Method == HttpMethod.Get) status.Should().BeOneOf([200, 302, 409], $"{what}: {said}");
        else status.Should().NotBe(401, what).And.NotBe(403, what).And.NotBe(404, what).And.NotBe(405, what).And.BeLessThan(500, what);
        if (sign is '=' or 'o') said.Should().NotContain(Published.Id, what).And.NotContain(Published.Authority, what);
        if ((sign is not '+' || asker.Outside) && operation.Name != "ListStartingPoints") said.Should().NotContain(Title, $"{what}: what the case is about is not told");
        if (status >= 400) answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json", what);
    }

    [TestMethod]
    public async Task Somebody_who_does_not_say_authority_role_and_subject_is_not_let_in()
    {
        using var service = new Service(environment: "Development");
        foreach (var caller in (string[])["region-x", "region-x officer", "region-x king a", " officer a", "Region-X officer a", "region-x/mri officer a", ""])
        {
            using var answer = await service.Send(HttpMethod.Get, "/api/procurements", caller);
            ((int)answer.StatusCode).Should().BeOneOf([401, 403], caller);
        }
    }

    [TestMethod]
    public async Task Outside_development_nobody_is_believed_who_only_says_who_they_are()
    {
        using var service = new Service();
        foreach (var operation in (await Operations(service)).Where(o => AccessTable.Rows[o.Name][0] == '-'))
        {
            foreach (var caller in (string[])["region-x officer,legal,evaluator,administrator a", $"region-x tenderer/{Published.Id}/{AccessTable.Tenderer} a"])
            {
                using var answer = await service.Send(operation.Method, Braces().Replace(operation.Path, "a"), caller, operation.Method == HttpMethod.Get ? null : "{}");
                ((int)answer.StatusCode).Should().Be(401, operation.Name);
            }
        }
    }

    // Two published cases of one authority, each tenderer let in by a real link.
    private static async Task<Walk> Prepared(Service service, TestClock clock, Asker withoutRole, Asker person, Asker system)
    {
        await service.Publish();
        var file = await File.ReadAllTextAsync(Repository.Path(Procbase.Mri));
        await service.Send(HttpMethod.Post, "/api/procurements", Published.Officer, Named(file, Other));
        using var published = await service.Send(HttpMethod.Post, $"/api/procurements/{Other}/publication", Published.Officer, ifMatch: "\"1\"");
        ((int)published.StatusCode).Should().Be(201);

        var writer = new Tenderer(service, AccessTable.Tenderer);
        (await writer.Put("", writer.Sample().ToJsonString(), Tenderer.None)).Is(204);
        (await writer.Upload("Bevis"u8.ToArray(), "e1", "bevis.txt")).Is(201);
        (await writer.Submit()).Is(201);

        var mine = await Entered(AccessTable.Tenderer);
        List<Asker> askers =
        [
            new("nobody", Known: false, Outside: true), withoutRole,
            Developer("an officer", Published.Officer), Developer("legal", Published.Legal), Developer("an evaluator", Published.Evaluator),
            Developer("an administrator", Published.Administrator), person, system,
            Developer("all roles of another authority", "region-y officer,legal,evaluator,administrator a") with { Outside = true },
            new("the tenderer", Cookie: mine), new("another tenderer", Cookie: await Entered("DK-CVR-22222222")),
            new("the same tenderer in another case", Cookie: await Entered(AccessTable.Tenderer, one: $"/api/procurements/{Other}"), Outside: true),
            new("an expired link", Cookie: await Entered(AccessTable.Tenderer, clock.Now.AddHours(1)), Known: false, Outside: true),
            new("a revoked link", Cookie: await Revoked(), Known: false, Outside: true),
        ];
        clock.Now = clock.Now.AddHours(2);

        await Work(service);
        using var added = await service.As(mine, HttpMethod.Post, $"{Published.One}/responses/{AccessTable.Tenderer}/colleagues", "{}");
        var (spare, token) = await service.Invite("DK-CVR-33333333");
        var places = new Dictionary<string, string>(AccessTable.Places, StringComparer.Ordinal)
        {
            ["invitation"] = spare,
            ["colleague"] = (await added.Json())["colleague"]!.GetValue<string>(),
        };
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CreateProcurement"] = Named(file, "a-third-case"),
            ["ReplaceProcurement"] = file,
            ["CreateInvitation"] = """{"tenderer":"DK-CVR-44444444"}""",
            ["BeginSession"] = new JsonObject { ["token"] = token }.ToJsonString(),
        };
        return new(askers, places, bodies);

        async Task<string> Entered(string tenderer, DateTimeOffset? expires = null, string one = Published.One) =>
            await service.Enter((await service.Invite(tenderer, expires?.ToString("O"), one)).Token);

        async Task<string> Revoked()
        {
            var (invitation, link) = await service.Invite(AccessTable.Tenderer);
            var cookie = await service.Enter(link);
            await service.Send(HttpMethod.Delete, $"{Guest.Invitations}/{invitation}", Published.Officer);
            return cookie;
        }
    }

    // A question, and a clarification asked for.
    private static async Task Work(Service service)
    {
        using var question = await service.Send(
            HttpMethod.Post, $"{Published.One}/questions", Published.Tenderer(AccessTable.Tenderer), """{"text": "Hvornår?"}""");
        ((int)question.StatusCode).Should().Be(201);
        var cases = service.Parts.GetRequiredService<CaseFile>();
        var log = cases.Sealed(new(Published.Authority, Published.Id))!;
        var asked = new Clarification(AccessTable.Tenderer, 1, "Hvad menes?", DateTimeOffset.UnixEpoch, "evaluator:0", Published.Deadline, null);
        var set = new ChangeSet([log.Put(Clarification.Place(log, asked.Tenderer, 1), 0, CaseFile.Write(asked))], "clarification.ask", asked.By, DateTimeOffset.UnixEpoch);
        (await service.Parts.GetRequiredService<IStore>().Write(set)).Written.Should().BeTrue();
    }

    private static Asker Developer(string name, string who) => new(name, $"Development {who}");

    private static Asker Token(string name, string token) => new(name, $"Bearer {token}");

    private static async Task<Asker> Person(Service service, string person)
    {
        using var browser = new Browser(service, person);
        var (answer, _) = await browser.Follow("/sign-in");
        answer.Dispose();
        var cookie = browser.Ours.Single();
        return new($"{person} by cookie", Cookie: $"{cookie.Name}={cookie.Value}");
    }

    private static string Named(string file, string id) =>
        file.Replace($"\"{Published.Id}\"", $"\"{id}\"", StringComparison.Ordinal).Replace("MR-skannere med service", OtherTitle, StringComparison.Ordinal);

    // How many changes the logs of the authorities and of the cases hold.
    private static async Task<int> Changes(Service service)
    {
        var store = service.Parts.GetRequiredService<IStore>();
        var changes = 0;
        foreach (var partition in (string[])["region-x", $"region-x/{Published.Id}", $"region-x/{Other}", "region-y"])
            await foreach (var _ in store.Audit(partition)) changes++;
        return changes;
    }

    private static async Task<List<Operation>> Operations(Service service)
    {
        var document = JsonNode.Parse(await service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        return [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation =>
            new Operation(operation.Value!["operationId"]!.GetValue<string>(), new(operation.Key.ToUpperInvariant()), path.Key)))];
    }

    private sealed record Operation(string Name, HttpMethod Method, string Path);

    /// <summary>Somebody who asks.</summary>
    /// <param name="Name">What the test calls them.</param>
    /// <param name="Authorization">The header they send; null for none.</param>
    /// <param name="Cookie">The cookie they bring; null for none.</param>
    /// <param name="Known">Whether the service knows them at all, so that a refusal is 403 and not 401.</param>
    /// <param name="Outside">Whether they are to learn nothing of the case, also where they are let in.</param>
    private sealed record Asker(string Name, string? Authorization = null, string? Cookie = null, bool Known = true, bool Outside = false);

    /// <summary>What is walked with.</summary>
    /// <param name="Askers">Everybody, in the order of the table's columns.</param>
    /// <param name="Places">What stands in the braces of addresses.</param>
    /// <param name="Bodies">What is sent, by the operation's name; <c>{}</c> where nothing is here.</param>
    private sealed record Walk(IReadOnlyList<Asker> Askers, IReadOnlyDictionary<string, string> Places, IReadOnlyDictionary<string, string> Bodies);

    [GeneratedRegex("{([a-zA-Z]+)}")]
    private static partial Regex Braces();
}
