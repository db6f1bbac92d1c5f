using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The table of contents: a field that Word can update, and until then one link per heading.</summary>
/// <remarks>
/// The links stand without page numbers. Nobody knows them before a program has laid the file out, and a wrong one is worse than none; the
/// headings' own numbers serve on paper. Updating the field in Word adds the page numbers.
/// </remarks>
internal static class WordContents
{
    private const string Everything = """ TOC \o "1-3" \h \z \u """;

    /// <summary>The bookmark of a heading, as Word itself would name it.</summary>
    /// <param name="index">The heading's place among all, from 0.</param>
    public static string Bookmark(int index) => FormattableString.Invariant($"_Toc{100_000_001 + index}");

    /// <returns>Null when there are no headings.</returns>
    public static W.SdtBlock? Of(Document document)
    {
        Heading[] headings = [.. document.Blocks.OfType<Heading>()];
        if (headings.Length == 0) return null;
        var title = WordParagraphs.Of(document.Furniture.ContentsTitle, WordStyles.ContentsTitle);
        WordParagraphs.OnNewPage(title);
        var content = new W.SdtContentBlock(title);
        var numbers = WordNumbering.Count(headings).ToList();
        for (var i = 0; i < headings.Length; i++)
        {
            var entry = WordParagraphs.Empty(WordStyles.Contents(headings[i].Level));
            if (i == 0) entry.Append(WordParagraphs.Mark(W.FieldCharValues.Begin), WordParagraphs.Instruction(Everything), WordParagraphs.Mark(W.FieldCharValues.Separate));
            entry.Append(Link(Bookmark(i), numbers[i], WordRuns.Plain(headings[i].Text)));
            content.Append(entry);
        }
        content.Append(new W.Paragraph(WordParagraphs.Mark(W.FieldCharValues.End)));
        // Word offers its button for updating where it finds this name.
        var gallery = new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique());
        return new(new W.SdtProperties(new W.SdtId { Val = -1 }, gallery), content);
    }

    private static W.Hyperlink Link(string bookmark, string number, IEnumerable<W.Run> title)
    {
        var link = new W.Hyperlink(new W.Run(new W.Text(number)), new W.Run(new W.TabChar())) { Anchor = bookmark, History = true };
        link.Append(title);
        return link;
    }
}
