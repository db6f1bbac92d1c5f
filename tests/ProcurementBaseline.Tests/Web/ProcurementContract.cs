using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

/// <summary>What officers are promised of their procurements, whatever the store.</summary>
public abstract class ProcurementContract
{
    private const string Officer = "region-x officer anna", Other = "region-y officer bo", Administrator = "region-x administrator carl";
    private const string All = "/api/procurements", One = $"{All}/mri-scanners-with-service";

    /// <summary>The service on a store with nothing in it.</summary>
    private protected abstract Service Started();

    [TestMethod]
    public async Task A_procurement_taken_in_is_read_back_as_it_was_sent_and_drafted_as_on_the_command_line()
    {
        using var service = Started();
        var file = await File.ReadAllTextAsync(Repository.Path(Procbase.Mri));
        using var created = await service.Send(HttpMethod.Post, All, Officer, file);
        ((int)created.StatusCode).Should().Be(201);
        created.Headers.Location!.ToString().Should().Be(One);
        using var read = await service.Send(HttpMethod.Get, One, "region-x legal dorte");
        (await read.Content.ReadAsStringAsync()).Should().Be(file);
        read.Headers.ETag!.Tag.Should().Be("\"1\"");
        using var draft = await service.Send(HttpMethod.Get, $"{One}/draft", Officer);
        JsonNode.DeepEquals(JsonNode.Parse(await draft.Content.ReadAsStringAsync()), Procbase.Json("draft", Repository.Path(Procbase.Mri)).Document).Should().BeTrue();
        using var review = await service.Send(HttpMethod.Get, $"{One}/review", Officer);
        JsonNode.DeepEquals(JsonNode.Parse(await review.Content.ReadAsStringAsync()), Procbase.Json("review", Repository.Path(Procbase.Mri)).Document).Should().BeTrue();
        (await Status(service, HttpMethod.Post, All, Officer, file)).Should().Be(409);
    }

    [TestMethod]
    public async Task An_edit_of_a_version_somebody_else_has_replaced_is_412_and_nothing_is_lost()
    {
        using var service = Started();
        var file = await File.ReadAllTextAsync(Repository.Path(Procbase.Mri));
        await service.Send(HttpMethod.Post, All, Officer, file);
        (await Status(service, HttpMethod.Put, One, Officer, file)).Should().Be(428, "an edit says what it is made on");
        (await Status(service, HttpMethod.Put, One, Officer, file, "W/\"1\"")).Should().Be(428);
        var edits = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Status(service, HttpMethod.Put, One, Officer, Renamed(file, $"Udgave {i}"), "\"1\"")));
        edits.Should().ContainSingle(s => s == 204).And.OnlyContain(s => s == 204 || s == 412);
        using var read = await service.Send(HttpMethod.Get, One, Officer);
        read.Headers.ETag!.Tag.Should().Be("\"2\"");
        (await read.Content.ReadAsStringAsync()).Should().Contain("Udgave");
        (await Status(service, HttpMethod.Put, One, Officer, file.Replace("\"mri-scanners-with-service\"", "\"another-id\"", StringComparison.Ordinal), "\"2\"")).Should().Be(400);
    }

    [TestMethod]
    public async Task One_authority_never_sees_anothers_procurements_also_when_their_ids_are_alike()
    {
        using var service = Started();
        var file = await File.ReadAllTextAsync(Repository.Path(Procbase.Mri));
        await service.Send(HttpMethod.Post, All, Officer, file);
        (await Status(service, HttpMethod.Get, One, Other)).Should().Be(404);
        (await Status(service, HttpMethod.Put, One, Other, file, "\"1\"")).Should().Be(404);
        (await List(service, Other)).Should().BeEmpty();
        (await Status(service, HttpMethod.Post, All, Other, Renamed(file, "Den andens"))).Should().Be(201);
        (await List(service, Officer)).Should().ContainSingle(p => p!["title"]!["da"]!.GetValue<string>() != "Den andens");
    }

    [TestMethod]
    public async Task Procurements_are_listed_page_by_page()
    {
        using var service = Started();
        foreach (var name in Repository.StartingPoints)
            (await Status(service, HttpMethod.Post, All, Officer, await File.ReadAllTextAsync(Repository.Path($"templates/procurements/{name}.json")))).Should().Be(201);
        var seen = new List<string>();
        for (string? next = ""; next is not null;)
        {
            using var page = await service.Send(HttpMethod.Get, $"{All}?most=3&after={next}", Officer);
            var body = JsonNode.Parse(await page.Content.ReadAsStringAsync())!;
            seen.AddRange(body["procurements"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()));
            next = body["next"]?.GetValue<string>();
        }
        seen.Should().Equal(Repository.StartingPoints);
    }

    [TestMethod]
    public async Task Every_change_stands_in_the_authoritys_log_with_its_role_and_no_name()
    {
        using var service = Started();
        var file = await File.ReadAllTextAsync(Repository.Path(Procbase.Mri));
        await service.Send(HttpMethod.Post, All, Officer, file);
        await service.Send(HttpMethod.Put, One, Officer, Renamed(file, "Ny titel"), "\"1\"");
        using var log = await service.Send(HttpMethod.Get, "/api/audit", Administrator);
        var text = await log.Content.ReadAsStringAsync();
        JsonNode.Parse(text)!.AsArray().Select(e => e!["action"]!.GetValue<string>()).Should().Equal("procurement.create", "procurement.replace");
        text.Should().Contain("\"officer:").And.NotContain("anna");
        using var verified = await service.Send(HttpMethod.Get, "/api/audit/verification", Administrator);
        (await verified.Content.ReadAsStringAsync()).Should().Be("""{"entries":2,"broken":null,"fault":null}""");
    }

    private static string Renamed(string file, string title)
    {
        var procurement = JsonNode.Parse(file)!;
        procurement["title"]!["da"] = title;
        return procurement.ToJsonString();
    }

    private static async Task<int> Status(Service service, HttpMethod method, string path, string? caller, string? body = null, string? ifMatch = null)
    {
        using var answer = await service.Send(method, path, caller, body, ifMatch);
        return (int)answer.StatusCode;
    }

    private static async Task<IReadOnlyList<JsonNode?>> List(Service service, string caller)
    {
        using var answer = await service.Send(HttpMethod.Get, All, caller);
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["procurements"]!.AsArray()];
    }
}

[TestClass]
public sealed class ProcurementsInAFileTests : ProcurementContract
{
    private protected override Service Started() => new(environment: "Development");
}

[TestClass]
public sealed class ProcurementsInPostgresTests : ProcurementContract
{
    private protected override Service Started() => new(environment: "Development", postgres: Storage.PostgresCluster.NewDatabase());
}
