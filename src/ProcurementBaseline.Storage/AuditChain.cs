namespace ProcurementBaseline.Storage;

/// <summary>Holds an audit log against itself.</summary>
public static class AuditChain
{
    /// <summary>Walks a log from its first entry.</summary>
    /// <param name="entries">The entries of one authority, in the order of their numbers.</param>
    /// <param name="cancel">Ends the walk.</param>
    /// <returns>How many entries held, and the first that does not.</returns>
    public static async Task<AuditCheck> Verify(IAsyncEnumerable<AuditEntry> entries, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var (number, previous) = (0L, AuditEntry.Origin);
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            if (FaultOf(entry, number, previous) is { } wrong) return new(number, entry.Number, wrong);
            (number, previous) = (entry.Number, entry.Hash);
        }
        return new(number, null, null);
    }

    /// <summary>What is wrong with an entry that follows on another; null when nothing is.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="number">The number of the one before it; 0 before the first.</param>
    /// <param name="previous">Its hash.</param>
    internal static AuditFault? FaultOf(AuditEntry entry, long number, string previous) =>
        entry.Number != number + 1 ? AuditFault.Gap
        : entry.Previous != previous ? AuditFault.Link
        : entry.Hash != AuditEntry.HashOf(entry) ? AuditFault.Content : null;
}

/// <summary>What a walk through an audit log found.</summary>
/// <param name="Entries">How many entries hold, from the first.</param>
/// <param name="Broken">The number of the first that does not; null when all hold.</param>
/// <param name="Fault">What is wrong with it; null when all hold.</param>
public sealed record AuditCheck(long Entries, long? Broken, AuditFault? Fault);

/// <summary>What can be wrong with an entry.</summary>
public enum AuditFault
{
    /// <summary>An entry before it is missing, or stands twice.</summary>
    Gap,

    /// <summary>It does not follow on the entry before it.</summary>
    Link,

    /// <summary>It was changed after it was written.</summary>
    Content,
}
