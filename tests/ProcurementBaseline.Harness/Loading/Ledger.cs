namespace ProcurementBaseline.Harness.Loading;

/// <summary>
/// What the service said it has kept, by place, and what it was asked to keep since and never answered for. Of one place one request is in flight at a time.
/// Safe for concurrent use.
/// </summary>
internal sealed class Ledger
{
    /// <summary>A value that only the service knows until it answers; it is not nothing.</summary>
    public const string Unforeseen = "?";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string? Kept, List<string?> Asked)> _places = new(StringComparer.Ordinal);

    /// <summary>How many times the service said that it has kept something.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>The places anything was asked for.</summary>
    public IReadOnlyList<string> Places
    {
        get
        {
            lock (_gate) return [.. _places.Keys];
        }
    }

    /// <summary>The service is asked to keep a value; null to remove it.</summary>
    public void Ask(string place, string? value)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue(place, out var now)) _places[place] = now = (null, []);
            now.Asked.Add(value);
        }
    }

    /// <summary>It said it has kept the last value asked for.</summary>
    /// <param name="place">The place.</param>
    /// <param name="value">What it kept, where that was <see cref="Unforeseen"/>.</param>
    public void Keep(string place, string? value = null)
    {
        lock (_gate)
        {
            _places[place] = (value ?? _places[place].Asked[^1], []);
            Acknowledged++;
        }
    }

    /// <summary>It refused the last value asked for: it must not be there.</summary>
    public void Refuse(string place)
    {
        lock (_gate) _places[place].Asked.RemoveAt(_places[place].Asked.Count - 1);
    }

    /// <summary>Holds what is found against the ledger; from then on it is what must stay.</summary>
    /// <returns>What is wrong, in words; null when it is what was kept last, or was asked for since.</returns>
    public string? Check(string place, string? found)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue(place, out var now)) return found is null ? null : $"{place}: \"{found}\" was never asked for.";
            var right = found == now.Kept || now.Asked.Contains(found) || found is not null && now.Asked.Contains(Unforeseen);
            _places[place] = (found, []);
            return right ? null : $"{place}: kept \"{now.Kept}\", found \"{found}\".";
        }
    }
}
