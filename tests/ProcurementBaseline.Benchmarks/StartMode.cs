using System.Diagnostics;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Benchmarks;

/// <summary>The mode <c>--start [folder]</c>: what reading and linting a rulebook costs a fresh process.</summary>
internal static class StartMode
{
    private const int MostMilliseconds = 1_500;

    public static int Run(string? folder)
    {
        var problems = new List<Problem>();
        using var process = Process.GetCurrentProcess();
        var start = Stopwatch.GetTimestamp();
        var rulebook = Rulebook.Load(folder ?? Home.RulesFolder, problems) ?? throw Home.Broken(problems);
        var (loading, cpu) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime);
        var whole = DateTime.Now - process.StartTime;
        var requirements = rulebook.Baselines.Sum(b => b.Requirements.Count);
        Console.WriteLine(FormattableString.Invariant(
            $"{requirements} requirements, {rulebook.RuleCount} rules of law: loaded in {loading.TotalMilliseconds:0} ms; ")
            + FormattableString.Invariant($"{whole.TotalMilliseconds:0} ms since the process began (limit {MostMilliseconds} ms), ")
            + FormattableString.Invariant($"{cpu.TotalMilliseconds:0} ms of CPU"));
        return 0;
    }
}
