using ProcurementBaseline.Storage.Writing;

namespace ProcurementBaseline.Storage.LiteDb;

/// <summary>How every document stands and where its line is, kept in memory and made anew from the log at the start.</summary>
internal sealed class StandingIndex
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Authority, string Kind), SortedList<string, Place>> _kinds = [];
    private readonly Dictionary<string, (Head Head, List<long> Lines)> _logs = new(StringComparer.Ordinal);
    private readonly HashSet<long> _stale = [];

    /// <summary>The number the next line gets.</summary>
    public long Next { get; private set; } = 1;

    /// <summary>When the newest line was written; null when there is none.</summary>
    public DateTimeOffset? Newest { get; private set; }

    /// <summary>The lines of removed documents that still hold a content.</summary>
    public IReadOnlyList<long> Stale
    {
        get
        {
            lock (_gate) return [.. _stale];
        }
    }

    /// <summary>Takes note that lines no longer hold a content.</summary>
    public void Blanked(IEnumerable<long> lines)
    {
        lock (_gate) _stale.ExceptWith(lines);
    }

    /// <param name="at">Where the line is.</param>
    /// <param name="entry">What it says.</param>
    /// <param name="holds">Whether it holds a content.</param>
    public void Add(long at, AuditEntry entry, bool holds)
    {
        lock (_gate)
        {
            var place = (entry.Key.Authority, entry.Key.Kind);
            if (!_kinds.TryGetValue(place, out var documents)) _kinds[place] = documents = new(StringComparer.Ordinal);
            if (!documents.TryGetValue(entry.Key.Id, out var there)) documents[entry.Key.Id] = there = new();
            (there.Standing, there.At) = (new(entry.Version, entry.After), at);
            if (holds) there.Holding.Add(at);
            if (entry.After is null)
            {
                _stale.UnionWith(there.Holding);
                there.Holding = [];
            }
            var lines = _logs.TryGetValue(entry.Key.Authority, out var log) ? log.Lines : [];
            lines.Add(at);
            _logs[entry.Key.Authority] = (new(entry.Number, entry.Hash), lines);
            Next = at + 1;
            Newest = entry.At;
        }
    }

    /// <summary>Where a document's line is; null when there is no document.</summary>
    public long? Find(DocumentKey key)
    {
        lock (_gate) return Of(key) is { Standing.Hash: not null } there ? there.At : null;
    }

    public Dictionary<DocumentKey, Standing> Standing(IEnumerable<DocumentKey> keys)
    {
        lock (_gate)
        {
            return keys.Distinct().Select(k => (Key: k, Of: Of(k))).Where(k => k.Of is not null).ToDictionary(k => k.Key, k => k.Of!.Standing);
        }
    }

    public Dictionary<string, Head> Heads(IEnumerable<string> authorities)
    {
        lock (_gate)
        {
            return authorities.Distinct(StringComparer.Ordinal).Where(_logs.ContainsKey).ToDictionary(a => a, a => _logs[a].Head, StringComparer.Ordinal);
        }
    }

    public IReadOnlyList<(DocumentKey Key, long At)> List(string authority, string kind, string under, string? after, int most)
    {
        lock (_gate)
        {
            if (!_kinds.TryGetValue((authority, kind), out var documents)) return [];
            var found = new List<(DocumentKey, long)>();
            for (var i = From(documents.Keys, under, after); i < documents.Count && found.Count < most; i++)
            {
                var id = documents.Keys[i];
                if (!id.StartsWith(under, StringComparison.Ordinal)) break;
                if (documents.Values[i] is { Standing.Hash: not null } there) found.Add((new(authority, kind, id), there.At));
            }
            return found;
        }
    }

    public IReadOnlyList<long> LinesOf(string authority, long from)
    {
        lock (_gate) return _logs.TryGetValue(authority, out var log) ? [.. log.Lines.Skip((int)Math.Min(from - 1, int.MaxValue))] : [];
    }

    /// <summary>Where every line is, log by log in the ordinal order of their names, and which are those of standing documents.</summary>
    public (IReadOnlyList<long> Lines, IReadOnlySet<long> Standing) Snapshot()
    {
        lock (_gate)
        {
            return ([.. _logs.OrderBy(l => l.Key, StringComparer.Ordinal).SelectMany(l => l.Value.Lines)],
                _kinds.Values.SelectMany(k => k.Values).Where(p => p.Standing.Hash is not null).Select(p => p.At).ToHashSet());
        }
    }

    private Place? Of(DocumentKey key) =>
        _kinds.TryGetValue((key.Authority, key.Kind), out var documents) && documents.TryGetValue(key.Id, out var there) ? there : null;

    // The first id that begins with `under` and stands after `after`, by halving.
    private static int From(IList<string> ids, string under, string? after)
    {
        var (low, high) = (0, ids.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var before = string.CompareOrdinal(ids[middle], under) < 0 || after is not null && string.CompareOrdinal(ids[middle], after) <= 0;
            if (before) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>A document's place. A class: a list of tens of thousands is moved when one is put in its middle.</summary>
    private sealed class Place
    {
        public Standing Standing { get; set; }

        public long At { get; set; }

        /// <summary>Its lines that hold a content, since it was last removed.</summary>
        public List<long> Holding { get; set; } = new(1);
    }
}
