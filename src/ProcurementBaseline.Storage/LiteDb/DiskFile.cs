using Microsoft.Win32.SafeHandles;

namespace ProcurementBaseline.Storage.LiteDb;

/// <summary>
/// One of the two files of a LiteDB database, with the order of writing that LiteDB leaves to chance: nothing goes into the data file before the
/// log it comes from is on the disk, and after a failed write nothing more is written at all.
/// </summary>
/// <remarks>
/// LiteDB writes its log from a thread of its own, after it has said that a transaction is committed, and waits for that thread forever when a
/// write there fails. So a failure of the log is kept here, told by the first write into the data file, and by <see cref="Failure"/>.
/// </remarks>
internal sealed class DiskFile : Stream
{
    /// <summary>What LiteDB reads and writes at once, in bytes.</summary>
    public const int Page = 8192;

    // In a page of the log: whether it is the last of its transaction.
    private const int ConfirmedAt = 18;

    private readonly SafeFileHandle _file;
    private readonly DiskFile? _log;
    private readonly Lock _gate = new();
    private Exception? _failure;
    private bool _dirty;

    private DiskFile(string path, DiskFile? log)
    {
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        _log = log;
        // A page that was cut by a full disk or a killed process belongs to nothing that was acknowledged, or stands whole in the log.
        if (Length % Page != 0) RandomAccess.SetLength(_file, Length - Length % Page);
        _dirty = true;
    }

    /// <summary>The log beside a data file.</summary>
    public static DiskFile Log(string path) => new(path, null);

    /// <summary>A data file, which is written only from that log.</summary>
    public static DiskFile Data(string path, DiskFile log) => new(path, log);

    /// <summary>What went wrong first in this file or its log; null when nothing did.</summary>
    public Exception? Failure => _failure ?? _log?.Failure;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => RandomAccess.GetLength(_file);

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <summary>Has the data file on the disk. LiteDB flushes its log every few pages; that one waits until its order matters.</summary>
    public override void Flush()
    {
        if (_log is not null) Do(Sync);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = RandomAccess.Read(_file, buffer.AsSpan(offset, count), Position);
        Position += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Do(() =>
        {
            // Of a log whose last page is on the disk, every page is: so no power cut leaves half a transaction that looks whole.
            if (_log is null && count == Page && buffer[offset + ConfirmedAt] == 1) Sync();
            _log?.Do(_log.Sync);
            if (Failure is { } before) throw new IOException(before.Message, before);
            RandomAccess.Write(_file, buffer.AsSpan(offset, count), Position);
            _dirty = true;
        });
        Position += count;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    /// <inheritdoc/>
    public override void SetLength(long value) => Do(() => RandomAccess.SetLength(_file, value));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _file.Dispose();
        base.Dispose(disposing);
    }

    private void Sync()
    {
        if (!_dirty) return;
        RandomAccess.FlushToDisk(_file);
        _dirty = false;
    }

    // The log's failures are not thrown: they would end LiteDB's writing thread, and with it everyone who waits for it.
    private void Do(Action work)
    {
        lock (_gate)
        {
            if (_failure is null)
            {
                try
                {
                    work();
                }
                // A file grown beyond what the system allows is told as an argument out of range.
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException or ArgumentOutOfRangeException)
                {
                    _failure = e;
                }
            }
            if (_log is not null && Failure is { } failure) throw new IOException(failure.Message, failure);
        }
    }
}
