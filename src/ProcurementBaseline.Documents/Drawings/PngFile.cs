using System.Buffers.Binary;
using System.Text;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Documents.Drawings;

/// <summary>The parts of a PNG file that make its picture, as they stand in it. Every part's check sum was right.</summary>
/// <param name="Header">What the file says of itself.</param>
/// <param name="Palette">Red, green and blue of each colour; empty when there is none.</param>
/// <param name="Transparency">The part <c>tRNS</c>; empty when there is none.</param>
/// <param name="Data">The dots, compressed.</param>
internal sealed record PngFile(PngHeader Header, byte[] Palette, byte[] Transparency, byte[] Data)
{
    private const int AroundBody = 12;      // length, type and check sum
    private static readonly uint[] Sums = [.. Enumerable.Range(0, 256).Select(Sum)];

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <exception cref="DrawingException">The file is damaged, or larger than a logo may be.</exception>
    public static PngFile Read(ReadOnlySpan<byte> file)
    {
        PngHeader? header = null;
        byte[] palette = [], transparency = [];
        var data = new MemoryStream();
        for (var rest = file[Signature.Length..]; ;)
        {
            if (rest.Length < AroundBody || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - AroundBody)
                throw new DrawingException("Filen er afkortet.", "The file is cut short.");
            var body = rest.Slice(8, (int)length);
            var type = Encoding.Latin1.GetString(rest[4..8]);
            if (SumOf(rest[4..(8 + body.Length)]) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + body.Length)..]))
            {
                throw new DrawingException(
                    $"Kontrolsummen i filens del {Quote.Of(type)} passer ikke; filen er beskadiget.",
                    $"The check sum of the file's part {Quote.Of(type)} is wrong; the file is damaged.");
            }
            rest = rest[(AroundBody + body.Length)..];
            if (header is null != (type == "IHDR")) throw new DrawingException("Filens dele står i forkert rækkefølge.", "The file's parts stand in the wrong order.");
            switch (type)
            {
                case "IHDR":
                    header = PngHeader.Read(body);
                    break;
                case "PLTE":
                    palette = body.ToArray();
                    break;
                case "tRNS":
                    transparency = body.ToArray();
                    break;
                case "IDAT":
                    data.Write(body);
                    break;
                case "IEND" when rest.Length > 0:
                    throw new DrawingException("Der står noget efter filens afslutning. Gem billedet igen.", "Something follows the file's end. Save the picture again.");
                case "IEND":
                    return new(header!, palette, transparency, data.ToArray());
                case [>= 'A' and <= 'Z', ..]:       // a capital says that the picture is wrong without this part
                    throw new DrawingException($"Filen har en del, der ikke kendes: {Quote.Of(type)}.", $"The file has a part that is not known: {Quote.Of(type)}.");
            }
        }
    }

    private static uint SumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes) sum = Sums[(sum ^ b) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    /// <summary>The cyclic redundancy check of ISO 3309 for one byte.</summary>
    private static uint Sum(int b)
    {
        var sum = (uint)b;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        return sum;
    }
}
