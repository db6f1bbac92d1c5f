using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ProcurementBaseline.Documents.Word;

/// <summary>
/// Writes a package's zip anew, so that it depends on its content alone: one order, one moment, no mark of the system it was made on.
/// </summary>
/// <remarks>
/// By hand, because .NET's own archive states the operating system in every entry. Format: PKWARE APPNOTE 6.3, without its 64-bit part:
/// an annex is far from four gigabytes and 65,535 entries.
/// </remarks>
internal static class SteadyZip
{
    private const uint LocalHeader = 0x04034B50, DirectoryHeader = 0x02014B50, DirectoryEnd = 0x06054B50;
    private const ushort Version = 20, Utf8Names = 1 << 11, Deflated = 8;
    private const uint FirstMoment = 0x0021_0000;    // 1 January 1980 at midnight, the earliest the format can state
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(Remainder)];

    private sealed record Entry(byte[] Name, byte[] Packed, uint Crc, int Length, long Offset);

    /// <summary>Copies all entries: the list of content types first, as readers that stream expect, then by name.</summary>
    /// <param name="package">A whole zip; read from its start.</param>
    /// <param name="output">Written to from its current position and left open.</param>
    public static void Rewrite(MemoryStream package, Stream output)
    {
        package.Position = 0;
        using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var zip = new MemoryStream();
        var entries = archive.Entries
            .OrderBy(entry => entry.FullName != ContentTypes).ThenBy(entry => entry.FullName, StringComparer.Ordinal)
            .Select(entry => Copy(entry, zip)).ToList();
        var directory = zip.Position;
        foreach (var entry in entries)
        {
            zip.Write(Numbers((DirectoryHeader, 4), (Version, 2)));
            zip.Write(Common(entry));
            zip.Write(Numbers((0u, 2), (0u, 2), (0u, 2), (0u, 4), ((uint)entry.Offset, 4)));     // no comment, one disk, no attributes
            zip.Write(entry.Name);
        }
        var (count, size) = ((uint)entries.Count, (uint)(zip.Position - directory));
        zip.Write(Numbers((DirectoryEnd, 4), (0u, 2), (0u, 2), (count, 2), (count, 2), (size, 4), ((uint)directory, 4), (0u, 2)));
        zip.WriteTo(output);
    }

    private static Entry Copy(ZipArchiveEntry source, MemoryStream zip)
    {
        using var content = new MemoryStream();
        using (var stream = source.Open()) stream.CopyTo(content);
        var plain = content.GetBuffer().AsSpan(0, (int)content.Length);
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal)) deflate.Write(plain);
        var entry = new Entry(Encoding.UTF8.GetBytes(source.FullName), packed.ToArray(), Crc(plain), plain.Length, zip.Position);
        zip.Write(Numbers((LocalHeader, 4)));
        zip.Write(Common(entry));
        zip.Write(entry.Name);
        zip.Write(entry.Packed);
        return entry;
    }

    /// <summary>What the local header and the directory both say of an entry.</summary>
    private static byte[] Common(Entry entry) => Numbers((Version, 2), (Utf8Names, 2), (Deflated, 2), (FirstMoment, 4), (entry.Crc, 4),
        ((uint)entry.Packed.Length, 4), ((uint)entry.Length, 4), ((uint)entry.Name.Length, 2), (0u, 2));

    private static byte[] Numbers(params ReadOnlySpan<(uint Value, int Bytes)> numbers)
    {
        var bytes = new List<byte>();
        Span<byte> number = stackalloc byte[4];
        foreach (var (value, count) in numbers)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(number, value);
            bytes.AddRange(number[..count]);
        }
        return [.. bytes];
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Remainder(int n)
    {
        var remainder = (uint)n;
        for (var bit = 0; bit < 8; bit++) remainder = (remainder & 1) == 1 ? 0xEDB88320 ^ (remainder >> 1) : remainder >> 1;
        return remainder;
    }
}
