using System.Collections.Concurrent;
using System.Diagnostics;
using ProcurementBaseline.Harness.Loading;
using ProcurementBaseline.Harness.Measuring;
using ProcurementBaseline.Harness.Running;

namespace ProcurementBaseline.Harness.Modes;

/// <summary>The disk under the store is full while the service runs, and has room again later.</summary>
internal static class DiskFull
{
    private const int FileDisk = 32, PostgresDisk = 200, Workers = 8, MostSteps = 20_000;
    private const long Leave = 2_000_000;

    private static readonly TimeSpan Pressing = TimeSpan.FromSeconds(2), MostToFill = TimeSpan.FromSeconds(60);

    public static async Task Try(Report report, bool postgres)
    {
        using var disk = new Tmpfs(postgres ? PostgresDisk : FileDisk);
        using var site = new Site(postgres, disk.Folder);
        var sample = new Sample("full");
        var ledger = new Ledger();
        Tenderer[] tenderers = [.. Enumerable.Range(0, Workers).Select(i => new Tenderer(ledger, sample, $"DK-{i}", savesToSubmit: 20))];
        var wrong = new ConcurrentQueue<string>();
        using (var instance = await site.Start())
        {
            using var client = new Client(instance.Address);
            await sample.Publish(client);
            disk.Fill(Leave);
            var refused = (await Task.WhenAll(tenderers.Select(t => Press(t, client)))).Sum();
            if (refused == 0) wrong.Enqueue("The disk was never full.");
            if ((await client.Send(HttpMethod.Get, "/health/live", null)).Status != 200) wrong.Enqueue("The service no longer lives.");
            disk.Free();
            instance.Stop();
            report.Fact($"a full disk, {site.Name}", FormattableString.Invariant($"{ledger.Acknowledged:N0} kept, {refused:N0} refused"));
        }
        if (site.Cluster is { IsRunning: false }) site.Cluster.Begin();
        using (var again = await site.Start())
        {
            using var client = new Client(again.Address);
            foreach (var tenderer in tenderers)
            {
                foreach (var breach in await tenderer.Check(client) ?? ["It cannot be read back."]) wrong.Enqueue(breach);
                if (await tenderer.Step(client) is { IsGood: false } answer) wrong.Enqueue($"with room again: {answer.Status} {answer.Body}");
            }
            again.Stop();
        }
        report.Promise($"  nothing lost on it, {site.Name}", [.. wrong, .. await site.Faults(Sample.Authority, sample.Partition)]);

        // On and on until the disk is full, and then a little longer.
        async Task<int> Press(Tenderer tenderer, Client client)
        {
            var (begun, refused, full) = (Stopwatch.GetTimestamp(), 0, 0L);
            for (var i = 0; i < MostSteps && Stopwatch.GetElapsedTime(begun) < MostToFill && (full == 0 || Stopwatch.GetElapsedTime(full) < Pressing); i++)
            {
                if (tenderer.Knows && await tenderer.Step(client) is { IsGood: false } answer)
                {
                    if (answer.Status != 503 || !answer.IsProblem) wrong.Enqueue($"on a full disk: {answer.Status} {answer.Body}");
                    if (full == 0) full = Stopwatch.GetTimestamp();
                    refused++;
                }
                if (tenderer.Knows) continue;
                await Task.Delay(1);
                foreach (var breach in await tenderer.Check(client) ?? []) wrong.Enqueue(breach);
            }
            return refused;
        }
    }
}
