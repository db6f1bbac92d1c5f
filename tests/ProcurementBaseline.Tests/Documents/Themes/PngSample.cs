using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ProcurementBaseline.Tests.Documents.Themes;

/// <summary>Writes PNG files, right ones and wrong ones.</summary>
internal sealed class PngSample
{
    private readonly List<byte> _file = [0x89, .. "PNG\r\n\u001A\n"u8];

    private PngSample() { }

    /// <summary>A whole file: header, what stands before the dots, and the rows, each with its filter in front.</summary>
    public static byte[] Of(int width, int height, byte depth, byte kind, byte[] rows, params (string Type, byte[] Body)[] before)
    {
        var sample = Empty().Header((uint)width, (uint)height, depth, kind);
        foreach (var (type, body) in before) sample.Part(type, body);
        return sample.Part("IDAT", Zipped(rows)).End();
    }

    /// <summary>A picture of one colour.</summary>
    public static byte[] Plain(int width, int height) =>
        Of(width, height, 8, 2, [.. Enumerable.Range(0, height).SelectMany(_ => Enumerable.Repeat((byte)90, 3 * width).Prepend((byte)0))]);

    public static PngSample Empty() => new();

    public static byte[] Zipped(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(rows);
        return packed.ToArray();
    }

    public PngSample Header(uint width, uint height, byte depth = 8, byte kind = 2, byte interlaced = 0)
    {
        var body = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(body, width);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(4), height);
        (body[8], body[9], body[12]) = (depth, kind, interlaced);
        return Part("IHDR", body);
    }

    /// <param name="type">Four letters.</param>
    /// <param name="body">The content.</param>
    /// <param name="length">What the part says of its length; null for the truth.</param>
    /// <param name="spoil">What is added to the check sum.</param>
    public PngSample Part(string type, byte[] body, uint? length = null, uint spoil = 0)
    {
        byte[] part = [.. Encoding.ASCII.GetBytes(type), .. body];
        _file.AddRange(Number(length ?? (uint)body.Length));
        _file.AddRange(part);
        _file.AddRange(Number(unchecked(Sum(part) + spoil)));
        return this;
    }

    public byte[] End() => Part("IEND", []).Bytes();

    public byte[] Bytes() => [.. _file];

    private static byte[] Number(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }
        return ~sum;
    }
}
