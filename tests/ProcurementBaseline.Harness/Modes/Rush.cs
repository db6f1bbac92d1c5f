using System.Collections.Concurrent;
using System.Diagnostics;
using ProcurementBaseline.Harness.Loading;
using ProcurementBaseline.Harness.Measuring;
using ProcurementBaseline.Harness.Running;

namespace ProcurementBaseline.Harness.Modes;

/// <summary><c>rush</c>: the last minute before a deadline. Every tenderer saves its answers and submits; afterwards every acknowledged save and receipt is read back.</summary>
internal static class Rush
{
    private const int Saves = 20, MostToSave = 250, MostResident = 250, ReadersAtOnce = 8;

    public static async Task<int> Run(Options options)
    {
        var (count, seconds, instances) = (options.Number("tenderers", 2_000), options.Number("seconds", 60), options.Number("instances", 1));
        using var site = new Site(options.Postgres);
        if (instances > 1 && site.Database is null) throw new ArgumentException("Several instances need --store postgres.");
        var running = new List<Instance>();
        for (var i = 0; i < instances; i++) running.Add(await site.Start());
        Client[] clients = [.. running.Select(i => new Client(i.Address))];
        var sample = new Sample("rush");
        await sample.Publish(clients[0]);
        var ledger = new Ledger();
        Tenderer[] tenderers = [.. Enumerable.Range(0, count).Select(i => new Tenderer(ledger, sample, $"DK-{i:D5}", Saves))];

        var (saves, submissions, failures, late) = (new Times(), new Times(), new ConcurrentQueue<string>(), new Times());
        var (begun, service, database, own) = (Stopwatch.GetTimestamp(), Cpu(), site.Cluster?.Cpu(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(tenderers.Select((t, i) => Task.Run(() => Hurry(t, clients[i % clients.Length], (double)i / count))));
        var wall = Stopwatch.GetElapsedTime(begun);

        var report = new Report($"rush: {count:N0} tenderers, {Saves} answers and a submission each within {seconds} s, {instances} instance(s) on {site.Name}");
        report.Distribution("saves", saves, MostToSave);
        report.Distribution("submissions", submissions, null);
        report.Fact("all done after", FormattableString.Invariant($"{wall.TotalSeconds:0.0} s; p99 of a request sent {late.Within(0.99):0} ms late"));
        report.Fact("processor of the service", JudgeLoad.Share(Cpu() - service, wall));
        if (database is { } before) report.Fact("processor of PostgreSQL", JudgeLoad.Share(site.Cluster!.Cpu() - before, wall));
        report.Fact("processor of the client", JudgeLoad.Share(Environment.CpuUsage.TotalTime - own, wall));
        foreach (var instance in running) report.Figure("resident memory after", instance.Resident / 1e6, "MB", MostResident);
        report.Promise("answers other than 2xx", failures);
        report.Promise("acknowledged and not there, or never asked for", await ReadBack(tenderers, clients[0]));
        report.Fact("saves and receipts read back", FormattableString.Invariant($"{ledger.Acknowledged:N0}"));
        foreach (var (client, instance) in clients.Zip(running))
        {
            client.Dispose();
            instance.Stop();
            instance.Dispose();
        }
        report.Promise("broken links in the logs", await site.Faults(Sample.Authority, sample.Partition));
        return report.Print();

        TimeSpan Cpu() => running.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.Cpu);

        // Each at its own pace, begun at its own moment: a request is due every so often, whatever the others do.
        async Task Hurry(Tenderer tenderer, Client client, double offset)
        {
            var pace = TimeSpan.FromSeconds(seconds) / (Saves + 1);
            for (var step = 0; step <= Saves; step++)
            {
                var due = (step + offset) * pace - Stopwatch.GetElapsedTime(begun);
                if (due > TimeSpan.Zero) await Task.Delay(due);
                late.Add((Stopwatch.GetElapsedTime(begun) - (step + offset) * pace).TotalMilliseconds);
                var answer = await tenderer.Step(client);
                (step < Saves ? saves : submissions).Add(answer.Milliseconds);
                if (!answer.IsGood) failures.Enqueue($"{answer.Status} {answer.Body}");
            }
        }
    }

    private static async Task<IReadOnlyCollection<string>> ReadBack(IReadOnlyList<Tenderer> tenderers, Client client)
    {
        var wrong = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(tenderers, new ParallelOptions { MaxDegreeOfParallelism = ReadersAtOnce }, async (tenderer, _) =>
        {
            foreach (var breach in await tenderer.Check(client) ?? ["It cannot be read back."]) wrong.Enqueue(breach);
        });
        return wrong;
    }
}
