using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace ProcurementBaseline.Storage.Backups;

/// <summary>
/// A whole installation as one file: gzip'ed JSON Lines, a header first, then every line of every log with the contents that stand, a trailer last
/// whose hash covers all before it. Sealed contents stay sealed; the keys of cases are not in it.
/// </summary>
public static class BackupFile
{
    private const string Format = "procbase-backup";
    private const int Version = 1;

    /// <summary>The longest line read, in bytes: a document of 90 MB.</summary>
    private const int LongestLine = 128 * 1024 * 1024;

    /// <summary>Writes a backup while the store is in use.</summary>
    /// <param name="store">The store.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="program">The program and its version, for people.</param>
    /// <param name="cancel">Ends the writing; what was written is then no backup.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    public static async Task<BackupTrailer> Write(IStore store, Stream output, string program, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var zip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        await Line(new Header(Format, Version, program)).ConfigureAwait(false);
        var (entries, documents, logs, log) = (0L, 0L, 0L, (string?)null);
        await foreach (var record in store.Export(cancel).ConfigureAwait(false))
        {
            await Line(new Row(AuditLine.Of(record.Entry), record.Content?.ToArray())).ConfigureAwait(false);
            entries++;
            if (record.Content is not null) documents++;
            if (record.Entry.Key.Authority != log) logs++;
            log = record.Entry.Key.Authority;
        }
        var trailer = new BackupTrailer(logs, entries, documents, Convert.ToHexStringLower(hash.GetCurrentHash()));
        await Line(trailer).ConfigureAwait(false);
        return trailer;

        async Task Line<T>(T line)
        {
            byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, AuditLine.Json), (byte)'\n'];
            hash.AppendData(bytes);
            await zip.WriteAsync(bytes, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a backup to its end and holds it against itself, before anything is taken in.</summary>
    /// <exception cref="RestoreRefusedException">It is no backup, of a newer program, cut, or changed.</exception>
    public static async Task<BackupTrailer> Verify(Stream input, CancellationToken cancel = default)
    {
        var found = new Found();
        await foreach (var _ in RestoreCheck.Of(Records(input, found, cancel), cancel).ConfigureAwait(false)) continue;
        return found.Trailer!;
    }

    /// <summary>Takes a backup into an empty store, all of it or nothing.</summary>
    /// <exception cref="RestoreRefusedException">It is no backup, of a newer program, cut, or changed; or the store is not empty.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be reached or written to.</exception>
    public static async Task<BackupTrailer> Restore(IStore store, Stream input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var found = new Found();
        await store.Restore(Records(input, found, cancel), cancel).ConfigureAwait(false);
        return found.Trailer!;
    }

    // Its last act is to hold the trailer against what came before: who reads to the end has a whole file.
    private static async IAsyncEnumerable<JournalRecord> Records(Stream input, Found found, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var zip = new GZipStream(input, CompressionMode.Decompress, leaveOpen: true);
        await using var lines = JsonLines.Read(zip, LongestLine, cancel).GetAsyncEnumerator(cancel);
        var (number, entries, documents) = (0L, 0L, 0L);
        var header = await Next<Header>().ConfigureAwait(false);
        if (header.Format != Format) throw new RestoreRefusedException("The file is no backup of this program.");
        if (header.Version > Version) throw new RestoreRefusedException($"The backup is of a newer program: version {header.Version}; this one knows {Version}.");
        string before;
        while (true)
        {
            before = Convert.ToHexStringLower(hash.GetCurrentHash());
            var line = await Next<JsonElement>().ConfigureAwait(false);
            if (line.ValueKind == JsonValueKind.Object && line.TryGetProperty("sha256", out _))
            {
                found.Trailer = As<BackupTrailer>(line);
                break;
            }
            var row = As<Row>(line);
            entries++;
            if (row.Content is not null) documents++;
            yield return new(row.Entry.ToEntry(), row.Content is { } bytes ? bytes : (ReadOnlyMemory<byte>?)null);
        }
        if (found.Trailer.Sha256 != before || found.Trailer.Entries != entries || found.Trailer.Documents != documents)
            throw new RestoreRefusedException("The backup was changed: its last line does not fit what comes before.");
        if (await Guarded(() => lines.MoveNextAsync().AsTask()).ConfigureAwait(false)) throw new RestoreRefusedException("Something follows on the backup's last line.");

        async Task<T> Next<T>()
        {
            if (!await Guarded(() => lines.MoveNextAsync().AsTask()).ConfigureAwait(false)) throw new RestoreRefusedException("The backup is cut: its last line is missing.");
            number++;
            hash.AppendData(lines.Current.Span);
            hash.AppendData("\n"u8);
            return await Guarded(() => Task.FromResult(JsonSerializer.Deserialize<T>(lines.Current.Span, AuditLine.Json)!)).ConfigureAwait(false);
        }

        T As<T>(JsonElement line) => Guarded(() => Task.FromResult(line.Deserialize<T>(AuditLine.Json)!)).GetAwaiter().GetResult();

        async Task<T> Guarded<T>(Func<Task<T>> work)
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Exception e) when (e is InvalidDataException or JsonException or FormatException)
            {
                throw new RestoreRefusedException($"The file is no backup of this program, cut or changed; line {number}: {e.Message}");
            }
        }
    }

    private sealed record Header(string Format, int Version, string Program);

    private sealed record Row(AuditLine Entry, byte[]? Content);

    private sealed class Found
    {
        public BackupTrailer? Trailer { get; set; }
    }
}

/// <summary>The last line of a backup.</summary>
/// <param name="Logs">How many logs it holds.</param>
/// <param name="Entries">How many lines they have together.</param>
/// <param name="Documents">How many documents stand.</param>
/// <param name="Sha256">SHA-256 of every byte before this line, in lower-case hexadecimal.</param>
public sealed record BackupTrailer(long Logs, long Entries, long Documents, string Sha256);
