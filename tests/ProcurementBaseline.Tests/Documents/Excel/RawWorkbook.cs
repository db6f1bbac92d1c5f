using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ProcurementBaseline.Tests.Documents.Excel;

/// <summary>A workbook taken apart, to be given the shapes other programs write and the harm that people do.</summary>
internal sealed class RawWorkbook
{
    public const string Answers = "xl/worksheets/sheet2.xml", Evidence = "xl/worksheets/sheet3.xml", Tenderer = "xl/worksheets/sheet4.xml",
        Key = "xl/worksheets/sheet6.xml", Book = "xl/workbook.xml", Styles = "xl/styles.xml", Types = "[Content_Types].xml", BookLinks = "xl/_rels/workbook.xml.rels";

    private readonly List<(string Name, byte[] Content)> _parts = [];

    public RawWorkbook(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            _parts.Add((entry.FullName, bytes.ToArray()));
        }
    }

    public string this[string part]
    {
        get => Encoding.UTF8.GetString(_parts.Single(p => p.Name == part).Content).TrimStart('\uFEFF');
        set => Put(part, Encoding.UTF8.GetBytes(value));
    }

    /// <summary>The row of the answers sheet where a requirement stands.</summary>
    public int Row(string requirement) => int.Parse(Regex.Match(this[Answers], $"<c r=\"B(\\d+)\"[^>]*><is><t xml:space=\"preserve\">{requirement}</t>").Groups[1].Value, null);

    public RawWorkbook Put(string part, byte[] content)
    {
        var at = _parts.FindIndex(p => p.Name == part);
        if (at >= 0) _parts[at] = (part, content);
        else _parts.Add((part, content));
        return this;
    }

    /// <summary>Adds an entry though there may be one of that name.</summary>
    public RawWorkbook Again(string part, string content)
    {
        _parts.Add((part, Encoding.UTF8.GetBytes(content)));
        return this;
    }

    public RawWorkbook Edit(string part, Func<string, string> change)
    {
        this[part] = change(this[part]);
        return this;
    }

    /// <summary>Puts XML in the place of a cell; in <paramref name="cell"/>, <c>{at}</c> is its address and <c>{s}</c> its style.</summary>
    public RawWorkbook Cell(string part, string address, string cell) => Edit(part, xml =>
    {
        var there = Regex.Match(xml, $"<c r=\"{address}\" s=\"(\\d+)\"(?: t=\"\\w+\")?(?:\\s*/>|>.*?</c>)", RegexOptions.Singleline);
        if (!there.Success) throw new AssertFailedException($"There is no cell {address}.");
        return xml.Remove(there.Index, there.Length).Insert(there.Index, cell.Replace("{at}", $"r=\"{address}\"", StringComparison.Ordinal)
            .Replace("{s}", $"s=\"{there.Groups[1].Value}\"", StringComparison.Ordinal));
    });

    /// <summary>Puts a text into a cell.</summary>
    public RawWorkbook Text(string part, string address, string text) =>
        Cell(part, address, $"<c {{at}} {{s}} t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>");

    /// <summary>Adds a part the workbook points to, as a spreadsheet program would.</summary>
    public RawWorkbook Linked(string name, string type, string contentType, string content) => Put($"xl/{name}", Encoding.UTF8.GetBytes(content))
        .Edit(BookLinks, x => x.Replace(
            "</Relationships>", $"<Relationship Id=\"rId90\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{name}\"/></Relationships>"))
        .Edit(Types, x => x.Replace("</Types>", $"<Override PartName=\"/xl/{name}\" ContentType=\"{contentType}\"/></Types>"));

    /// <summary>Gives the workbook texts shared by its cells.</summary>
    public RawWorkbook Shared(params string[] items) => Linked("sharedStrings.xml", "sharedStrings", "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
        $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{items.Length}\">{string.Concat(items)}</sst>");

    public byte[] Bytes(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var stream = zip.CreateEntry(name, level).Open();
                stream.Write(content);
            }
        }
        return output.ToArray();
    }
}
