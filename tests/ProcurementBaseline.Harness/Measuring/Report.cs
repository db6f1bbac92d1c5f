using System.Globalization;
using System.Text;

namespace ProcurementBaseline.Harness.Measuring;

/// <summary>The table a mode prints: what was measured, and its limit beside it. Only a broken promise is a failure; a time over its limit is shown as such.</summary>
internal sealed class Report(string title)
{
    private readonly List<(string What, string Measured, string Limit, string Verdict)> _rows = [];

    /// <summary>What was promised and not held, a line each; empty when all was.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Something worth knowing, without a limit.</summary>
    public void Fact(string what, string measured) => _rows.Add((what, measured, "", ""));

    /// <summary>A figure with the most it should be.</summary>
    public void Figure(string what, double measured, string unit, double most) =>
        _rows.Add((what, Text(measured, unit), $"≤ {Text(most, unit)}", measured <= most ? "held" : "MISSED"));

    /// <summary>The usual points of a distribution; the limit is for the 99th part of a hundred.</summary>
    public void Distribution(string what, Times times, double? most)
    {
        Fact(what, FormattableString.Invariant($"{times.Count:N0}"));
        foreach (var (name, share) in (ReadOnlySpan<(string, double)>)[("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1)])
        {
            if (name == "p99" && most is { } limit) Figure($"  {name}", times.Within(share), "ms", limit);
            else Fact($"  {name}", Text(times.Within(share), "ms"));
        }
    }

    /// <summary>Something that must hold.</summary>
    /// <param name="what">What is counted: the breaches.</param>
    /// <param name="breaches">Each breach in words; the first few are printed.</param>
    public void Promise(string what, IReadOnlyCollection<string> breaches)
    {
        _rows.Add((what, breaches.Count.ToString(CultureInfo.InvariantCulture), "0", breaches.Count == 0 ? "held" : "BROKEN"));
        Broken.AddRange(breaches.Select(b => $"{what}: {b}"));
    }

    /// <summary>Prints the table.</summary>
    /// <returns>The exit code: 1 when a promise is broken.</returns>
    public int Print()
    {
        (string, string, string, string)[] all = [("what", "measured", "limit", ""), .. _rows];
        var widths = new[] { all.Max(r => r.Item1.Length), all.Max(r => r.Item2.Length), all.Max(r => r.Item3.Length) };
        var text = new StringBuilder($"{title}\n");
        foreach (var (what, measured, limit, verdict) in all)
            text.Append($"  {what.PadRight(widths[0])}  {measured.PadLeft(widths[1])}  {limit.PadLeft(widths[2])}  {verdict}".TrimEnd()).Append('\n');
        foreach (var breach in Broken.Take(20)) text.Append($"  ! {breach}\n");
        Console.WriteLine(text);
        return Broken.Count == 0 ? 0 : 1;
    }

    private static string Text(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {unit}");
}
