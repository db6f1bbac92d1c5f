using BenchmarkDotNet.Attributes;
using ProcurementBaseline.Benchmarks.SideBySide;

namespace ProcurementBaseline.Benchmarks;

/// <summary>The three contestants of <c>--side-by-side</c>, one response an operation.</summary>
[MemoryDiagnoser]
public class Contest
{
    private (IContestant Ours, IContestant Stock, IContestant HandWritten) _contestants;
    private int _row;

    /// <summary>The share of facts left out.</summary>
    [Params(0, 0.2)]
    public double Unknown { get; set; }

    [GlobalSetup]
    public void Set()
    {
        var rulebook = Home.Rulebook();
        _contestants = new Race(MeasuredRules.Of(rulebook), rulebook, Unknown).Contestants;
    }

    [Benchmark(Baseline = true)]
    public void Ours() => _contestants.Ours.Judge(Next());

    [Benchmark]
    public void HandWritten() => _contestants.HandWritten.Judge(Next());

    [Benchmark]
    public void Stock() => _contestants.Stock.Judge(Next());

    private int Next() => _row = (_row + 1) % Race.Rows;
}
