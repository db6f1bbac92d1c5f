using System.Globalization;
using System.Text.Json.Nodes;

namespace ProcurementBaseline.Harness.Loading;

/// <summary>The procurement a run is about: the repository's sample, sent today and due in two months.</summary>
internal sealed class Sample
{
    public const string Authority = "region-x", Officer = $"{Authority} officer anna", Administrator = $"{Authority} administrator carl";

    private const string Folder = "tests/samples/mri-scanners-with-service";

    /// <param name="id">The id the procurement gets.</param>
    public Sample(string id)
    {
        Id = id;
        var procurement = Read("templates/procurements/mri-scanners-with-service.json");
        procurement["id"] = id;
        procurement["noticeDate"] = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        procurement["tenderDeadline"] = DateTime.UtcNow.AddDays(60).ToString("yyyy-MM-dd'T'12:00:00'+00:00'", CultureInfo.InvariantCulture);
        procurement["title"]!["da"] = "Udgave 0";
        Procurement = procurement.ToJsonString();
        Answers = [.. Read($"{Folder}/nordlys.response.json")["answers"]!.AsObject().Where(a => a.Value!["value"] is not null).Select(a => (a.Key, a.Value!["value"]!.ToJsonString()))];
    }

    public string Id { get; }

    /// <summary>The procurement as JSON.</summary>
    public string Procurement { get; }

    /// <summary>What a tenderer answers, by requirement, in JSON.</summary>
    public IReadOnlyList<(string Requirement, string Value)> Answers { get; }

    /// <summary>The name of the case's own partition of the store.</summary>
    public string Partition => $"{Authority}/{Id}";

    /// <summary>One response to the repository's own procurement with it, as <c>POST /api/judge</c> takes them.</summary>
    public static string JudgeBody() => new JsonObject
    {
        ["procurement"] = Read("templates/procurements/mri-scanners-with-service.json"),
        ["responses"] = new JsonArray(Read($"{Folder}/aurora.response.json")),
    }.ToJsonString();

    /// <summary>Takes the draft in.</summary>
    public async Task Create(Client client)
    {
        var created = await client.Send(HttpMethod.Post, "/api/procurements", Officer, Procurement);
        if (!created.IsGood) throw new InvalidOperationException($"The sample is refused: {created.Status} {created.Body}");
    }

    /// <summary>Takes it in and publishes it.</summary>
    public async Task Publish(Client client)
    {
        await Create(client);
        var published = await client.Send(HttpMethod.Post, $"/api/procurements/{Id}/publication", Officer, on: "\"1\"");
        if (!published.IsGood) throw new InvalidOperationException($"The sample is not published: {published.Status} {published.Body}");
    }

    private static JsonNode Read(string relative) => JsonNode.Parse(File.ReadAllText(Repository.Path(relative)))!;
}
