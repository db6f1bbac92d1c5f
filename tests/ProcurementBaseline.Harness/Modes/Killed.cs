using System.Collections.Concurrent;
using ProcurementBaseline.Harness.Loading;
using ProcurementBaseline.Harness.Measuring;
using ProcurementBaseline.Harness.Running;

namespace ProcurementBaseline.Harness.Modes;

/// <summary>
/// <c>killed</c>: the service is ended by <c>kill -9</c> in the middle of a load, again and again, and must each time open again with all it acknowledged;
/// with <c>--restart-postgres</c> it is the database server that falls, and the service must live on.
/// </summary>
internal static class Killed
{
    private const int Officers = 2, SavesToSubmit = 8, ShortestRun = 150, LongestRun = 700;

    private const string Published = "killed";

    private static readonly string Partition = new Sample(Published).Partition;

    public static async Task<int> Run(Options options)
    {
        var times = options.Number("times", 50);
        var report = options.Has("restart-postgres")
            ? await Restarts(times)
            : await Kills(options.Postgres, times, options.Number("tenderers", 20), options.Number("seed", Environment.TickCount));
        return report.Print();
    }

    /// <summary>The kills.</summary>
    /// <param name="postgres">On PostgreSQL; else on a file.</param>
    /// <param name="times">How many.</param>
    /// <param name="tenderers">How many tenderers work at once.</param>
    /// <param name="seed">For the moments of the kills.</param>
    public static async Task<Report> Kills(bool postgres, int times, int tenderers, int seed)
    {
        var moments = new Random(seed);
        using var site = new Site(postgres);
        var (ledger, lost, unclean, faults, starts) = (new Ledger(), new List<string>(), new ConcurrentQueue<string>(), new List<string>(), new Times());
        var instance = await site.Start();
        try
        {
            var workers = await Workers(instance, ledger, tenderers);
            for (var kill = 0; kill < times; kill++)
            {
                using var client = new Client(instance.Address);
                var work = workers.Select(w => UntilItFails(w, client, unclean)).ToArray();
                await Task.Delay(moments.Next(ShortestRun, LongestRun));
                instance.Kill();
                await Task.WhenAll(work);
                instance.Dispose();
                faults.AddRange(await site.Faults(Sample.Authority, Partition));
                instance = await site.Start(instance.Address);
                starts.Add(instance.StartedIn.TotalMilliseconds);
                lost.AddRange(await Check(workers, instance));
            }
        }
        finally
        {
            instance.Dispose();
        }
        var report = new Report($"killed: {times} times kill -9 under load on {site.Name}, seed {seed}");
        report.Fact("changes acknowledged", FormattableString.Invariant($"{ledger.Acknowledged:N0}"));
        report.Fact("start after a kill (median)", FormattableString.Invariant($"{starts.Within(0.5):0} ms"));
        report.Promise("acknowledged and not there, or never asked for", lost);
        report.Promise("broken links in the logs", faults);
        report.Promise("answers that are neither right nor a clean failure", unclean);
        return report;
    }

    private static async Task<Report> Restarts(int times)
    {
        using var site = new Site(postgres: true);
        var (ledger, unclean) = (new Ledger(), new ConcurrentQueue<string>());
        using var instance = await site.Start();
        using var client = new Client(instance.Address);
        var workers = await Workers(instance, ledger, tenderers: 20);
        var work = new CancellationTokenSource();
        var lost = new ConcurrentQueue<string>();
        var all = workers.Select(w => Through(w, client, unclean, lost, work.Token)).ToArray();
        for (var restart = 0; restart < times; restart++)
        {
            await Task.Delay(500);
            site.Cluster!.End();
            site.Cluster.Begin();
        }
        await Task.Delay(500);
        await work.CancelAsync();
        await Task.WhenAll(all);
        foreach (var breach in await Check(workers, instance)) lost.Enqueue(breach);
        instance.Stop();
        var report = new Report($"killed: PostgreSQL restarted {times} times under load (immediate)");
        report.Fact("changes acknowledged", FormattableString.Invariant($"{ledger.Acknowledged:N0}"));
        report.Fact("requests refused with 503", FormattableString.Invariant($"{Refused(all):N0}"));
        report.Promise("acknowledged and not there, or never asked for", lost);
        report.Promise("broken links in the logs", await site.Faults(Sample.Authority, Partition));
        report.Promise("answers that are neither right nor a clean failure", unclean);
        return report;

        static int Refused(Task<int>[] done) => done.Sum(d => d.Result);
    }

    private static async Task<IReadOnlyList<Worker>> Workers(Instance instance, Ledger ledger, int tenderers)
    {
        using var client = new Client(instance.Address);
        var workers = new List<Worker>();
        for (var i = 0; i < Officers; i++)
        {
            var draft = new Sample($"draft-{i}");
            await draft.Create(client);
            workers.Add(new Officer(ledger, draft));
        }
        var published = new Sample(Published);
        await published.Publish(client);
        workers.AddRange(Enumerable.Range(0, tenderers).Select(i => new Tenderer(ledger, published, $"DK-{i:D5}", SavesToSubmit)));
        foreach (var worker in workers) await worker.Check(client);   // tells each the version to begin on
        return workers;
    }

    private static async Task<IReadOnlyList<string>> Check(IReadOnlyList<Worker> workers, Instance instance)
    {
        using var client = new Client(instance.Address);
        var found = new List<string>();
        foreach (var worker in workers) found.AddRange(await worker.Check(client) ?? ["It cannot be read back."]);
        return found;
    }

    private static async Task UntilItFails(Worker worker, Client client, ConcurrentQueue<string> unclean)
    {
        Answered answer;
        while ((answer = await worker.Step(client)).IsGood) { }
        Judge(answer, unclean);
    }

    /// <returns>How many requests failed, cleanly.</returns>
    private static async Task<int> Through(Worker worker, Client client, ConcurrentQueue<string> unclean, ConcurrentQueue<string> lost, CancellationToken end)
    {
        var failed = 0;
        while (!end.IsCancellationRequested)
        {
            if (worker.Knows && await worker.Step(client) is { IsGood: false } answer)
            {
                Judge(answer, unclean);
                failed++;
            }
            if (worker.Knows) continue;
            // Nobody goes on without knowing how things stand; while the database is away that cannot be read either.
            await Task.Delay(20, CancellationToken.None);
            foreach (var breach in await worker.Check(client) ?? []) lost.Enqueue(breach);
        }
        return failed;
    }

    private static void Judge(Answered answer, ConcurrentQueue<string> unclean)
    {
        if (!answer.IsCleanFailure) unclean.Enqueue($"{answer.Status} {answer.Body}");
    }
}
