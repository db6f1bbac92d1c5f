using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>Changes a file of ours in its own form: a forger who knows it, and mends every length and offset afterwards.</summary>
internal static class PdfRepacked
{
    /// <param name="pdf">The file.</param>
    /// <param name="level">How streams are compressed anew.</param>
    /// <param name="change">Changes an unpacked stream: its keys and its content, one byte to a character.</param>
    public static byte[] Of(byte[] pdf, CompressionLevel level, Func<string, string, string>? change = null)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var file = new StringBuilder(text[..15]);
        var places = new Dictionary<int, int>();
        for (var at = 15; ;)
        {
            var head = Regex.Match(text[at..Math.Min(text.Length, at + 2000)], @"^(\d+) 0 obj\n<<(.*?)(/Filter/FlateDecode)?/Length (\d+)>>\nstream\n");
            var (number, keys, length) = (Whole(head.Groups[1]), head.Groups[2].Value, Whole(head.Groups[4]));
            var from = at + head.Length;
            at = from + length + "\nendstream\nendobj\n".Length;
            var content = head.Groups[3].Success ? Inflated(pdf.AsMemory(from, length)) : text.Substring(from, length);
            places[number] = file.Length;
            var last = keys.Contains("/Type/XRef");
            var changed = last ? Table(content, places) : change?.Invoke(keys, content) ?? content;
            var packed = head.Groups[3].Success ? Deflated(changed, level) : changed;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<{keys}{head.Groups[3].Value}/Length {packed.Length}>>\nstream\n{packed}\nendstream\nendobj\n");
            if (!last) continue;
            file.Append(CultureInfo.InvariantCulture, $"startxref\n{places[number]}\n%%EOF\n");
            return Encoding.Latin1.GetBytes(file.ToString());
        }
    }

    private static int Whole(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static string Table(string content, Dictionary<int, int> places)
    {
        var rows = Encoding.Latin1.GetBytes(content);
        foreach (var (number, at) in places) BinaryPrimitives.WriteUInt32BigEndian(rows.AsSpan(7 * number + 1), (uint)at);
        return Encoding.Latin1.GetString(rows);
    }

    private static string Inflated(ReadOnlyMemory<byte> packed)
    {
        using var zip = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return Encoding.Latin1.GetString(plain.ToArray());
    }

    private static string Deflated(string content, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, level, leaveOpen: true)) zip.Write(Encoding.Latin1.GetBytes(content));
        return Encoding.Latin1.GetString(packed.ToArray());
    }
}
