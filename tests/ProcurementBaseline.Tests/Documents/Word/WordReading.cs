using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ProcurementBaseline.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Tests.Documents.Word;

/// <summary>Reads a Word file back, and a document as a reader would meet it.</summary>
internal static class WordReading
{
    /// <summary>What the Open XML SDK's validator has against a file; nothing for one that follows the format.</summary>
    /// <param name="file">The file.</param>
    /// <param name="versions">The programs it is meant for; none is the newest.</param>
    public static IReadOnlyList<string> Faults(byte[] file, params FileFormatVersions[] versions)
    {
        using var package = Open(file);
        return [.. from version in versions.DefaultIfEmpty(FileFormatVersions.Microsoft365)
            from error in new OpenXmlValidator(version).Validate(package)
            select $"{version} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}"];
    }

    public static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    public static T Read<T>(byte[] file, Func<W.Body, T> read)
    {
        using var package = Open(file);
        return read(package.MainDocumentPart!.Document!.Body!);
    }

    /// <summary>The text of each paragraph in reading order, without the contents; tabs, breaks and the hyphens that Word keeps apart as characters.</summary>
    public static IReadOnlyList<string> Paragraphs(byte[] file) =>
        Read(file, body => body.Descendants<W.Paragraph>().Where(p => !p.Ancestors<W.SdtBlock>().Any()).Select(Text).Where(t => t.Length > 0).ToList());

    public static string Text(OpenXmlElement element) => string.Concat(element.Descendants().Select(e => e switch
    {
        W.Text text => text.Text,
        W.TabChar or W.Break => e is W.Break ? "\n" : "\t",
        W.SoftHyphen => "\u00AD",
        W.NoBreakHyphen => "\u2011",
        _ => "",
    }));

    public static string? Style(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    /// <summary>The names of the zip's entries, in its own order, and their content.</summary>
    public static IReadOnlyList<(string Name, DateTimeOffset Written, string Content)> Entries(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(e => (e.FullName, e.LastWriteTime, new StreamReader(e.Open(), Encoding.UTF8).ReadToEnd()))];
    }

    /// <summary>The text of each paragraph a document says, cover first; with the value or prompt of its field.</summary>
    public static IEnumerable<string> Paragraphs(Document document) =>
        ((IEnumerable<string>)[document.Author, document.Title, document.Subtitle, .. document.Facts.Select(f => $"{f.Key}:\t{f.Value}"), .. document.Blocks.SelectMany(b => Paragraphs(b, document))])
        .Where(t => t.Length > 0);

    private static IEnumerable<string> Paragraphs(Block block, Document document) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [Said(paragraph, document)],
        Bullets bullets => bullets.Items.Select(p => Said(p, document)),
        Table table => [table.Caption, .. table.Columns.Select(c => c.Title), .. table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Paragraphs).Select(p => Said(p, document))],
        _ => throw new AssertFailedException($"{block.GetType()} is new to this test."),
    };

    private static string Said(Paragraph paragraph, Document document)
    {
        var text = string.Concat(paragraph.Inlines.Select(i => Composed(i.Text)));
        if (paragraph.Field is not { } field) return text;
        var value = field.Choices.FirstOrDefault(c => c.Id == field.Value)?.Label ?? field.Value?.ReplaceLineEndings("\n");
        return (text.Length > 0 ? text + "\n" : "") + (value ?? document.Furniture.Prompts?.Of(field.Kind) ?? field.Label);
    }

    // The only accents apart from their letters in the samples; a Word file holds them composed.
    private static string Composed(string text) =>
        text.Replace("A\u030A", "Å").Replace("a\u030A", "å").Replace("e\u0301", "é").Replace("ø\u0301", "ǿ").Replace("u\u0308", "ü");
}
