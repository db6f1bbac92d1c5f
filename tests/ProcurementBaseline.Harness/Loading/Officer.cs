using System.Text.Json.Nodes;

namespace ProcurementBaseline.Harness.Loading;

/// <summary>An officer who replaces a draft again and again, each time on the version last seen.</summary>
internal sealed class Officer(Ledger ledger, Sample sample) : Worker(ledger)
{
    private string? _version;
    private int _edits;

    private string Path => $"/api/procurements/{sample.Id}";

    /// <summary>The draft with another title.</summary>
    public static string Edited(Sample sample, string title)
    {
        var draft = JsonNode.Parse(sample.Procurement)!;
        draft["title"]!["da"] = title;
        return draft.ToJsonString();
    }

    public override async Task<Answered> Step(Client client)
    {
        var title = $"Udgave {++_edits}";
        Ledger.Ask(sample.Id, title);
        var answer = Settle(sample.Id, await client.Send(HttpMethod.Put, Path, Sample.Officer, Edited(sample, title), _version));
        if (answer.IsGood) _version = answer.Version;
        return answer;
    }

    protected override async Task<IReadOnlyList<string>?> Look(Client client)
    {
        var found = await client.Send(HttpMethod.Get, Path, Sample.Officer);
        if (!found.IsGood) return found.IsCleanFailure ? null : [$"{Path}: {found.Status} {found.Body}"];
        _version = found.Version;
        return Ledger.Check(sample.Id, JsonNode.Parse(found.Body)!["title"]!["da"]!.GetValue<string>()) is { } wrong ? [wrong] : [];
    }
}
