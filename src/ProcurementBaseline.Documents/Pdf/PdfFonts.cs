using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static ProcurementBaseline.Documents.Pdf.PdfText;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Turns text into glyph numbers, remembers which were used, and embeds just those.</summary>
internal sealed class PdfFonts(FontSet fonts)
{
    private readonly Dictionary<ushort, Rune>?[] _used = new Dictionary<ushort, Rune>?[Enum.GetValues<Face>().Length];     // by face

    private static ReadOnlySpan<byte> Digits => "0123456789ABCDEF"u8;

    /// <summary>Writes a text as the hexadecimal glyph numbers of a face.</summary>
    /// <exception cref="MissingGlyphException">The face has no glyph for a character.</exception>
    public void Encode(Face face, string text, IBufferWriter<byte> output)
    {
        var used = UsedIn(face);
        var hex = output.GetSpan(4 * text.Length);
        int at = 0, length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = fonts[face].Glyph(rune);
            if (glyph == 0) throw new MissingGlyphException(rune.Value, fonts[face].Name, text, at);
            used[glyph] = rune;
            for (var shift = 12; shift >= 0; shift -= 4) hex[length++] = Digits[(glyph >> shift) & 15];
            at += rune.Utf16SequenceLength;
        }
        output.Advance(length);
    }

    /// <summary>Writes the faces used and returns the entry of the resource dictionary that names them.</summary>
    public string Write(PdfObjects objects)
    {
        var names = new StringBuilder();
        foreach (var face in Enum.GetValues<Face>())
        {
            if (_used[(int)face] is { } used) names.Append($"/{face} {Ref(Write(objects, fonts[face], new(used)))}");
        }
        return $"/Font<<{names}>>";
    }

    private Dictionary<ushort, Rune> UsedIn(Face face) => _used[(int)face] ??= [];

    private static int Write(PdfObjects objects, Typeface face, SortedDictionary<ushort, Rune> used)
    {
        var program = FontSubset.Cut(face.Tables, used.Keys);
        var name = Name(SubsetPrefix(program) + "+" + face.Name);
        var file = objects.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"), program);
        var descriptor = objects.Add(Descriptor(face, name, file));
        var widths = string.Concat(used.Keys.Select(glyph => $"{Number(glyph)}[{Number(face.Advance(glyph))}]"));
        var descendant = objects.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDToGIDMap/Identity/FontDescriptor {Ref(descriptor)}"
            + $"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[{widths}]>>");
        var unicode = objects.AddStream("", Encoding.Latin1.GetBytes(ToUnicode(used)));
        return objects.Add($"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H"
            + $"/DescendantFonts[{Ref(descendant)}]/ToUnicode {Ref(unicode)}>>");
    }

    /// <summary>Six letters that tell this subset from others, as the format demands; from its content, so that they repeat.</summary>
    private static string SubsetPrefix(byte[] program) => string.Concat(SHA256.HashData(program).Take(6).Select(b => (char)('A' + b % 26)));

    private static string Descriptor(Typeface face, string name, int file)
    {
        var bounds = string.Join(' ', face.Bounds.Select(Scaled));
        var stem = face.Weight >= 600 ? 120 : 80;     // not in the font; used by viewers only to replace a font that is missing
        return $"<</Type/FontDescriptor/FontName{name}/Flags 4/FontBBox[{bounds}]/ItalicAngle {Number(face.Slant)}/Ascent {Scaled(face.Ascent)}"
            + $"/Descent {Scaled(face.Descent)}/CapHeight {Scaled(face.CapHeight)}/StemV {Number(stem)}/FontFile2 {Ref(file)}>>";

        string Scaled(int units) => Number(units * 1000.0 / face.UnitsPerEm);
    }

    /// <summary>What each glyph says, for search, copying and screen readers.</summary>
    private static string ToUnicode(SortedDictionary<ushort, Rune> used)
    {
        const int mostPerBlock = 100;
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n")
            .Append("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n")
            .Append("1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var block in used.Chunk(mostPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, rune) in block)
            {
                var says = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}><{says}>\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
