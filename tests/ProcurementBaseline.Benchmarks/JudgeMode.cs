using System.Diagnostics;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;

namespace ProcurementBaseline.Benchmarks;

/// <summary>The mode <c>--judge</c>: what one response judged in full against the whole baseline takes and allocates, once the runtime is warm.</summary>
internal static class JudgeMode
{
    private const int MostMilliseconds = 20, Warmups = 300, Rounds = 1_000;

    public static int Run()
    {
        var problems = new List<Problem>();
        var rulebook = Home.Rulebook();
        var set = Drafter.Draft(rulebook, Home.Scanners(), "mri-scanners-with-service.json", problems) ?? throw Home.Broken(problems);
        var day = DateOnly.FromDateTime(set.Procurement.TenderDeadline!.Value.Date);
        foreach (var file in Directory.GetFiles(Home.Samples, "*.response.json").Order(StringComparer.Ordinal))
        {
            var response = InputFile.Response(file, problems) ?? throw Home.Broken(problems);
            for (var i = 0; i < Warmups; i++) Judged(rulebook, set, response, day);
            var times = new double[Rounds];
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Rounds; i++)
            {
                var start = Stopwatch.GetTimestamp();
                Judged(rulebook, set, response, day);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            var megabytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Rounds / 1e6;
            Array.Sort(times);
            Console.WriteLine(FormattableString.Invariant($"{Path.GetFileName(file)}: median {times[Rounds / 2]:0.00} ms, ")
                + FormattableString.Invariant($"p99 {times[Rounds * 99 / 100]:0.00} ms (limit {MostMilliseconds} ms), {megabytes:0.00} MB a response"));
        }
        return 0;
    }

    private static void Judged(Rulebook rulebook, RequirementSet set, Response response, DateOnly day) => Judge.Responses(rulebook, set, [(response, null)], day);
}
