using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ProcurementBaseline.Storage.Sealing;

/// <summary>The keys of cases, one file each, in a folder outside the database. Each file is wrapped by a key ring that the program brings.</summary>
/// <remarks>Several instances may share the folder. A case whose file is gone can never be read again: that is how it is erased.</remarks>
public sealed class CaseKeys
{
    private const string Extension = ".key";

    private readonly string _folder;
    private readonly Func<byte[], byte[]> _wrap;
    private readonly Func<byte[], byte[]> _unwrap;
    private readonly ConcurrentDictionary<string, CaseKey> _known = new(StringComparer.Ordinal);

    /// <param name="folder">The folder; it is made, for its owner only, when it is not there.</param>
    /// <param name="wrap">Wraps a key.</param>
    /// <param name="unwrap">Gives back what was wrapped; throws <see cref="CryptographicException"/> when the ring cannot.</param>
    /// <exception cref="StoreUnavailableException">The folder cannot be made or written to.</exception>
    public CaseKeys(string folder, Func<byte[], byte[]> wrap, Func<byte[], byte[]> unwrap)
    {
        (_folder, _wrap, _unwrap) = (folder, wrap, unwrap);
        Guarded(() => OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    /// <summary>The key of a case, made now when it has none.</summary>
    /// <param name="partition">The case's partition of the store.</param>
    /// <exception cref="StoreUnavailableException">It cannot be written or read.</exception>
    public CaseKey Make(string partition)
    {
        if (Find(partition) is { } there) return there;
        var key = RandomNumberGenerator.GetBytes(CaseKey.Length);
        var part = $"{PathOf(partition)}.{Guid.NewGuid():N}";
        Guarded(() =>
        {
            using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(_wrap(key));
                file.Flush(flushToDisk: true);
            }
            // Of two instances that make one key at once, the first wins.
            try
            {
                File.Move(part, PathOf(partition), overwrite: false);
            }
            catch (IOException) when (File.Exists(PathOf(partition)))
            {
                File.Delete(part);
            }
            return true;
        });
        CryptographicOperations.ZeroMemory(key);
        return Find(partition) ?? throw new StoreUnavailableException("A case's key cannot be read back.");
    }

    /// <summary>The key of a case; null when it has none, or no longer.</summary>
    /// <exception cref="StoreUnavailableException">It is there and cannot be read or unwrapped.</exception>
    public CaseKey? Find(string partition)
    {
        if (!File.Exists(PathOf(partition)))
        {
            _known.TryRemove(partition, out _);   // another instance may have erased it
            return null;
        }
        if (_known.TryGetValue(partition, out var known)) return known;
        return Guarded(() =>
        {
            var key = _unwrap(File.ReadAllBytes(PathOf(partition)));
            var made = _known.GetOrAdd(partition, new CaseKey(key));
            CryptographicOperations.ZeroMemory(key);
            return made;
        });
    }

    /// <summary>Destroys the key of a case: what it sealed is gone, in the database and in every copy of it.</summary>
    /// <remarks>Copies of the folder are the operator's to destroy.</remarks>
    /// <exception cref="StoreUnavailableException">The file cannot be removed.</exception>
    public void Erase(string partition)
    {
        _known.TryRemove(partition, out _);
        Guarded(() =>
        {
            File.Delete(PathOf(partition));
            return true;
        });
    }

    // A partition's name holds a slash; its hash is a name on every file system.
    private string PathOf(string partition) => Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(partition))) + Extension);

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StoreUnavailableException($"The folder of keys: {e.Message}", e);
        }
    }
}
