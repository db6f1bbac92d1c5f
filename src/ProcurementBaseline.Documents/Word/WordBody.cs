using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The text of a file, from the cover to the last block.</summary>
internal sealed class WordBody(Document document, WordPalette palette)
{
    private const double AfterTable = 12;

    private readonly WordParagraphs _paragraphs = new(document);
    private int _headings;

    /// <summary>The elements in reading order; the section's properties follow them.</summary>
    public IEnumerable<OpenXmlElement> Elements()
    {
        foreach (var paragraph in WordCover.Of(document, palette)) yield return paragraph;
        var isReport = document.Style == DocumentStyle.Report;
        if (isReport && WordContents.Of(document) is { } contents) yield return contents;
        Block? before = null;
        foreach (var block in document.Blocks)
        {
            var elements = Elements(block).ToList();
            var first = (W.Paragraph)elements[0];
            if (before is null && isReport) WordParagraphs.OnNewPage(first);
            if (before is null && block is Heading) SpaceBefore(first, 0);
            if (before is Table && block is not Heading) SpaceBefore(first, AfterTable);
            foreach (var element in elements) yield return element;
            before = block;
        }
        // Word wants a paragraph after a table that ends the file, and makes one of full height where there is none.
        if (before is Table) yield return WordParagraphs.Empty(WordStyles.AfterTable);
    }

    private IEnumerable<OpenXmlElement> Elements(Block block) => block switch
    {
        Heading heading => [Marked(heading)],
        Paragraph paragraph => [_paragraphs.Of(paragraph, WordStyles.Body)],
        Bullets bullets => bullets.Items.Select(item => _paragraphs.Of(item, WordStyles.ListBullet)),
        Table table => [WordParagraphs.Of(table.Caption, WordStyles.Caption), WordTable.Of(table, _paragraphs)],
        _ => throw new UnreachableException(),
    };

    /// <summary>A heading inside the bookmark that its line of the contents leads to.</summary>
    private W.Paragraph Marked(Heading heading)
    {
        var (id, name) = (_headings.ToString(CultureInfo.InvariantCulture), WordContents.Bookmark(_headings));
        _headings++;
        var paragraph = WordParagraphs.Empty(WordStyles.Heading(heading.Level));
        paragraph.Append(new W.BookmarkStart { Id = id, Name = name });
        paragraph.Append(WordRuns.Plain(heading.Text));
        paragraph.Append(new W.BookmarkEnd { Id = id });
        return paragraph;
    }

    private static void SpaceBefore(W.Paragraph paragraph, double points) =>
        WordParagraphs.Properties(paragraph).SpacingBetweenLines = new() { Before = WordMeasure.Text(points) };
}
