using System.Buffers.Binary;
using System.Globalization;

namespace ProcurementBaseline.Documents.Drawings;

/// <summary>What a PNG file says of its picture.</summary>
/// <param name="Width">In dots; 1 to <see cref="MaxSide"/>.</param>
/// <param name="Height">In dots; 1 to <see cref="MaxSide"/>.</param>
/// <param name="Depth">Bits of each number: 1, 2, 4, 8 or 16.</param>
/// <param name="Kind">How numbers make a dot.</param>
internal sealed record PngHeader(int Width, int Height, int Depth, PngKind Kind)
{
    /// <summary>The most dots of a side, and of the picture. At the largest size on paper a thousand dots a side are more than print can show.</summary>
    public const int MaxSide = 4_096, MaxDots = 2_000_000;

    private const int Size = 13;

    /// <summary>How many numbers make a dot.</summary>
    public int Channels => Kind switch
    {
        PngKind.Grey or PngKind.Palette => 1,
        PngKind.GreyAlpha => 2,
        PngKind.Colour => 3,
        PngKind.ColourAlpha => 4,
    };

    /// <summary>The bytes of a row, without its filter.</summary>
    public int Stride => (Width * Channels * Depth + 7) / 8;

    /// <summary>How far back the number of the same kind of the dot before is, in bytes.</summary>
    public int Back => Math.Max(1, Channels * Depth / 8);

    /// <exception cref="DrawingException">It is no header of a picture we show.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> body)
    {
        if (body.Length != Size) throw Broken();
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
        if (width == 0 || height == 0) throw Broken();
        if (width > MaxSide || height > MaxSide || (long)width * height > MaxDots)
        {
            var size = string.Create(CultureInfo.InvariantCulture, $"{width} × {height}");
            throw new DrawingException(
                $"Billedet er på {size} punkter. Der læses højst {MaxSide} på hver led og 2 mio. i alt; gør det mindre.",
                $"The picture has {size} dots. At most {MaxSide} a side and 2 million in all are read; make it smaller.");
        }
        var (depth, kind) = (body[8], (PngKind)body[9]);
        if (!Fits(kind, depth) || body[10] != 0 || body[11] != 0 || body[12] > 1) throw Broken();
        if (body[12] == 1)
            throw new DrawingException("Billedet er gemt linjeflettet (interlaced). Gem det uden.", "The picture is saved interlaced. Save it without.");
        return new((int)width, (int)height, depth, kind);
    }

    private static bool Fits(PngKind kind, int depth) => kind switch
    {
        PngKind.Grey => depth is 1 or 2 or 4 or 8 or 16,
        PngKind.Palette => depth is 1 or 2 or 4 or 8,
        PngKind.Colour or PngKind.GreyAlpha or PngKind.ColourAlpha => depth is 8 or 16,
        _ => false,
    };

    private static DrawingException Broken() => new("Filens hoved er ikke gyldigt.", "The file's header is not valid.");
}

/// <summary>How numbers make a dot, numbered as the format does.</summary>
internal enum PngKind : byte { Grey = 0, Colour = 2, Palette = 3, GreyAlpha = 4, ColourAlpha = 6 }
