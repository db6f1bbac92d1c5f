using System.Diagnostics.CodeAnalysis;

namespace ProcurementBaseline.Values;

/// <summary>Something that changes with the law, stored by first days only: so there is no gap and no overlap.</summary>
/// <remarks>A version holds from its own first day, inclusive, until the day before the next version begins.</remarks>
public sealed class Timeline<T>
{
    private readonly (DateOnly From, T Value)[] _newestFirst;

    /// <param name="versions">In any order.</param>
    /// <exception cref="ArgumentException">Two versions begin on the same day.</exception>
    public Timeline(IEnumerable<(DateOnly From, T Value)> versions)
    {
        _newestFirst = [.. versions.OrderByDescending(v => v.From)];
        for (var i = 1; i < _newestFirst.Length; i++)
        {
            if (_newestFirst[i].From == _newestFirst[i - 1].From)
                throw new ArgumentException($"Two versions begin on {_newestFirst[i].From:yyyy-MM-dd}.", nameof(versions));
        }
    }

    /// <summary>Every version, oldest first.</summary>
    public IEnumerable<(DateOnly From, T Value)> Versions => _newestFirst.Reverse();

    /// <summary>The version in force on a day.</summary>
    /// <returns>False when nothing was in force yet: not applicable, never a default.</returns>
    public bool TryAsOf(DateOnly date, out DateOnly from, [MaybeNullWhen(false)] out T value)
    {
        foreach (var version in _newestFirst)
        {
            if (version.From > date) continue;
            (from, value) = version;
            return true;
        }
        (from, value) = (default, default);
        return false;
    }
}
