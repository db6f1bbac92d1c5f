using System.Collections.Concurrent;

namespace ProcurementBaseline.Harness.Measuring;

/// <summary>What something took, many times over, in milliseconds. Safe for concurrent use.</summary>
internal sealed class Times
{
    private readonly ConcurrentQueue<double> _times = [];

    public int Count => _times.Count;

    public void Add(double milliseconds) => _times.Enqueue(milliseconds);

    /// <summary>The time that the given share of all stayed within; 0 when there is none.</summary>
    /// <param name="share">0 to 1, both inclusive: 1 is the longest.</param>
    public double Within(double share)
    {
        var sorted = _times.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Max((int)Math.Ceiling(sorted.Length * share) - 1, 0)];
    }
}
