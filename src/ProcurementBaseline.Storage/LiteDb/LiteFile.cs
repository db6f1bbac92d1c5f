using LiteDB;

namespace ProcurementBaseline.Storage.LiteDb;

/// <summary>The open file of a store. After a failed write it is of no more use and must be opened anew.</summary>
internal sealed class LiteFile : IDisposable
{
    private const string Collection = "journal";
    private const int MarkAt = 32;

    private readonly string _path;
    private readonly DiskFile _log;
    private readonly DiskFile _data;
    private readonly LiteDatabase _database;
    private readonly ReaderWriterLockSlim _reading = new();
    private bool _disposed;

    private LiteFile(string path)
    {
        _path = path;
        _log = DiskFile.Log(LogOf(path));
        try
        {
            _data = DiskFile.Data(path, _log);
            _database = new(_data, null, _log);
            Lines = _database.GetCollection<Line>(Collection, BsonAutoId.Int64);
        }
        catch
        {
            _data?.Dispose();
            _log.Dispose();
            throw;
        }
    }

    private static ReadOnlySpan<byte> Mark => "** This is a LiteDB file **"u8;

    /// <summary>The lines of the log.</summary>
    public ILiteCollection<Line> Lines { get; }

    /// <summary>Whether it can be written to; false on a full disk, where it can still be read.</summary>
    public bool Writable { get; private set; }

    /// <summary>Opens a file, or makes it, and brings its shape up to date.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be read or written, is no store, or of a newer program.</exception>
    public static LiteFile Open(string path)
    {
        try
        {
            if (!IsStore(path)) throw new StoreUnavailableException($"{path}: this file is no store; nothing in it was changed.");
            var file = new LiteFile(path);
            if (!file.TrySettle())
            {
                // What is committed stands in the log; only a fresh start reads it from there.
                file.Dispose();
                return new(path);
            }
            if (file._log.Length > 0)
            {
                // Only pages of transactions that never ended are left. LiteDB would give their numbers out again and take them for whole.
                file.Dispose();
                File.Delete(LogOf(path));
                file = new(path);
            }
            file.Writable = true;
            LiteShape.BringUpToDate(path, file._database, file.Settle);
            return file;
        }
        catch (Exception e) when (e is not StoreUnavailableException and not OutOfMemoryException)
        {
            throw new StoreUnavailableException($"{path}: the store cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>Removes a file and its log.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(LogOf(path));
    }

    /// <summary>A line; null when there is none.</summary>
    /// <remarks>LiteDB ends the whole process when it is closed under somebody who reads: a finalizer of its own throws. So closing waits for the readers.</remarks>
    /// <exception cref="ObjectDisposedException">The file was closed meanwhile.</exception>
    public Line? Read(long at)
    {
        _reading.EnterReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Lines.FindById(at);
        }
        finally
        {
            _reading.ExitReadLock();
        }
    }

    /// <summary>Does one piece of work on the lines, all of it or nothing; after it everything is on the disk.</summary>
    /// <exception cref="IOException">It could not be written. Whether it was is known when the file is opened anew.</exception>
    public void Commit(Action<ILiteCollection<Line>> work)
    {
        work(Lines);
        Settle();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reading.EnterWriteLock();
        try
        {
            if (_disposed) return;
            _disposed = true;
            _database.Dispose();
        }
        finally
        {
            _reading.ExitWriteLock();
        }
        var done = _data.Failure is null && _log.Length == 0;
        _data.Dispose();
        _log.Dispose();
        if (done) File.Delete(LogOf(_path));
    }

    // LiteDB calls a transaction committed before its log is written; it waits for that only here.
    private void Settle()
    {
        _database.Checkpoint();
        if (_data.Failure is { } failure) throw new IOException(failure.Message, failure);
    }

    private bool TrySettle()
    {
        try
        {
            Settle();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string LogOf(string path) => Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");

    private static bool IsStore(string path)
    {
        if (!File.Exists(path)) return true;
        using var file = File.OpenRead(path);
        if (file.Length == 0) return true;
        var start = new byte[MarkAt + Mark.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan(MarkAt).SequenceEqual(Mark);
    }
}
