using System.Diagnostics;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Benchmarks.SideBySide;

/// <summary>What one rule costs each contestant, in nanoseconds: medians over many rounds.</summary>
internal sealed record Lap(double Ours, double Stock, double StockInOneCall, double HandWritten)
{
    public double StockOverOurs => Stock / Ours;

    public double StockInOneCallOverOurs => StockInOneCall / Ours;

    public double OursOverHandWritten => Ours / HandWritten;
}

/// <summary>The three contestants over the same rows.</summary>
internal sealed class Race
{
    /// <summary>How many different responses are judged in turn.</summary>
    public const int Rows = 64;

    private const int Rounds = 400;
    private const int PassesPerRound = 12;
    private const int StockRowsPerRound = 8;

    private readonly MeasuredRules _rules;
    private readonly Ours _ours;
    private readonly Stock _stock;
    private readonly Stock _oneCall;
    private readonly HandWritten _handWritten;
    private int _stockRow;

    public Race(MeasuredRules rules, Rulebook rulebook, double unknown)
    {
        var rows = FactRow.Make(rules, rulebook, Rows, unknown);
        (_rules, _ours, _stock, _oneCall, _handWritten) = (rules, new(rules, rows), new(rules, rows, oneCall: false), new(rules, rows, oneCall: true), new(rules, rows));
        Agree(_handWritten, "written by hand");
        if (unknown != 0) return;
        Agree(_stock, "of stock RulesEngine");
        Agree(_oneCall, "of stock RulesEngine in one call");
    }

    /// <summary>Lets the runtime find out how to run all three.</summary>
    public void WarmUp()
    {
        for (var i = 0; i < 600; i++) (_, _) = (Nanoseconds(_ours, Rows, 1), Nanoseconds(_handWritten, Rows, 1));
        Nanoseconds(_stock, Rows, 1);
        Nanoseconds(_oneCall, Rows, 1);
    }

    /// <summary>One lap of many rounds, the three in turn.</summary>
    public Lap Run()
    {
        var (ours, stock, oneCall, handWritten) = (new double[Rounds], new double[Rounds], new double[Rounds], new double[Rounds]);
        for (var i = 0; i < Rounds; i++)
        {
            // The first pass of each is not timed: the caches are full of whoever ran before.
            Nanoseconds(_ours, Rows, 3);
            ours[i] = Nanoseconds(_ours, Rows, PassesPerRound);
            Nanoseconds(_handWritten, Rows, 3);
            handWritten[i] = Nanoseconds(_handWritten, Rows, PassesPerRound);
            Nanoseconds(_stock, 2, 1, _stockRow);
            stock[i] = Nanoseconds(_stock, StockRowsPerRound, 1, _stockRow);
            Nanoseconds(_oneCall, 2, 1, _stockRow);
            oneCall[i] = Nanoseconds(_oneCall, StockRowsPerRound, 1, _stockRow);
            _stockRow = (_stockRow + StockRowsPerRound) % Rows;
        }
        return new(Median(ours), Median(stock), Median(oneCall), Median(handWritten));
    }

    /// <summary>The three contestants, for BenchmarkDotNet.</summary>
    public (IContestant Ours, IContestant Stock, IContestant HandWritten) Contestants => (_ours, _stock, _handWritten);

    private double Nanoseconds(IContestant contestant, int rows, int passes, int from = 0)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            for (var row = 0; row < rows; row++) contestant.Judge((from + row) % Rows);
        }
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / ((double)rows * passes * _rules.Rules.Count);
    }

    private void Agree(IContestant other, string whose)
    {
        for (var row = 0; row < Rows; row++)
        {
            _ours.Judge(row);
            other.Judge(row);
            for (var i = 0; i < _rules.Rules.Count; i++)
            {
                if (_ours[i] == other[i]) continue;
                var rule = _rules.Rules[i];
                throw new InvalidOperationException(
                    $"Row {row}, {rule.Requirement.Id}, {rule.Text}: our verdict is {_ours[i]}, the one {whose} {other[i]}.");
            }
        }
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
