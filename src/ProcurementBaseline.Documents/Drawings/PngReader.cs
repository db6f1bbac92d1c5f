using System.IO.Compression;

namespace ProcurementBaseline.Documents.Drawings;

/// <summary>
/// Reads a PNG picture as dots on white paper: transparency is mixed with white, 16 bits become 8. Colour profiles and gamma are passed over:
/// the numbers are taken for sRGB, as nearly every logo is saved.
/// </summary>
internal static class PngReader
{
    private const byte Opaque = 255;

    /// <exception cref="DrawingException">The file is damaged, or a kind of PNG that is not read.</exception>
    public static Raster Read(ReadOnlySpan<byte> bytes)
    {
        var file = PngFile.Read(bytes);
        CheckTables(file);
        var header = file.Header;
        var rows = Inflate(file);
        var pixels = new byte[3 * header.Width * header.Height];
        var (before, at) = (new byte[header.Stride], 0);
        for (var y = 0; y < header.Height; y++)
        {
            var line = rows.AsSpan(y * (header.Stride + 1), header.Stride + 1);
            Unfilter(line[0], line[1..], before, header.Back);
            line[1..].CopyTo(before);
            for (var x = 0; x < header.Width; x++, at += 3) Flatten(Dot(file, line[1..], x), pixels.AsSpan(at, 3));
        }
        return new(header.Width, header.Height, pixels);
    }

    private static void CheckTables(PngFile file)
    {
        var (palette, transparency) = (file.Palette.Length, file.Transparency.Length);
        var fits = file.Header.Kind switch
        {
            PngKind.Palette => palette is > 0 and <= 768 && palette % 3 == 0 && transparency <= palette / 3,
            PngKind.Grey => transparency is 0 or 2,
            PngKind.Colour => transparency is 0 or 6,
            _ => true,
        };
        if (!fits) throw new DrawingException("Filens farvetabel er ikke gyldig.", "The file's table of colours is not valid.");
    }

    /// <summary>Unpacks the rows and never more than the header promises, whatever the file holds.</summary>
    private static byte[] Inflate(PngFile file)
    {
        var rows = new byte[file.Header.Height * (file.Header.Stride + 1)];
        try
        {
            using var zip = new ZLibStream(new MemoryStream(file.Data), CompressionMode.Decompress);
            if (zip.ReadAtLeast(rows, rows.Length, throwOnEndOfStream: false) < rows.Length)
                throw new DrawingException("Filen har færre punkter, end dens hoved siger; den er afkortet.", "The file has fewer dots than its header says; it is cut short.");
            if (zip.ReadByte() >= 0) throw new DrawingException("Filen har flere punkter, end dens hoved siger.", "The file has more dots than its header says.");
        }
        catch (InvalidDataException)
        {
            throw new DrawingException("Filens punkter kan ikke pakkes ud; den er beskadiget.", "The file's dots cannot be unpacked; it is damaged.");
        }
        return rows;
    }

    /// <summary>Undoes what makes rows compress well: each byte stands as its difference from a guess.</summary>
    private static void Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int back)
    {
        if (filter > 4) throw new DrawingException("Filen bruger et filter, der ikke findes; den er beskadiget.", "The file uses a filter that does not exist; it is damaged.");
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < back ? 0 : row[i - back], up = above[i], corner = i < back ? 0 : above[i - back];
            var guess = filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Nearest(left, up, corner),
                _ => 0,
            };
            row[i] = (byte)((row[i] + guess) & 0xFF);
        }
    }

    /// <summary>The one of the three nearest to left + up − corner (Paeth).</summary>
    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        int toLeft = Math.Abs(guess - left), toUp = Math.Abs(guess - up), toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static (byte Red, byte Green, byte Blue, byte Alpha) Dot(PngFile file, ReadOnlySpan<byte> row, int x)
    {
        var (header, clear) = (file.Header, file.Transparency);
        var first = x * header.Channels;
        var number = Number(row, first, header.Depth);
        switch (header.Kind)
        {
            case PngKind.Grey:
                return Of(number, number, number, clear.Length > 0 && number == Number(clear, 0, 16) ? (byte)0 : Opaque);
            case PngKind.GreyAlpha:
                return Of(number, number, number, Level(Number(row, first + 1, header.Depth)));
            case PngKind.Palette when 3 * number < file.Palette.Length:
                var colour = file.Palette.AsSpan(3 * number, 3);
                return (colour[0], colour[1], colour[2], number < clear.Length ? clear[number] : Opaque);
            case PngKind.Palette:
                throw new DrawingException("Filen bruger en farve, der ikke står i dens farvetabel.", "The file uses a colour that is not in its table of colours.");
        }
        var (green, blue) = (Number(row, first + 1, header.Depth), Number(row, first + 2, header.Depth));
        if (header.Kind == PngKind.ColourAlpha) return Of(number, green, blue, Level(Number(row, first + 3, header.Depth)));
        var isClear = clear.Length > 0 && (number, green, blue) == (Number(clear, 0, 16), Number(clear, 1, 16), Number(clear, 2, 16));
        return Of(number, green, blue, isClear ? (byte)0 : Opaque);

        (byte, byte, byte, byte) Of(int r, int g, int b, byte alpha) => (Level(r), Level(g), Level(b), alpha);
        byte Level(int value) => (byte)(header.Depth == 16 ? value >> 8 : value * 255 / ((1 << header.Depth) - 1));
    }

    /// <summary>A number of a row, counted from its left in numbers.</summary>
    private static int Number(ReadOnlySpan<byte> row, int index, int depth)
    {
        if (depth == 16) return (row[2 * index] << 8) | row[2 * index + 1];
        var bit = index * depth;
        return (row[bit / 8] >> (8 - depth - bit % 8)) & ((1 << depth) - 1);
    }

    private static void Flatten((byte Red, byte Green, byte Blue, byte Alpha) dot, Span<byte> onWhite)
    {
        (onWhite[0], onWhite[1], onWhite[2]) = (Mixed(dot.Red), Mixed(dot.Green), Mixed(dot.Blue));

        byte Mixed(byte part) => (byte)((part * dot.Alpha + 255 * (255 - dot.Alpha) + 127) / 255);
    }
}
