using System.Buffers.Binary;
using System.Text;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// The sRGB colour space as an ICC profile (version 2, three primaries and a curve), computed so that no third-party file is shipped.
/// </summary>
internal static class SrgbProfile
{
    private const int CurvePoints = 64;

    /// <summary>About 600 bytes, the same every time.</summary>
    public static readonly byte[] Bytes = Make();

    private static byte[] Make()
    {
        byte[] curve = [.. Ascii("curv"), .. Words(0, CurvePoints), .. Enumerable.Range(0, CurvePoints).SelectMany(CurvePoint)];
        (string Tag, byte[] Body)[] tags =
        [
            ("desc", [.. Ascii("desc"), .. Words(0, 5), .. Ascii("sRGB\0"), .. new byte[78]]),
            ("cprt", [.. Ascii("text"), .. Words(0), .. Ascii("CC0\0")]),
            ("wtpt", Colour(.9642, 1, .8249)),                  // D50, the white all profiles are measured against
            ("rXYZ", Colour(.43607, .22249, .01392)),
            ("gXYZ", Colour(.38515, .71687, .09708)),
            ("bXYZ", Colour(.14307, .06061, .7141)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var (table, body) = (new List<byte>(Words((uint)tags.Length)), new List<byte>());
        foreach (var (tag, bytes) in tags)
        {
            table.AddRange([.. Ascii(tag), .. Words((uint)(132 + 12 * tags.Length + body.Count), (uint)bytes.Length)]);
            body.AddRange([.. bytes, .. new byte[(4 - bytes.Length % 4) % 4]]);
        }
        return [.. Head((uint)(128 + table.Count + body.Count)), .. table, .. body];
    }

    /// <summary>Size, version 2.1, a monitor's RGB against XYZ, a fixed date, perceptual intent, D50.</summary>
    private static byte[] Head(uint size) =>
    [
        .. Words(size, 0, 0x02100000), .. Ascii("mntrRGB XYZ "), 0x07, 0xE8, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0,
        .. Ascii("acsp"), .. Words(0, 0, 0, 0, 0, 0, 0, 0xF6D6, 0x10000, 0xD32D, 0), .. new byte[44],
    ];

    /// <summary>The curve of IEC 61966-2-1, from screen value to light.</summary>
    private static byte[] CurvePoint(int index)
    {
        var value = index / (CurvePoints - 1.0);
        var light = value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)Math.Round(65535 * light));
        return bytes;
    }

    private static byte[] Colour(double x, double y, double z) => [.. Ascii("XYZ "), .. Words(0, Fixed(x), Fixed(y), Fixed(z))];

    private static uint Fixed(double value) => (uint)Math.Round(value * 65536);

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Words(params uint[] values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * i), values[i]);
        return bytes;
    }
}
