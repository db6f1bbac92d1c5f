namespace ProcurementBaseline.Storage;

/// <summary>
/// Keeps the documents of authorities and the log of every change. Two of them behave alike: an embedded file, and PostgreSQL behind several instances.
/// </summary>
/// <remarks>Safe for concurrent use. A change and its line in the log are one: there is never one without the other.</remarks>
public interface IStore : IAsyncDisposable
{
    /// <summary>A document as it now stands; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    Task<StoredDocument?> Find(DocumentKey key, CancellationToken cancel = default);

    /// <summary>Documents of one kind, in the ordinal order of their ids.</summary>
    /// <param name="authority">Whose.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="under">Only ids that begin so; empty for all.</param>
    /// <param name="after">Only ids after this one; null from the first.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    Task<IReadOnlyList<StoredDocument>> List(string authority, string kind, string under = "", string? after = null, int most = 100, CancellationToken cancel = default);

    /// <summary>Writes changes, all or none. When it returns <see cref="WriteResult.Stored"/> they survive any crash.</summary>
    /// <exception cref="ArgumentException">The set is empty, names a key twice, or spans authorities.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or cannot be written to; whether it was written is not known.</exception>
    Task<WriteResult> Write(ChangeSet changes, CancellationToken cancel = default);

    /// <summary>An authority's log, from an entry on, in order.</summary>
    IAsyncEnumerable<AuditEntry> Audit(string authority, long from = 1, CancellationToken cancel = default);

    /// <summary>When the newest line of any authority's log was written; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    Task<DateTimeOffset?> Newest(CancellationToken cancel = default);
}

/// <summary>The database cannot be reached or written to. What was asked may be asked again.</summary>
/// <param name="message">What happened, for the operator.</param>
/// <param name="inner">The cause.</param>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
