using System.Runtime.CompilerServices;
using ProcurementBaseline.Storage.Writing;

namespace ProcurementBaseline.Storage.LiteDb;

/// <summary>Keeps everything in one file beside the program, for an installation of one process.</summary>
/// <remarks>
/// The log is the only collection: a change and its line are one record, and how every document stands is found by reading the log at the start.
/// LiteDB is known to spoil files when one transaction writes several collections. The contents of a removed document are taken out of the file;
/// those of replaced versions stay until their document is removed, or until the file is made anew from a backup, because taking them out with
/// every save would double what is written.
/// </remarks>
public sealed class LiteStore : IStore
{
    private const int BlankedAtOnce = 1_000, RestoredAtOnce = 500;

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly WriteQueue _queue;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly StandingIndex _index = new();
    private LiteFile _file;
    private int _exports;

    private LiteStore(string path, FileStream held)
    {
        (_path, _lock) = (path, held);
        _file = LiteFile.Open(path);
        try
        {
            Learn();
            Blank();   // a process may have been killed between a removal and the blanking
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _file.Dispose();
            throw new StoreUnavailableException($"{path}: the store cannot be read: {e.Message}", e);
        }
        _queue = new WriteQueue(Commit).Start();
    }

    /// <summary>Opens a file, or makes it.</summary>
    /// <param name="path">The file; its folder must exist. A file of the same name with <c>.lock</c> stands beside it while it is open.</param>
    /// <exception cref="StoreUnavailableException">The file is in use by another process, cannot be read or written, is no store, or of a newer program.</exception>
    public static LiteStore Open(string path)
    {
        var held = LiteLock.Take(path);
        try
        {
            return new(path, held);
        }
        catch
        {
            held.Dispose();
            throw;
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
            if (LineAt(at) is { } line) yield return line.ToEntry();
            if (at % 1_000 == 0) await Task.Yield();   // a long log does not hold its thread
        }
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> Newest(CancellationToken cancel = default) => Task.FromResult(_index.Newest);

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalRecord> Export([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        var (lines, standing) = _index.Snapshot();
        _exports++;   // from now until the end nothing is blanked, so that the moment's contents stay
        _writing.Release();
        try
        {
            foreach (var at in lines)
            {
                cancel.ThrowIfCancellationRequested();
                if (LineAt(at) is { } line) yield return new(line.ToEntry(), standing.Contains(at) && line.Content is { } content ? content : (ReadOnlyMemory<byte>?)null);
            }
        }
        finally
        {
            await _writing.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            _exports--;
            TryBlank();
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async Task Restore(IAsyncEnumerable<JournalRecord> records, CancellationToken cancel = default)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        var beside = $"{_path}.restoring";
        try
        {
            if (_index.Next > 1) throw RestoreCheck.NotEmpty();
            LiteFile.Delete(beside);
            await Fill(beside, RestoreCheck.Of(records, cancel)).ConfigureAwait(false);
            _file.Dispose();
            File.Move(beside, _path, overwrite: true);
            _file = LiteFile.Open(_path);
            Learn();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LiteDB.LiteException)
        {
            throw new StoreUnavailableException($"{_path}: the store cannot be written to: {e.Message}", e);
        }
        finally
        {
            LiteFile.Delete(beside);
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync().ConfigureAwait(false);
        _file.Dispose();
        _writing.Dispose();
        await _lock.DisposeAsync().ConfigureAwait(false);
    }

    private StoredDocument? Document(DocumentKey key, long at) =>
        LineAt(at) is { Content: { } content } line ? new(key, line.Version, content) : null;

    // While the file is opened anew after a failed write, nothing can be read for a moment.
    private Line? LineAt(long at)
    {
        try
        {
            return _file.Read(at);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new StoreUnavailableException($"The store cannot be read: {e.Message}", e);
        }
    }

    private async Task<IReadOnlyList<WriteResult>> Commit(IReadOnlyList<ChangeSet> sets)
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_file.Writable) Reopen();
            if (!_file.Writable) throw new StoreUnavailableException($"{_path}: the store cannot be written to.");
            var plan = new BatchPlan(_index.Standing(sets.SelectMany(s => s.Changes).Select(c => c.Key)), _index.Heads(sets.Select(s => s.Changes[0].Key.Authority)));
            WriteResult[] results = [.. sets.Select(plan.Add)];
            var first = _index.Next;
            Line[] lines = [.. plan.Lines.Select((line, i) => Line.Of(first + i, line))];
            if (lines.Length > 0) Written(() => _file.Commit(l => l.Insert(lines)));   // one transaction of one collection
            foreach (var (line, i) in plan.Lines.Select((l, i) => (l, i))) _index.Add(first + i, line.Entry, line.Content is not null);
            TryBlank();
            return results;
        }
        finally
        {
            _writing.Release();
        }
    }

    // After a failed write LiteDB's memory and its files may differ; what the files hold counts.
    private void Written(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Reopen();
            throw new StoreUnavailableException($"{_path}: the store cannot be written to: {e.Message}", e);
        }
    }

    private void Reopen()
    {
        _file.Dispose();
        _file = LiteFile.Open(_path);
        Learn();
    }

    // A write that was said to have failed may have come through: then it is known from here on.
    private void Learn()
    {
        var from = _index.Next;
        foreach (var line in _file.Lines.Find(l => l.Id >= from)) _index.Add(line.Id, line.ToEntry(), line.Content is not null);
    }

    // The removal itself is on the disk; when the blanking fails, the next write or the next start does it.
    private void TryBlank()
    {
        try
        {
            if (_exports == 0) Written(Blank);
        }
        catch (StoreUnavailableException)
        {
            return;
        }
    }

    private void Blank()
    {
        if (!_file.Writable) return;
        foreach (var some in _index.Stale.Order().Chunk(BlankedAtOnce))
        {
            _file.Commit(lines => lines.Update(some.Select(at => lines.FindById(at).Without()).ToList()));
            _index.Blanked(some);
        }
    }

    private static async Task Fill(string path, IAsyncEnumerable<JournalRecord> records)
    {
        using var file = LiteFile.Open(path);
        var (next, lines) = (1L, new List<Line>(RestoredAtOnce));
        await foreach (var record in records.ConfigureAwait(false))
        {
            lines.Add(Line.Of(next++, record));
            if (lines.Count < RestoredAtOnce) continue;
            file.Commit(l => l.Insert(lines));
            lines.Clear();
        }
        file.Commit(l => l.Insert(lines));
    }
}
