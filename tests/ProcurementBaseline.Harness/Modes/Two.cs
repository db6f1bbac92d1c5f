using System.Text.Json.Nodes;
using ProcurementBaseline.Harness.Loading;
using ProcurementBaseline.Harness.Measuring;
using ProcurementBaseline.Harness.Running;

namespace ProcurementBaseline.Harness.Modes;

/// <summary><c>two</c>: two instances on one PostgreSQL, asked at once to change the same thing on the same version. One wins; the other is told.</summary>
internal static class Two
{
    /// <summary>What is fought over.</summary>
    /// <param name="Path">Where it is put.</param>
    /// <param name="ReadPath">Where it is read.</param>
    /// <param name="Caller">Who puts it.</param>
    /// <param name="Body">It, with a text in it.</param>
    /// <param name="Found">The version and the text of what was read; null when there is none yet.</param>
    private sealed record Prize(string Path, string ReadPath, string Caller, Func<string, string> Body, Func<Answered, (string Version, string Text)?> Found);

    public static async Task<int> Run(Options options)
    {
        var times = options.Number("times", 200);
        using var site = new Site(postgres: true);
        using var one = await site.Start();
        using var other = await site.Start();
        using var first = new Client(one.Address);
        using var second = new Client(other.Address);
        var (draft, published) = (new Sample("two-drafts"), new Sample("two"));
        await draft.Create(first);
        await published.Publish(first);

        var report = new Report($"two: two instances on one PostgreSQL, {times} conflicts of each kind");
        report.Promise("edits of a draft not won by exactly one", await Contest(times, [first, second], Draft(draft)));
        report.Promise("edits of an answer not won by exactly one", await Contest(times, [first, second], Answer(published)));
        one.Stop();
        other.Stop();
        report.Promise("broken links in the logs", await site.Faults(Sample.Authority, published.Partition));
        return report.Print();
    }

    private static Prize Draft(Sample draft) => new($"/api/procurements/{draft.Id}", $"/api/procurements/{draft.Id}", Sample.Officer,
        text => Officer.Edited(draft, text), found => (found.Version!, JsonNode.Parse(found.Body)!["title"]!["da"]!.GetValue<string>()));

    private static Prize Answer(Sample published)
    {
        var (requirement, value) = published.Answers[0];
        var answers = $"/api/procurements/{published.Id}/responses/DK-1/answers";
        return new($"{answers}/{requirement}", answers, $"{Sample.Authority} tenderer/{published.Id}/DK-1 bo", text => $"{{\"value\":{value},\"comment\":\"{text}\"}}",
            found => JsonNode.Parse(found.Body)!["answers"]![requirement] is { } row ? ($"\"{row["version"]}\"", row["answer"]!["comment"]!.GetValue<string>()) : null);
    }

    /// <summary>Lets all clients replace one document at once on the version they all read, again and again.</summary>
    private static async Task<IReadOnlyList<string>> Contest(int times, IReadOnlyList<Client> clients, Prize prize)
    {
        var wrong = new List<string>();
        for (var round = 0; round < times; round++)
        {
            var before = prize.Found(await clients[round % clients.Count].Send(HttpMethod.Get, prize.ReadPath, prize.Caller));
            var answers = await Task.WhenAll(clients.Select((c, i) =>
                c.Send(HttpMethod.Put, prize.Path, prize.Caller, prize.Body($"{round}.{i}"), before?.Version ?? Client.None)));
            var winner = Array.FindIndex(answers, a => a.IsGood);
            if (answers.Count(a => a.IsGood) != 1 || answers.Any(a => !a.IsGood && a.Status != 412))
                wrong.Add($"round {round}: {string.Join(" and ", answers.Select(a => a.Status))}");
            foreach (var client in clients)
            {
                var found = prize.Found(await client.Send(HttpMethod.Get, prize.ReadPath, prize.Caller))?.Text;
                if (found != $"{round}.{winner}") wrong.Add($"round {round}: {round}.{winner} won, {found} is there.");
            }
        }
        return wrong;
    }
}
