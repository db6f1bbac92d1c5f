using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The cover: who issues the document, what it is, and the facts a reader needs to place it.</summary>
internal static class WordCover
{
    private const double LineThickness = 0.75, BeforeFacts = 17;

    public static IEnumerable<W.Paragraph> Of(Document document, WordPalette palette)
    {
        if (WordLogo.Of(document) is { } logo) yield return logo;
        yield return WordParagraphs.Of(document.Author, WordStyles.Issuer);
        yield return Title(document);
        if (document.Subtitle.Length > 0) yield return WordParagraphs.Of(document.Subtitle, WordStyles.Subtitle);
        for (var i = 0; i < document.Facts.Count; i++)
        {
            var fact = Fact(document.Facts[i]);
            if (i == 0) LineAbove(fact, palette);
            yield return fact;
        }
    }

    // A cover's title stands where it would without the logo.
    private static W.Paragraph Title(Document document)
    {
        var title = WordParagraphs.Of(document.Title, WordStyles.Title);
        if (WordLogo.Height(document) is > 0 and var height && document.Style == DocumentStyle.Report)
            WordParagraphs.Properties(title).SpacingBetweenLines = new() { Before = WordMeasure.Text(WordStyles.AboveTitle - height - WordStyles.BelowLogo) };
        return title;
    }

    private static W.Paragraph Fact(Fact fact)
    {
        var paragraph = WordParagraphs.Empty(WordStyles.Fact);
        paragraph.Append(WordRuns.Plain(fact.Key + ":", WordStyles.FactKey));
        paragraph.Append(new W.Run(new W.TabChar()));
        paragraph.Append(WordRuns.Plain(fact.Value));
        return paragraph;
    }

    private static void LineAbove(W.Paragraph paragraph, WordPalette palette)
    {
        var properties = WordParagraphs.Properties(paragraph);
        properties.ParagraphBorders = new() { TopBorder = StyleLook.Border((LineThickness, (uint)BeforeFacts, palette.Rule)) };
        properties.SpacingBetweenLines = new() { Before = WordMeasure.Text(BeforeFacts) };
    }
}
