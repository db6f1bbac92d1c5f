using System.Buffers.Binary;
using System.Text;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Cuts a font program down to the outlines a document uses. Glyph numbers stay, so text needs no renumbering.</summary>
internal static class FontSubset
{
    // Bits of a composite glyph's component record (OpenType, table glyf).
    private const int WideArguments = 0x0001, OneScale = 0x0008, MoreComponents = 0x0020, TwoScales = 0x0040, FullMatrix = 0x0080;

    public static byte[] Cut(FontTables font, IEnumerable<ushort> glyphs)
    {
        var keep = WithComponents(font, glyphs);
        int count = font.U16(font.At("maxp") + 4), metrics = font.U16(font.At("hhea") + 34);
        var outlines = new MemoryStream();
        var loca = new byte[4 * (count + 1)];
        var hmtx = font.Copy("hmtx");
        for (var g = 0; g < count; g++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * g), (int)outlines.Length);
            if (keep.Contains(g))
            {
                outlines.Write(Outline(font, g));
                Pad(outlines);
            }
            else if (g < metrics)
            {
                hmtx.AsSpan(4 * g, 4).Clear();   // zeros pack better; the widths of absent glyphs are never read
            }
        }
        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * count), (int)outlines.Length);
        var head = font.Copy("head");
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);   // loca is written in its long form
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = head,
            ["hhea"] = font.Copy("hhea"),
            ["hmtx"] = hmtx,
            ["loca"] = loca,
            ["maxp"] = font.Copy("maxp"),
        };
        foreach (var hinting in (string[])["cvt ", "fpgm", "prep"])
        {
            if (font.Has(hinting)) tables[hinting] = font.Copy(hinting);
        }
        return Assemble(tables);
    }

    /// <summary>The glyphs, those they are built of (å is a and a ring), and glyph 0, which every font must have.</summary>
    private static HashSet<int> WithComponents(FontTables font, IEnumerable<ushort> glyphs)
    {
        var keep = new HashSet<int>();
        var todo = new Stack<int>(glyphs.Select(g => (int)g).Append(0));
        while (todo.TryPop(out var g))
        {
            if (!keep.Add(g) || Outline(font, g).Length == 0) continue;
            var at = font.At("glyf") + Location(font, g);
            if (font.S16(at) >= 0) continue;   // a simple outline; a negative contour count means a composite one
            int component = at + 10, flags;
            do
            {
                flags = font.U16(component);
                todo.Push(font.U16(component + 2));
                var arguments = (flags & WideArguments) != 0 ? 4 : 2;
                var transform = (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & FullMatrix) != 0 ? 8 : 0;
                component += 4 + arguments + transform;
            }
            while ((flags & MoreComponents) != 0);
        }
        return keep;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        int count = tables.Count, log = (int)Math.Log2(count), range = 16 << log, at = 12 + 16 * count;
        var file = new MemoryStream();
        Write(file, 0x10000);
        Write(file, ((uint)count << 16) | (uint)range);
        Write(file, ((uint)log << 16) | (uint)(16 * count - range));
        foreach (var (tag, body) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            Write(file, Checksum(body));
            Write(file, (uint)at);
            Write(file, (uint)body.Length);
            at += (body.Length + 3) & ~3;
        }
        foreach (var body in tables.Values)
        {
            file.Write(body);
            Pad(file);
        }
        return file.ToArray();
    }

    private static uint Checksum(byte[] body)
    {
        uint sum = 0;
        for (var i = 0; i < body.Length; i++) unchecked { sum += (uint)body[i] << (24 - 8 * (i % 4)); }   // wraps by definition
        return sum;
    }

    private static void Write(MemoryStream file, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        file.Write(bytes);
    }

    private static void Pad(MemoryStream stream)
    {
        while (stream.Length % 4 != 0) stream.WriteByte(0);
    }

    private static ReadOnlySpan<byte> Outline(FontTables font, int glyph) =>
        font.Slice(font.At("glyf") + Location(font, glyph), Location(font, glyph + 1) - Location(font, glyph));

    private static int Location(FontTables font, int glyph) => font.U16(font.At("head") + 50) == 1
        ? font.I32(font.At("loca") + 4 * glyph)
        : 2 * font.U16(font.At("loca") + 2 * glyph);
}
