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

    /// <summary>
    /// Everything the installation holds, as it stood at one moment: every line of every log, log by log in the ordinal order of their names and each from
    /// its first, with the content where it is a document's standing one. Writing goes on beside it.
    /// </summary>
    /// <remarks>While it runs, what is removed is not yet blanked in the embedded file, and PostgreSQL keeps a transaction open: read it to the end without delay.</remarks>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    IAsyncEnumerable<JournalRecord> Export(CancellationToken cancel = default);

    /// <summary>Takes in what <see cref="Export"/> gave, all of it or nothing. Each chain is verified on the way, and each content against its hash.</summary>
    /// <exception cref="RestoreRefusedException">The store is not empty, or a record is not what an export gives; the store is then as empty as before.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be reached or written to.</exception>
    Task Restore(IAsyncEnumerable<JournalRecord> records, CancellationToken cancel = default);
}

/// <summary>The database cannot be reached or written to. What was asked may be asked again.</summary>
/// <param name="message">What happened, for the operator.</param>
/// <param name="inner">The cause.</param>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether another process of this machine has the embedded file open.</summary>
    public bool InUse { get; init; }
}

/// <summary>What was to be taken in is no whole export, or the store has something in it already. Nothing was taken in.</summary>
/// <param name="message">What is wrong, for the operator.</param>
public sealed class RestoreRefusedException(string message) : Exception(message);
