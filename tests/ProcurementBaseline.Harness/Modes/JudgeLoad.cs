using System.Diagnostics;
using ProcurementBaseline.Harness.Loading;
using ProcurementBaseline.Harness.Measuring;
using ProcurementBaseline.Harness.Running;

namespace ProcurementBaseline.Harness.Modes;

/// <summary><c>judge</c>: one response judged against the whole baseline at a steady rate, and how soon after its start the program gives its first answer.</summary>
internal static class JudgeLoad
{
    private const int Starts = 5, MostToAnswer = 20, MostToStart = 2_000, MostResident = 250;

    public static async Task<int> Run(Options options)
    {
        var (rate, seconds) = (options.Number("rate", 200), options.Number("seconds", 30));
        using var site = new Site(postgres: false);
        var starts = new Times();
        for (var i = 1; i < Starts; i++)
        {
            using var started = await site.Start();
            starts.Add(started.StartedIn.TotalMilliseconds);
            started.Stop();
        }
        using var instance = await site.Start();
        starts.Add(instance.StartedIn.TotalMilliseconds);
        using var client = new Client(instance.Address);
        var body = Sample.JudgeBody();
        var first = await client.Send(HttpMethod.Post, "/api/judge", null, body);

        // The runtime compiles what runs often only after a while: the first seconds are shown apart.
        var (cold, warm, wrong) = (new Times(), new Times(), new List<string>());
        await Steady(rate, seconds / 3, cold, wrong);
        var (begun, server, own) = (Stopwatch.GetTimestamp(), instance.Cpu, Environment.CpuUsage.TotalTime);
        await Steady(rate, seconds, warm, wrong);
        var wall = Stopwatch.GetElapsedTime(begun);

        var report = new Report($"judge: one response against the whole baseline, {rate} requests a second for {seconds} s");
        report.Figure($"start to first answer (median of {Starts})", starts.Within(0.5), "ms", MostToStart);
        report.Fact("the first judgement after it", FormattableString.Invariant($"{first.Milliseconds:0} ms"));
        report.Distribution($"judgements, the first {seconds / 3} s", cold, null);
        report.Distribution("judgements after them", warm, MostToAnswer);
        report.Fact("processor of the service", Share(instance.Cpu - server, wall));
        report.Fact("processor of the client", Share(Environment.CpuUsage.TotalTime - own, wall));
        report.Figure("resident memory after", instance.Resident / 1e6, "MB", MostResident);
        report.Promise("answers other than 200", wrong);
        return report.Print();

        async Task Steady(int perSecond, int forSeconds, Times times, List<string> breaches)
        {
            var asked = new Task<Answered>[perSecond * forSeconds];
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < asked.Length; i++)
            {
                var due = TimeSpan.FromSeconds((double)i / perSecond) - Stopwatch.GetElapsedTime(start);
                if (due > TimeSpan.Zero) await Task.Delay(due);
                asked[i] = client.Send(HttpMethod.Post, "/api/judge", null, body);
            }
            foreach (var answer in await Task.WhenAll(asked))
            {
                times.Add(answer.Milliseconds);
                if (answer.Status != 200) breaches.Add($"{answer.Status} {answer.Body}");
            }
        }
    }

    /// <summary>Processor time as a share of one core.</summary>
    public static string Share(TimeSpan cpu, TimeSpan wall) => FormattableString.Invariant($"{100 * cpu / wall:0} % of a core");
}
