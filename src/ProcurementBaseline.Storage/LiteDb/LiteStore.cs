using System.Runtime.CompilerServices;
using LiteDB;
using ProcurementBaseline.Storage.Writing;

namespace ProcurementBaseline.Storage.LiteDb;

/// <summary>Keeps everything in one file beside the program, for an installation of one process.</summary>
/// <remarks>
/// The log is the only collection: a change and its line are one record, and how every document stands is found by reading the log at the start.
/// LiteDB is known to spoil files when one transaction writes several collections.
/// </remarks>
public sealed class LiteStore : IStore
{
    private const string Collection = "journal";

    private readonly LiteDatabase _database;
    private readonly FileStream _guard;
    private readonly ILiteCollection<Line> _lines;
    private readonly WriteQueue _queue;
    private readonly StandingIndex _index = new();

    private LiteStore(LiteDatabase database, FileStream guard)
    {
        (_database, _guard) = (database, guard);
        _lines = database.GetCollection<Line>(Collection, BsonAutoId.Int64);
        foreach (var line in _lines.FindAll()) _index.Add(line.Id, line.ToEntry());
        _queue = new WriteQueue(Commit).Start();
    }

    /// <summary>Opens a file, or makes it.</summary>
    /// <param name="path">The file; its folder must exist. A file of the same name with <c>.lock</c> stands beside it while it is open.</param>
    /// <exception cref="StoreUnavailableException">The file is in use by another process, cannot be read or written, or is no store.</exception>
    public static LiteStore Open(string path)
    {
        var (database, guard) = LiteFile.Open(path);
        try
        {
            return new(database, guard);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            database.Dispose();
            guard.Dispose();
            throw new StoreUnavailableException($"{path}: the store cannot be read: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public Task<StoredDocument?> Find(DocumentKey key, CancellationToken cancel = default) =>
        Task.FromResult(_index.Find(key) is { } at ? Document(key, at) : null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDocument>> List(
        string authority, string kind, string under = "", string? after = null, int most = 100, CancellationToken cancel = default)
    {
        var found = _index.List(authority, kind, under, after, most);
        return Task.FromResult<IReadOnlyList<StoredDocument>>([.. found.Select(f => Document(f.Key, f.At)).OfType<StoredDocument>()]);
    }

    /// <inheritdoc/>
    public Task<WriteResult> Write(ChangeSet changes, CancellationToken cancel = default) => _queue.Write(changes, cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditEntry> Audit(string authority, long from = 1, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var at in _index.LinesOf(authority, from))
        {
            cancel.ThrowIfCancellationRequested();
            if (_lines.FindById(at) is { } line) yield return line.ToEntry();
            if (at % 1_000 == 0) await Task.Yield();   // a long log does not hold its thread
        }
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> Newest(CancellationToken cancel = default) => Task.FromResult(_index.Newest);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync().ConfigureAwait(false);
        _database.Dispose();
        await _guard.DisposeAsync().ConfigureAwait(false);
    }

    private StoredDocument? Document(DocumentKey key, long at) =>
        _lines.FindById(at) is { Content: { } content } line ? new(key, line.Version, content) : null;

    private Task<IReadOnlyList<WriteResult>> Commit(IReadOnlyList<ChangeSet> sets)
    {
        var plan = new BatchPlan(_index.Standing(sets.SelectMany(s => s.Changes).Select(c => c.Key)), _index.Heads(sets.Select(s => s.Changes[0].Key.Authority)));
        WriteResult[] results = [.. sets.Select(plan.Add)];
        var first = _index.Next;
        Line[] lines = [.. plan.Lines.Select((line, i) => Line.Of(first + i, line))];
        try
        {
            if (lines.Length > 0) _lines.InsertBulk(lines);   // one transaction of one collection
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LiteException)
        {
            throw new StoreUnavailableException($"The store cannot be written to: {e.Message}", e);
        }
        foreach (var (line, i) in plan.Lines.Select((l, i) => (l, i))) _index.Add(first + i, line.Entry);
        return Task.FromResult<IReadOnlyList<WriteResult>>(results);
    }
}
