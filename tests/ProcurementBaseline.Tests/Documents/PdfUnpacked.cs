using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>
/// A file of ours taken apart: all objects as text, nothing compressed. Faults can be planted in it and it can be put together again.
/// </summary>
internal sealed class PdfUnpacked
{
    private readonly SortedDictionary<int, (string Dictionary, string? Stream)> _objects = [];
    private readonly string _trailer;

    public PdfUnpacked(byte[] pdf)
    {
        var file = Encoding.Latin1.GetString(pdf);
        _trailer = Regex.Match(file, @"/Root \d+ 0 R/Info \d+ 0 R/ID\[.*?\]").Value;
        for (var start = Regex.Match(file, @"(\d+) 0 obj\n(.*)\nstream\n"); start.Success;)
        {
            var (number, dictionary) = (int.Parse(start.Groups[1].Value, CultureInfo.InvariantCulture), start.Groups[2].Value);
            var length = int.Parse(Regex.Match(dictionary, @"/Length (\d+)>>$").Groups[1].Value, CultureInfo.InvariantCulture);
            var at = start.Index + start.Length;
            var content = dictionary.Contains("/FlateDecode") ? Inflate(pdf, at, length) : file.Substring(at, length);
            if (dictionary.Contains("/Type/ObjStm")) Unpack(dictionary, content);
            else if (!dictionary.Contains("/Type/XRef"))
                _objects[number] = (Regex.Replace(dictionary, "(/Filter/FlateDecode)?/Length .*", ""), content);
            start = new Regex(@"(\d+) 0 obj\n(.*)\nstream\n").Match(file, at + length);
        }
    }

    /// <summary>All dictionaries and uncompressed text, to search in.</summary>
    public string Text => string.Join('\n', _objects.Values.Select(o => o.Dictionary + o.Stream));

    /// <summary>Replaces in every object and returns the file; fails when nothing matched, since then no fault was planted.</summary>
    /// <param name="pattern">What to replace.</param>
    /// <param name="replacement">What with.</param>
    /// <param name="all">False for the first place only.</param>
    public byte[] Planted(string pattern, string replacement, bool all = true)
    {
        var regex = new Regex(pattern);
        var planted = 0;
        foreach (var (number, (dictionary, stream)) in _objects.ToList())
        {
            var changed = (Replace(dictionary), stream is null || IsBinary(dictionary) ? stream : Replace(stream));
            _objects[number] = changed;
        }
        return planted > 0 ? Pack() : throw new InvalidOperationException($"Nothing in the file matches {pattern}.");

        string Replace(string text)
        {
            if (!all && planted > 0) return text;
            planted += regex.Count(text);
            return all ? regex.Replace(text, replacement) : regex.Replace(text, replacement, 1);
        }
    }

    private static bool IsBinary(string dictionary) => dictionary.Contains("/Length1") || dictionary.Contains("/N 3") || dictionary.Contains("/Subtype/Image");

    private byte[] Pack()
    {
        var file = new StringBuilder("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var size = _objects.Keys.Max() + 1;
        var places = new int[size];
        foreach (var (number, (dictionary, stream)) in _objects)
        {
            places[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{dictionary}");
            if (stream is not null) file.Append(CultureInfo.InvariantCulture, $"/Length {stream.Length}>>\nstream\n{stream}\nendstream");
            file.Append("\nendobj\n");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n");
        foreach (var place in places) file.Append(place == 0 ? "0000000000 65535 f \n" : $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}{_trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private void Unpack(string dictionary, string content)
    {
        var first = int.Parse(Regex.Match(dictionary, @"/First (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        var numbers = content[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var index = Array.ConvertAll(numbers, number => int.Parse(number, CultureInfo.InvariantCulture));
        for (var i = 0; i < index.Length; i += 2)
        {
            var to = i + 3 < index.Length ? first + index[i + 3] : content.Length;
            _objects[index[i]] = (content[(first + index[i + 1])..to].TrimEnd('\n'), null);
        }
    }

    private static string Inflate(byte[] pdf, int at, int length)
    {
        using var zip = new ZLibStream(new MemoryStream(pdf, at, length), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return Encoding.Latin1.GetString(plain.ToArray());
    }
}
