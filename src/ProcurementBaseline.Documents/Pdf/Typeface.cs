using System.Text;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>What layout and embedding need to know of one face. Lengths are in font units unless a member says otherwise.</summary>
internal sealed class Typeface
{
    private readonly Dictionary<int, ushort> _glyphs;
    private readonly ushort[] _advances;

    public Typeface(FontTables tables)
    {
        Tables = tables;
        int head = tables.At("head"), hhea = tables.At("hhea"), os2 = tables.At("OS/2"), hmtx = tables.At("hmtx");
        UnitsPerEm = tables.U16(head + 18);
        Bounds = [tables.S16(head + 36), tables.S16(head + 38), tables.S16(head + 40), tables.S16(head + 42)];
        Ascent = tables.S16(hhea + 4);
        Descent = tables.S16(hhea + 6);
        CapHeight = tables.U16(os2) >= 2 ? tables.S16(os2 + 88) : Ascent;
        Weight = tables.U16(os2 + 4);
        Slant = tables.I32(tables.At("post") + 4) / 65536.0;
        // The last advance holds for all glyphs after it.
        var metrics = tables.U16(hhea + 34);
        _advances = [.. Enumerable.Range(0, tables.U16(tables.At("maxp") + 4)).Select(g => (ushort)tables.U16(hmtx + 4 * Math.Min(g, metrics - 1)))];
        _glyphs = CharacterMap.Read(tables);
        Name = PostScriptName(tables);
    }

    public FontTables Tables { get; }
    public string Name { get; }
    public int UnitsPerEm { get; }
    public int Ascent { get; }

    /// <summary>Below the baseline, so negative.</summary>
    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>400 is regular, 600 semi-bold.</summary>
    public int Weight { get; }

    /// <summary>In degrees; negative leans to the right.</summary>
    public double Slant { get; }

    /// <summary>Left, bottom, right, top of all glyphs laid on each other.</summary>
    public IReadOnlyList<int> Bounds { get; }

    /// <summary>The glyph's number; 0 when the face has none.</summary>
    public ushort Glyph(Rune rune) => _glyphs.GetValueOrDefault(rune.Value);

    /// <summary>A glyph's width in thousandths of the type size.</summary>
    public double Advance(ushort glyph) => _advances[glyph] * 1000.0 / UnitsPerEm;

    /// <summary>A character's width in points.</summary>
    public double Measure(Rune rune, double size) => _advances[Glyph(rune)] * size / UnitsPerEm;

    /// <summary>A text's width in points, without kerning.</summary>
    public double Measure(string text, double size)
    {
        long width = 0;
        foreach (var rune in text.EnumerateRunes()) width += _advances[Glyph(rune)];
        return width * size / UnitsPerEm;
    }

    private static string PostScriptName(FontTables tables)
    {
        int name = tables.At("name"), strings = name + tables.U16(name + 4);
        for (int i = 0, count = tables.U16(name + 2); i < count; i++)
        {
            var record = name + 6 + 12 * i;
            if (tables.U16(record) == 3 && tables.U16(record + 6) == 6)
                return Encoding.BigEndianUnicode.GetString(tables.Slice(strings + tables.U16(record + 10), tables.U16(record + 8)));
        }
        throw new ArgumentException("no PostScript name");
    }
}
