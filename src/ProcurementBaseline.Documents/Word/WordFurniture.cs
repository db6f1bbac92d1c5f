using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The running header and footer.</summary>
internal static class WordFurniture
{
    private const string Page = "{page}", Pages = "{pages}";

    /// <summary>The header of the pages after the cover; the cover's is empty.</summary>
    public static W.Header Header(Document document, bool cover) =>
        new(WordParagraphs.Of(cover ? "" : document.Furniture.Header, WordStyles.Header));

    /// <summary>The footer of every page: who issues it and the page number, below them what it can be checked by.</summary>
    public static W.Footer Footer(Document document)
    {
        var words = document.Furniture;
        var line = WordParagraphs.Of(words.Footer, WordStyles.Footer);
        line.Append(new W.Run(new W.TabChar()));
        line.Append(PageNumber(words.PageNumber));
        var footer = new W.Footer(line);
        if (words.Version is { Length: > 0 } version) footer.Append(WordParagraphs.Of(version, WordStyles.Footer));
        return footer;
    }

    /// <summary>The pattern's words, and fields in its places.</summary>
    private static IEnumerable<OpenXmlElement> PageNumber(string pattern)
    {
        for (var from = 0; from < pattern.Length;)
        {
            var place = Found(pattern, from, Page) is var page && Found(pattern, from, Pages) is var pages && page.At <= pages.At ? page : pages;
            foreach (var run in WordRuns.Plain(pattern[from..place.At])) yield return run;
            if (place.At < pattern.Length) yield return WordParagraphs.Counted(place.Name == Page ? "PAGE" : "NUMPAGES", "1");
            from = place.At + place.Name.Length;
        }
    }

    private static (int At, string Name) Found(string pattern, int from, string name) =>
        pattern.IndexOf(name, from, StringComparison.Ordinal) is >= 0 and var at ? (at, name) : (pattern.Length, name);
}
