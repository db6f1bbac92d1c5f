using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class AccessTests
{
    // What becomes of each operation, by its name, for each caller of Callers() in their order; spaces are for reading. An operation that is not here
    // fails the test below, and so does a row that leaves a caller out.
    //   +  let in, to something that is there
    //   =  let in, and finds nothing of region-x
    //   o  not found, as it is another's
    //   -  refused: 401 for whom nobody knows, 403 for others
    private static readonly Dictionary<string, string> Table = """
        nobody, no role
        |  officer, legal, evaluator, administrator
        |  |    person, system
        |  |    |  another authority
        |  |    |  | tenderer
        ++ ++++ ++ + +  Live
        ++ ++++ ++ + +  Ready
        ++ ++++ ++ + +  Draft
        ++ ++++ ++ + +  Review
        ++ ++++ ++ + +  Judge
        ++ ++++ ++ + +  Annex
        ++ ++++ ++ + +  ListBaselines
        ++ ++++ ++ + +  ReadBaseline
        ++ ++++ ++ + +  DiffBaselines
        -- ++++ ++ = -  ListProcurements
        -- +--- ++ + -  CreateProcurement
        -- ++++ ++ o -  ReadProcurement
        -- +--- ++ o -  ReplaceProcurement
        -- ++++ ++ o -  ReadDraft
        -- ++++ ++ o -  ReadReview
        -- +--- ++ o -  PublishProcurement
        -- ++++ ++ o -  ReadPublication
        -- ---+ -- = -  ReadAudit
        -- ---+ -- = -  VerifyAudit
        ++ ++++ ++ + +  SignIn
        -- ++++ ++ = -  ReadMe
        ++ ++++ ++ + +  SignOut
        """.Split('\n').Skip(5).Select(row => row.Split("  ")).ToDictionary(row => row[1], row => row[0], StringComparer.Ordinal);

    // What the parts of an address are in the walk; all of it is region-x's.
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["id"] = Published.Id,
        ["version"] = "2026.1",
        ["from"] = "2026.1",
        ["to"] = "2028.1",
    };

    [TestMethod]
    public async Task Every_operation_of_the_description_lets_in_whom_the_table_says_and_nobody_else()
    {
        await using var provider = await Provider.Start();
        var clock = new TestClock { Now = DateTimeOffset.UtcNow };   // browsers drop cookies of a time before theirs
        using var service = new Service(environment: "Development", clock: clock, settings: provider.Settings);
        var callers = await Callers(service, provider);
        clock.Now = new TestClock().Now;
        await service.Publish();
        var operations = await Operations(service);
        operations.Select(o => o.Name).Should().BeEquivalentTo(Table.Keys);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = service.Client.BaseAddress };
        foreach (var (name, method, path) in operations.OrderBy(o => o.Name == "SignOut"))   // it ends what the others need
        {
            var row = Table[name].Replace(" ", "", StringComparison.Ordinal);
            row.Should().HaveLength(callers.Count, name);
            foreach (var (caller, expected) in callers.Zip(row))
            {
                using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Get ? null : new StringContent("{}", Encoding.UTF8, "application/json") };
                foreach (var (header, value) in caller.Headers) request.Headers.TryAddWithoutValidation(header, value);
                using var answer = await client.SendAsync(request);
                var what = $"{name} as {caller.Name}";
                var status = (int)answer.StatusCode;
                var body = await answer.Content.ReadAsStringAsync();
                if (expected == '-') status.Should().Be(caller.Known ? 403 : 401, what);
                else if (expected == 'o') status.Should().Be(404, what);
                else status.Should().NotBe(401, what).And.NotBe(403, what).And.NotBe(404, what).And.BeLessThan(500, what);
                if (expected is '=' or 'o') body.Should().NotContain(Published.Id, what).And.NotContain(Published.Authority, what);
                if (status >= 400) answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json", what);
            }
        }
    }

    /// <summary>Everybody who may ask, in the order of the table's columns.</summary>
    private static async Task<List<Asker>> Callers(Service service, Provider provider) =>
    [
        new("nobody", [], Known: false),
        Token("a system without role", await provider.Token("canteen-system")),
        Developer("an officer", Published.Officer),
        Developer("legal", Published.Legal),
        Developer("an evaluator", Published.Evaluator),
        Developer("an administrator", Published.Administrator),
        await Person(service, "anna"),
        Token("a system that is an officer", await provider.Token("planning-system")),
        Developer("all roles of another authority", "region-y officer,legal,evaluator,administrator a"),
        Developer("a tenderer", Published.Tenderer("DK-CVR-1")),
    ];

    private static Asker Developer(string name, string who) => new(name, [("Authorization", $"Development {who}")]);

    private static Asker Token(string name, string token) => new(name, [("Authorization", $"Bearer {token}")]);

    private static async Task<Asker> Person(Service service, string person)
    {
        using var browser = new Browser(service, person);
        var (answer, _) = await browser.Follow("/sign-in");
        answer.Dispose();
        var cookie = browser.Ours.Single();
        return new($"{person} by cookie", [("Cookie", $"{cookie.Name}={cookie.Value}"), ("Sec-Fetch-Site", "same-origin")]);
    }

    [TestMethod]
    [DataRow("region-x")]
    [DataRow("region-x officer")]
    [DataRow("region-x king a")]
    [DataRow(" officer a")]
    [DataRow("Region-X officer a")]
    [DataRow("region-x/mri officer a")]
    [DataRow("")]
    public async Task Somebody_who_does_not_say_authority_role_and_subject_is_not_let_in(string caller)
    {
        using var service = new Service(environment: "Development");
        using var answer = await service.Send(HttpMethod.Get, "/api/procurements", caller);
        ((int)answer.StatusCode).Should().BeOneOf([401, 403]);
    }

    [TestMethod]
    public async Task Outside_development_nobody_is_believed_who_only_says_who_they_are()
    {
        using var service = new Service();
        foreach (var (name, method, path) in (await Operations(service)).Where(o => Table[o.Name][0] == '-'))
        {
            using var answer = await service.Send(method, path, "region-x officer,legal,evaluator,administrator a", method == HttpMethod.Get ? null : "{}");
            ((int)answer.StatusCode).Should().Be(401, name);
        }
    }

    private static async Task<List<(string Name, HttpMethod Method, string Path)>> Operations(Service service)
    {
        var document = JsonNode.Parse(await service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        return [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (
            operation.Value!["operationId"]!.GetValue<string>(), new HttpMethod(operation.Key.ToUpperInvariant()), Filled(path.Key))))];
    }

    private static string Filled(string path)
    {
        foreach (var (part, value) in Places) path = path.Replace($"{{{part}}}", value, StringComparison.Ordinal);
        path.Should().NotContain("{", "Places says what each part of an address is");
        return path;
    }

    /// <summary>Somebody who asks.</summary>
    /// <param name="Name">What the test calls them.</param>
    /// <param name="Headers">What they send along.</param>
    /// <param name="Known">Whether the service knows them at all, so that a refusal is 403 and not 401.</param>
    private sealed record Asker(string Name, (string Name, string Value)[] Headers, bool Known = true);
}
