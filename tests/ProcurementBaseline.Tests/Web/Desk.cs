using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

/// <summary>Short ways of what officers and legal do, for tests.</summary>
internal static class Desk
{
    /// <summary>The sample under another id, changed.</summary>
    public static JsonObject Sample(string id, Action<JsonObject>? change = null)
    {
        var procurement = JsonNode.Parse(File.ReadAllText(Repository.Path(Procbase.Mri)))!.AsObject();
        procurement["id"] = id;
        change?.Invoke(procurement);
        return procurement;
    }

    /// <summary>Takes the sample in under another id.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> Take(this Service service, string id, Action<JsonObject>? change = null)
    {
        (await service.Ask(HttpMethod.Post, "/api/procurements", Published.Officer, Sample(id, change))).Status.Should().Be(201);
        return $"/api/procurements/{id}";
    }

    /// <summary>Takes the sample in under another id and publishes it.</summary>
    public static async Task<string> TakeAndPublish(this Service service, string id, Action<JsonObject>? change = null)
    {
        var one = await service.Take(id, change);
        using var draft = await service.Send(HttpMethod.Get, one, Published.Officer);   // a removed document's number goes on: it need not be 1
        using var published = await service.Send(HttpMethod.Post, $"{one}/publication", Published.Officer, ifMatch: draft.Headers.ETag!.Tag);
        ((int)published.StatusCode).Should().Be(201);
        return one;
    }

    /// <summary>Asks and reads the answer as JSON; an answer without a body is null.</summary>
    public static async Task<(int Status, JsonNode? Body, string? Version)> Ask(
        this Service service, HttpMethod method, string path, string caller, JsonNode? body = null, int? ifMatch = null)
    {
        using var answer = await service.Send(method, path, caller, body?.ToJsonString(), ifMatch is null ? null : $"\"{ifMatch}\"");
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), answer.Headers.ETag?.Tag);
    }

    /// <summary>The end of a refusal's type.</summary>
    public static string Kind(this JsonNode? refusal) => refusal!["type"]!.GetValue<string>().Split(':')[^1];

    /// <summary>A list of words.</summary>
    public static IEnumerable<string> Words(this JsonNode? list) => list!.AsArray().Select(w => w!.GetValue<string>());
}
