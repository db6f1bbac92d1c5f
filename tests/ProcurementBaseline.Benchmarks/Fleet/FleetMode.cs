using System.Diagnostics;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;

namespace ProcurementBaseline.Benchmarks.Fleet;

/// <summary>The mode <c>--fleet</c>: one response for each device of a region, against every requirement of the baseline, on two threads.</summary>
internal sealed class FleetMode
{
    private const double MostSeconds = 1, MostMegabytes = 400, MostDrift = 0.25;
    private const int Threads = 2, Share = 8, Repeats = 3;
    private static readonly int[] Sizes = [10_000, 40_000, 160_000];

    private readonly ResponseJudge _judge;
    private readonly ResponseBlocks _blocks;
    private readonly ResponseJudge.Space[] _spaces;

    private sealed record Report(IReadOnlyList<Line> Fleet);

    private sealed record Line(int Responses, int Requirements, double Seconds, double Megabytes);

    private sealed record Lap(double Seconds, double CpuSeconds, double Megabytes, long[] Counts);

    private FleetMode()
    {
        var (rulebook, problems) = (Home.Rulebook(), new List<Problem>());
        var draft = Drafter.Draft(rulebook, Home.Scanners(), "mri-scanners-with-service.json", problems) ?? throw Home.Broken(problems);
        // Every requirement counts, also those that a scanner would not be asked.
        var set = draft with { Requirements = [.. draft.Requirements.Select(r => r with { Standing = Standing.Selected })] };
        (_judge, _blocks) = (new(rulebook, set, new(2026, 6, 1)), new(set));
        _spaces = [.. Enumerable.Range(0, Threads).Select(_ => _judge.NewSpace())];
    }

    public static int Run(bool json)
    {
        var mode = new FleetMode();
        for (var i = 0; i < 4; i++)
        {
            mode.Judge(Sizes[0] / 2);   // warm-up; the pause lets the runtime finish compiling
            Thread.Sleep(150);
        }
        // The sizes take turns, so that a busy moment of the machine does not fall on one of them.
        var laps = Sizes.ToDictionary(size => size, _ => new List<Lap>());
        for (var i = 0; i < Repeats; i++)
        {
            foreach (var size in Sizes) laps[size].Add(mode.Judge(size));
        }
        var lines = Sizes.Select(size => (Line: mode.LineOf(size, Middle(laps[size])), Lap: Middle(laps[size]))).ToList();
        if (json) Console.Write(OutputJson.Write(new Report([.. lines.Select(l => l.Line)])));
        else Print(lines);
        return 0;
    }

    // Only the judging is timed: the making of a block, and the collection of the one before it, are not.
    private Lap Judge(int responses)
    {
        var (time, cpu, total) = (TimeSpan.Zero, TimeSpan.Zero, new long[4]);
        foreach (var block in _blocks.Make(responses))
        {
            var next = 0;
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            Parallel.For(0, Threads, new() { MaxDegreeOfParallelism = Threads }, thread =>
            {
                var counts = new long[4];
                for (var from = Interlocked.Add(ref next, Share) - Share; from < block.Length; from = Interlocked.Add(ref next, Share) - Share)
                    Count(block.Span[from..Math.Min(from + Share, block.Length)], _spaces[thread], counts);
                for (var i = 0; i < counts.Length; i++) Interlocked.Add(ref total[i], counts[i]);
            });
            (time, cpu) = (time + Stopwatch.GetElapsedTime(start), cpu + Environment.CpuUsage.TotalTime - used);
        }
        if (total.Sum() != (long)responses * _judge.Count) throw new InvalidOperationException("Some verdicts are missing.");
        return new(time.TotalSeconds, cpu.TotalSeconds, PeakMegabytes(), total);
    }

    private void Count(ReadOnlySpan<Response> responses, ResponseJudge.Space space, long[] counts)
    {
        foreach (var response in responses)
        {
            foreach (var outcome in _judge.Judge(response, space)) counts[(int)outcome]++;
        }
    }

    private Line LineOf(int size, Lap lap) => new(size, _judge.Count, Math.Round(lap.Seconds, 4), Math.Round(lap.Megabytes, 1));

    private static Lap Middle(IEnumerable<Lap> laps) => laps.OrderBy(l => l.Seconds).ElementAt(Repeats / 2);

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }

    private static void Print(List<(Line Line, Lap Lap)> lines)
    {
        var outcomes = Enum.GetValues<Outcome>();
        Console.WriteLine($"Responses judged on {Threads} threads; the middle of {Repeats} runs.");
        Console.WriteLine();
        Console.WriteLine($"{"responses",10}{"requirements",14}{"seconds",10}{"of CPU",10}{"µs each",10}{"MB (peak)",12}  "
            + string.Concat(outcomes.Select(o => $"{o,15}")));
        foreach (var (line, lap) in lines)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{line.Responses,10}{line.Requirements,14}{line.Seconds,10:0.000}{lap.CpuSeconds,10:0.000}")
                + FormattableString.Invariant($"{line.Seconds * 1e6 / line.Responses,10:0.00}{line.Megabytes,12:0.0}  ")
                + string.Concat(lap.Counts.Select(c => $"{c,15}")));
        }
        var (small, large) = (lines[0].Line, lines[^1].Line);
        var drift = large.Seconds / large.Responses / (small.Seconds / small.Responses) - 1;
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"largest          {large.Seconds,8:0.000} s   (limit {MostSeconds} s)"));
        Console.WriteLine(FormattableString.Invariant($"peak memory      {large.Megabytes,8:0.0} MB  (limit {MostMegabytes} MB)"));
        Console.WriteLine(FormattableString.Invariant($"largest/smallest {drift * 100,8:+0;-0} %   (limit ±{MostDrift * 100} % a response)"));
    }
}
