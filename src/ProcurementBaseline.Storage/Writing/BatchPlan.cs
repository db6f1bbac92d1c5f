namespace ProcurementBaseline.Storage.Writing;

/// <summary>The last line of an authority's log.</summary>
internal readonly record struct Head(long Number, string Hash)
{
    public static Head Origin { get; } = new(0, AuditEntry.Origin);
}

/// <summary>What a document's key holds: its version and the hash of its bytes, null when it was removed.</summary>
internal readonly record struct Standing(long Version, string? Hash);

/// <summary>
/// Decides which of several change sets can be written one after the other, and the lines of the log they make. It touches no database:
/// both stores decide alike.
/// </summary>
/// <param name="standing">How the keys of the sets stand before; a key without a document is left out.</param>
/// <param name="heads">The last line of each authority's log; one without lines is left out.</param>
internal sealed class BatchPlan(IDictionary<DocumentKey, Standing> standing, IDictionary<string, Head> heads)
{
    private readonly List<JournalRecord> _lines = [];

    /// <summary>The lines to write, in order.</summary>
    public IReadOnlyList<JournalRecord> Lines => _lines;

    /// <summary>Takes a set in, or refuses it as a whole.</summary>
    public WriteResult Add(ChangeSet set)
    {
        foreach (var change in set.Changes)
        {
            if (VersionOf(change.Key) != change.Expected) return new(false, change.Key);
        }
        foreach (var change in set.Changes) Add(set, change);
        return WriteResult.Stored;
    }

    // A removed document counts as none, though its number goes on.
    private long VersionOf(DocumentKey key) => standing.TryGetValue(key, out var now) && now.Hash is not null ? now.Version : 0;

    private void Add(ChangeSet set, Change change)
    {
        var before = standing.TryGetValue(change.Key, out var now) ? now : default;
        var head = heads.TryGetValue(change.Key.Authority, out var last) ? last : Head.Origin;
        var entry = new AuditEntry
        {
            Number = head.Number + 1,
            Key = change.Key,
            Version = before.Version + 1,
            Action = set.Action,
            Actor = set.Actor,
            At = AuditEntry.Kept(set.At),
            Before = before.Hash,
            After = AuditEntry.HashOf(change.Content),
            Previous = head.Hash,
            Hash = "",
        };
        entry = entry with { Hash = AuditEntry.HashOf(entry) };
        _lines.Add(new(entry, change.Content));
        standing[change.Key] = new(entry.Version, entry.After);
        heads[change.Key.Authority] = new(entry.Number, entry.Hash);
    }

    /// <summary>Refuses a set no store could write.</summary>
    /// <exception cref="ArgumentException">It is empty, names a key twice, or spans authorities.</exception>
    public static void Check(ChangeSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Changes.Count == 0) throw new ArgumentException("A set of changes is empty.", nameof(set));
        if (set.Changes.Select(c => c.Key).Distinct().Count() != set.Changes.Count) throw new ArgumentException("A set of changes names a document twice.", nameof(set));
        if (set.Changes.Select(c => c.Key.Authority).Distinct(StringComparer.Ordinal).Count() > 1)
            throw new ArgumentException("A set of changes spans authorities.", nameof(set));
    }
}
