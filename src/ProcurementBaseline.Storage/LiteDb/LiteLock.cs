namespace ProcurementBaseline.Storage.LiteDb;

/// <summary>Keeps every other process away from a file. LiteDB itself lets two processes write one file on Linux.</summary>
internal static class LiteLock
{
    /// <summary>Takes the lock; the system drops it however the process ends.</summary>
    /// <exception cref="StoreUnavailableException">Another process has it, or the folder cannot be written to.</exception>
    public static FileStream Take(string path)
    {
        var file = $"{path}.lock";
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(file))
        {
            throw new StoreUnavailableException($"{path}: another process has the store open.", e) { InUse = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{path}: the store cannot be opened: {e.Message}", e);
        }
    }
}
