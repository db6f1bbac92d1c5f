using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>A file as a person meets it: what is read aloud, and where words stand on the page.</summary>
internal static class PdfReading
{
    private const double Side = 62, Top = 76, Bottom = 76;

    /// <summary>The text in the order of the tags, one element per tag that holds text, spaces joined.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="without">A role whose content is left out.</param>
    public static string TextInTagOrder(byte[] file, string without = "")
    {
        using var pdf = PdfDocument.Open(file);
        var tokens = new PdfTokens(pdf);
        var sequences = Sequences(pdf, tokens);
        var text = new StringBuilder();
        Read(PdfStructureNode.Root(tokens)!);
        return Regex.Replace(text.ToString(), " +", " ").Trim();

        void Read(PdfStructureNode node)
        {
            if (node.Role == without) return;
            if (tokens.Text(node.Dictionary, "Alt") is { } instead)
            {
                text.Append(instead).Append(' ');       // what is said in place of something drawn
                return;
            }
            foreach (var kid in node.Kids)
            {
                if (kid is PdfStructureNode child) Read(child);
                else if (kid is ValueTuple<IndirectReference, int> sequence) text.Append(sequences[sequence]);
            }
        }
    }

    /// <summary>The lines of the text area, page by page, each from the top: its baseline, its letters' font and size, its text.</summary>
    public static IReadOnlyList<IReadOnlyList<(double Y, string Font, double Size, string Text)>> Lines(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return [.. pdf.GetPages().Select(page => (IReadOnlyList<(double, string, double, string)>)
        [
            .. page.Letters.Where(letter => letter.StartBaseLine.Y > Bottom - 10 && letter.StartBaseLine.Y < page.Height - Top)
                .GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).OrderByDescending(line => line.Key)
                .Select(line => (line.Key, line.First().FontName ?? "", line.First().PointSize, string.Concat(line.Select(letter => letter.Value)))),
        ])];
    }

    /// <summary>The visible letters that stand outside the margins, with their page.</summary>
    public static IReadOnlyList<string> OutsideMargins(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return [.. pdf.GetPages().SelectMany(page => page.Letters.Where(letter => letter.Value.Trim().Length > 0).Where(letter =>
                letter.BoundingBox.Left < Side - 1 || letter.BoundingBox.Right > page.Width - Side + 1
                || letter.BoundingBox.Bottom < 30 || letter.BoundingBox.Top > page.Height - 30)
            .Select(letter => $"{letter.Value} on page {page.Number}"))];
    }

    /// <summary>The number of the page on which a text stands, without spaces, from 1.</summary>
    public static IReadOnlyList<int> PagesWith(byte[] file, string text)
    {
        using var pdf = PdfDocument.Open(file);
        return [.. pdf.GetPages().Where(page => string.Concat(page.Letters.Select(l => l.Value)).Contains(text)).Select(page => page.Number)];
    }

    private static Dictionary<(IndirectReference, int), string> Sequences(PdfDocument pdf, PdfTokens tokens)
    {
        var sequences = new Dictionary<(IndirectReference, int), string>();
        var references = tokens.Pages().ToList();
        foreach (var page in pdf.GetPages())
        {
            foreach (var content in page.GetMarkedContents())
            {
                if (content.MarkedContentIdentifier >= 0) sequences[(references[page.Number - 1], content.MarkedContentIdentifier)] = Text(content);
            }
        }
        return sequences;
    }

    /// <summary>Without the hyphens of divided words, which say themselves that they are no text.</summary>
    private static string Text(MarkedContentElement content)
    {
        var hyphens = content.Children.Where(child => child.ActualText is not null).SelectMany(child => child.Letters).ToHashSet();
        return string.Concat(content.Letters.Where(letter => !hyphens.Contains(letter)).Select(letter => letter.Value));
    }
}
