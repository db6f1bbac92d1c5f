using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;

namespace ProcurementBaseline.Web.Cases;

/// <summary>The bytes of uploads, each once for a tenderer, under their SHA-256; long ones in pieces, for no store takes a document of any length.</summary>
internal static class Blobs
{
    private const string Kind = "blob";
    private const int Piece = 8 * 1024 * 1024;

    /// <summary>The changes that store bytes that are not there yet.</summary>
    public static IEnumerable<Change> Put(SealedLog log, string tenderer, string sha256, ReadOnlyMemory<byte> bytes) =>
        Places(log, tenderer, sha256, bytes.Length).Select((place, i) => log.Put(place, 0, bytes.Slice(i * Piece, Math.Min(Piece, bytes.Length - i * Piece))));

    /// <summary>The changes that remove bytes.</summary>
    public static async Task<IReadOnlyList<Change>> Remove(SealedLog log, string tenderer, string sha256, long length, CancellationToken cancel)
    {
        var changes = new List<Change>();
        foreach (var place in Places(log, tenderer, sha256, length))
        {
            if (await log.Find(place, cancel) is { } there) changes.Add(log.Put(place, there.Version, null));
        }
        return changes;
    }

    /// <summary>Writes the bytes to a stream, piece by piece.</summary>
    /// <exception cref="InvalidDataException">They are not all there.</exception>
    public static async Task Copy(SealedLog log, string tenderer, string sha256, long length, Stream output, CancellationToken cancel)
    {
        foreach (var place in Places(log, tenderer, sha256, length))
        {
            var piece = await log.Find(place, cancel) ?? throw new InvalidDataException("A part of an upload is missing.");
            await output.WriteAsync(piece.Content, cancel);
        }
    }

    private static IEnumerable<DocumentKey> Places(SealedLog log, string tenderer, string sha256, long length)
    {
        for (var at = 0L; at < length; at += Piece) yield return log.Place(Kind, tenderer, at == 0 ? sha256 : $"{sha256}/{at / Piece}");
    }
}
