using LiteDB;

namespace ProcurementBaseline.Storage.LiteDb;

/// <summary>Opens the file of a store for one process alone.</summary>
internal static class LiteFile
{
    private const int MarkAt = 32;

    private static ReadOnlySpan<byte> Mark => "** This is a LiteDB file **"u8;

    /// <summary>The database, and the lock that keeps every other process out until it is disposed.</summary>
    /// <exception cref="StoreUnavailableException">The file is in use, cannot be read or written, or is no store.</exception>
    public static (LiteDatabase Database, FileStream Lock) Open(string path)
    {
        FileStream? guard = null;
        try
        {
            guard = Guard(path);
            if (!IsStore(path)) throw new StoreUnavailableException($"{path}: this file is no store; nothing in it was changed.");
            return (new(new ConnectionString { Filename = path, Connection = ConnectionType.Direct }), guard);
        }
        catch (Exception e) when (e is not StoreUnavailableException and not OutOfMemoryException)
        {
            guard?.Dispose();
            throw new StoreUnavailableException($"{path}: the store cannot be opened: {e.Message}", e);
        }
        catch
        {
            guard?.Dispose();
            throw;
        }
    }

    // LiteDB itself lets two processes write one file on Linux. The system drops this lock however a process ends.
    private static FileStream Guard(string path)
    {
        try
        {
            return new($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists($"{path}.lock"))
        {
            throw new StoreUnavailableException($"{path}: another process has the store open.", e);
        }
    }

    private static bool IsStore(string path)
    {
        if (!File.Exists(path)) return true;
        using var file = File.OpenRead(path);
        if (file.Length == 0) return true;
        var start = new byte[MarkAt + Mark.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan(MarkAt).SequenceEqual(Mark);
    }
}
