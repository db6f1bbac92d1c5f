namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Reads a font's cmap table: which glyph shows which character.</summary>
internal static class CharacterMap
{
    public static Dictionary<int, ushort> Read(FontTables font)
    {
        int cmap = font.At("cmap"), best = 0, format = 0;
        for (int i = 0, count = font.U16(cmap + 2); i < count; i++)
        {
            var record = cmap + 4 + 8 * i;
            int platform = font.U16(record), encoding = font.U16(record + 2), at = cmap + font.I32(record + 4), kind = font.U16(at);
            var unicode = platform == 0 || platform == 3 && encoding is 1 or 10;
            if (unicode && kind is 4 or 12 && kind > format) (best, format) = (at, kind);
        }
        return format switch
        {
            12 => ReadGroups(font, best),
            4 => ReadSegments(font, best),
            _ => throw new ArgumentException("no Unicode character map"),
        };
    }

    /// <summary>Format 12: runs of 32-bit code points.</summary>
    private static Dictionary<int, ushort> ReadGroups(FontTables font, int map)
    {
        var glyphs = new Dictionary<int, ushort>();
        for (int i = 0, count = font.I32(map + 12); i < count; i++)
        {
            var group = map + 16 + 12 * i;
            int first = font.I32(group), last = font.I32(group + 4), glyph = font.I32(group + 8);
            for (var c = first; c <= last; c++) glyphs[c] = (ushort)(glyph + c - first);
        }
        return glyphs;
    }

    /// <summary>Format 4: segments of the basic plane, each with an offset to add or a table to look in.</summary>
    private static Dictionary<int, ushort> ReadSegments(FontTables font, int map)
    {
        var glyphs = new Dictionary<int, ushort>();
        int count = font.U16(map + 6) / 2, ends = map + 14, starts = ends + 2 * count + 2, deltas = starts + 2 * count, offsets = deltas + 2 * count;
        for (var i = 0; i < count; i++)
        {
            int last = font.U16(ends + 2 * i), first = font.U16(starts + 2 * i), delta = font.S16(deltas + 2 * i);
            int slot = offsets + 2 * i, offset = font.U16(slot);
            for (var c = first; c <= last && c != 0xFFFF; c++)
            {
                var raw = offset == 0 ? c : font.U16(slot + offset + 2 * (c - first));
                if (offset != 0 && raw == 0) continue;
                var glyph = (raw + delta) & 0xFFFF;
                if (glyph != 0) glyphs[c] = (ushort)glyph;
            }
        }
        return glyphs;
    }
}
