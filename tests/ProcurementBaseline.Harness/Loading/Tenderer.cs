using System.Text.Json.Nodes;

namespace ProcurementBaseline.Harness.Loading;

/// <summary>Somebody of a tenderer who saves one answer after the other, each time on the version last seen, and submits now and then.</summary>
/// <param name="ledger">Where it is written down.</param>
/// <param name="sample">The published procurement.</param>
/// <param name="id">The tenderer's id.</param>
/// <param name="savesToSubmit">After how many saves it submits.</param>
internal sealed class Tenderer(Ledger ledger, Sample sample, string id, int savesToSubmit) : Worker(ledger)
{
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);
    private int _steps;

    private string Caller => $"{Sample.Authority} tenderer/{sample.Id}/{id} bo";

    private string Path => $"/api/procurements/{sample.Id}/responses/{id}";

    private string SubmissionPlace => $"{id}/submission";

    public override Task<Answered> Step(Client client) => ++_steps % (savesToSubmit + 1) == 0 ? Submit(client) : Save(client, _steps);

    /// <summary>Saves the next answer.</summary>
    /// <param name="client">Where.</param>
    /// <param name="number">Its number, never the same again: it makes the answer another one each time.</param>
    public async Task<Answered> Save(Client client, int number)
    {
        var (requirement, value) = sample.Answers[number % Math.Min(savesToSubmit, sample.Answers.Count)];
        var comment = $"{number}: Vi opfylder kravet fra idriftsættelsen; vores serviceaftale beskriver hvordan, og hvem der følger op.";
        var place = $"{id}/{requirement}";
        Ledger.Ask(place, comment);
        var body = $"{{\"value\":{value},\"comment\":\"{comment}\"}}";
        var answer = Settle(place, await client.Send(HttpMethod.Put, $"{Path}/answers/{requirement}", Caller, body, _versions.GetValueOrDefault(requirement, Client.None)));
        if (answer.IsGood) _versions[requirement] = answer.Version!;
        return answer;
    }

    /// <summary>Looks at the whole response and submits it as seen.</summary>
    public async Task<Answered> Submit(Client client)
    {
        var seen = await client.Send(HttpMethod.Get, Path, Caller);
        if (!seen.IsGood) return seen;
        Ledger.Ask(SubmissionPlace, Ledger.Unforeseen);
        var answer = await client.Send(HttpMethod.Post, $"{Path}/submission", Caller, on: seen.Version);
        return Settle(SubmissionPlace, answer, answer.Body);
    }

    protected override async Task<IReadOnlyList<string>?> Look(Client client)
    {
        var (answers, receipt) = (await client.Send(HttpMethod.Get, $"{Path}/answers", Caller), await client.Send(HttpMethod.Get, $"{Path}/submission", Caller));
        Answered[] failed = [.. new[] { answers, receipt }.Where(a => !a.IsGood && a.Status != 404)];
        if (failed.Length > 0) return failed.All(f => f.IsCleanFailure) ? null : [$"{Path}: {failed[0].Status} {failed[0].Body}"];
        var found = JsonNode.Parse(answers.Body)!["answers"]!.AsObject();
        var wrong = new List<string?>();
        foreach (var (requirement, _) in sample.Answers.Take(savesToSubmit))
        {
            var there = found[requirement];
            if (there is not null) _versions[requirement] = $"\"{there["version"]}\"";
            wrong.Add(Ledger.Check($"{id}/{requirement}", there?["answer"]!["comment"]!.GetValue<string>()));
        }
        wrong.Add(Ledger.Check(SubmissionPlace, receipt.IsGood ? receipt.Body : null));
        return [.. wrong.OfType<string>()];
    }
}
