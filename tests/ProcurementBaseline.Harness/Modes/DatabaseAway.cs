using ProcurementBaseline.Harness.Loading;
using ProcurementBaseline.Harness.Measuring;
using ProcurementBaseline.Harness.Running;

namespace ProcurementBaseline.Harness.Modes;

/// <summary>The database server falls while the service runs, stays away for a while, and comes back.</summary>
internal static class DatabaseAway
{
    private const int Steps = 10, MostToRecover = 100;

    public static async Task Try(Report report)
    {
        using var site = new Site(postgres: true);
        using var instance = await site.Start();
        using var client = new Client(instance.Address);
        var sample = new Sample("away");
        await sample.Publish(client);
        var ledger = new Ledger();
        var tenderer = new Tenderer(ledger, sample, "DK-1", savesToSubmit: 20);
        var wrong = new List<string>();
        for (var i = 0; i < Steps; i++) Good(await tenderer.Step(client));

        site.Cluster!.End();
        for (var i = 0; i < Steps; i++) Status(await tenderer.Step(client), 503);
        Status(await client.Send(HttpMethod.Get, "/api/procurements", Sample.Officer), 503);
        Status(await client.Send(HttpMethod.Get, "/health/ready", null), 503);
        Status(await client.Send(HttpMethod.Get, "/health/live", null), 200);

        site.Cluster.Begin();
        // Connections that fell are found out one by one.
        var attempts = 0;
        while ((await client.Send(HttpMethod.Get, "/health/ready", null)).Status != 200 && attempts++ < MostToRecover) await Task.Delay(50);
        wrong.AddRange(await tenderer.Check(client) ?? ["It cannot be read back."]);
        for (var i = 0; i < Steps; i++) Good(await tenderer.Step(client));
        wrong.AddRange(await tenderer.Check(client) ?? ["It cannot be read back."]);
        instance.Stop();
        report.Promise("a database that falls and comes back", [.. wrong, .. await site.Faults(Sample.Authority, sample.Partition)]);

        void Good(Answered answer)
        {
            if (!answer.IsGood) wrong.Add($"{answer.Status} {answer.Body}");
        }

        void Status(Answered answer, int expected)
        {
            if (answer.Status != expected || expected == 503 && !answer.IsProblem) wrong.Add($"expected {expected}: {answer.Status} {answer.Body}");
        }
    }
}
