using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ProcurementBaseline.Documents.Pdf.Reading;

/// <summary>A stream object as this program writes them: number, one line of keys, content.</summary>
/// <param name="Number">The object's number.</param>
/// <param name="Keys">The dictionary's entries without filter and length.</param>
/// <param name="Packed">Whether the content is compressed.</param>
/// <param name="At">Where the object begins.</param>
/// <param name="From">Where its content begins.</param>
/// <param name="Length">The content's bytes as they stand in the file.</param>
internal sealed partial record PdfStream(int Number, string Keys, bool Packed, int At, int From, int Length)
{
    private const int LongestNumberLine = 16, LongestKeys = 65_536;

    private static ReadOnlySpan<byte> Begin => "stream\n"u8;

    private static ReadOnlySpan<byte> Finish => "\nendstream\nendobj\n"u8;

    /// <summary>The first byte after the object.</summary>
    public int End => From + Length + Finish.Length;

    /// <summary>Whether its type is that.</summary>
    public bool Is(string type) => Keys.StartsWith($"/Type/{type}/", StringComparison.Ordinal);

    /// <summary>The number after a key, or null.</summary>
    public int? Value(string key) => PdfReference.Number(Keys, key);

    /// <summary>Reads the object that begins at a place, or null when none of ours does.</summary>
    public static PdfStream? Read(ReadOnlySpan<byte> file, int at)
    {
        var from = at;
        if (Line(file, ref from, LongestNumberLine) is not { } first || Head().Match(first) is not { Success: true } head) return null;
        if (Line(file, ref from, LongestKeys) is not { } second || Dictionary().Match(second) is not { Success: true } dictionary) return null;
        if (!file[from..].StartsWith(Begin)) return null;
        from += Begin.Length;
        var length = Whole(dictionary.Groups["length"]);
        if (length > file.Length - from - Finish.Length || !file[(from + length)..].StartsWith(Finish)) return null;
        return new(Whole(head.Groups[1]), dictionary.Groups["keys"].Value, dictionary.Groups["packed"].Success, at, from, length);
    }

    /// <summary>The content unpacked.</summary>
    /// <param name="file">The file it was read from.</param>
    /// <param name="most">The most bytes it may unpack to.</param>
    /// <returns>Null when it is broken or larger than that.</returns>
    public byte[]? Content(ReadOnlyMemory<byte> file, int most)
    {
        var raw = file.Slice(From, Length);
        if (!Packed) return raw.Length <= most ? raw.ToArray() : null;
        try
        {
            using var zip = new ZLibStream(new MemoryStream(raw.ToArray()), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var buffer = new byte[81_920];
            for (var read = zip.Read(buffer); read > 0; read = zip.Read(buffer))
            {
                if (plain.Length + read > most) return null;
                plain.Write(buffer, 0, read);
            }
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string? Line(ReadOnlySpan<byte> file, ref int from, int longest)
    {
        var rest = file.Slice(from, Math.Min(longest, file.Length - from));
        var end = rest.IndexOf((byte)'\n');
        if (end < 0) return null;
        from += end + 1;
        return Encoding.Latin1.GetString(rest[..end]);
    }

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([1-9]\d{0,6}) 0 obj\z", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^<<(?<keys>.*?)(?<packed>/Filter/FlateDecode)?/Length (?<length>\d{1,9})>>\z", RegexOptions.CultureInvariant)]
    private static partial Regex Dictionary();
}
