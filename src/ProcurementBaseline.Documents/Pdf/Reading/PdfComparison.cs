using System.Text;
using System.Text.RegularExpressions;

namespace ProcurementBaseline.Documents.Pdf.Reading;

/// <summary>Says in what a file differs from the one this program makes of the same data, the page first.</summary>
internal static partial class PdfComparison
{
    /// <summary>Where two files part whose bytes are not the same.</summary>
    /// <param name="found">The file at hand.</param>
    /// <param name="expected">What this program writes.</param>
    /// <returns>Of the pages only the first. At least one difference, unless the file is damaged where nothing of it is read.</returns>
    public static IReadOnlyList<PdfDifference> Of(PdfRevision found, PdfRevision expected)
    {
        List<PdfDifference> differences = [];
        if (FirstPage(found, expected) is { } page) differences.AddRange(LooksAlike(found, expected) ? [new(PdfPart.Page, page), new(PdfPart.Look)] : [new PdfDifference(PdfPart.Page, page)]);
        if (!Same(found, expected, "EmbeddedFile")) differences.Add(new(PdfPart.Attachment));
        if (!Same(found, expected, "Metadata")) differences.Add(new(PdfPart.Metadata));
        if (differences.Count > 0 || !found.IsWhole) return differences;
        return [new(SameContent(found, expected) ? PdfPart.Packing : PdfPart.Structure)];
    }

    // What is painted first: it says the same wherever its objects stand in the file.
    private static int? FirstPage(PdfRevision found, PdfRevision expected)
    {
        IReadOnlyList<int> here = found.Pages, there = expected.Pages;
        if (here.Count == 0) return Lost(found, expected, there);
        var both = Math.Min(here.Count, there.Count);
        for (var i = 0; i < both; i++)
        {
            if (!Painted(found, here[i]).AsSpan().SequenceEqual(Painted(expected, there[i]))) return i + 1;
        }
        if (here.Count != there.Count) return both + 1;
        for (var i = 0; i < both; i++)
        {
            if (!Around(found, here[i]).SequenceEqual(Around(expected, there[i]))) return i + 1;
        }
        return null;
    }

    // The same words in the same places on every page, whatever colour they have and whatever logo stands beside them.
    private static bool LooksAlike(PdfRevision found, PdfRevision expected) =>
        found.Pages.Count == expected.Pages.Count
        && found.Pages.Zip(expected.Pages).All(pages => Uncoloured(found, pages.First) == Uncoloured(expected, pages.Second))
        && found.Pages.Zip(expected.Pages).Any(pages => !Painted(found, pages.First).AsSpan().SequenceEqual(Painted(expected, pages.Second)));

    private static string Uncoloured(PdfRevision file, int page) => Colouring().Replace(Encoding.Latin1.GetString(Painted(file, page)), "");

    // A colour, a logo, and the number of a tag, which a logo moves.
    [GeneratedRegex(@"^\S{1,4} \S{1,4} \S{1,4} rg\n|^/Figure<<(?s:.*?)EMC\n|(?<=/MCID )\d+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Colouring();

    // A file that was cut short has lost its list of pages, but what is painted on them stands first in it, under the same numbers.
    private static int? Lost(PdfRevision found, PdfRevision expected, IReadOnlyList<int> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var content = PdfReference.Number(expected.Body(pages[i]) ?? "", "Contents");
            if (!(found.Content(found.Stream(content)) ?? []).AsSpan().SequenceEqual(expected.Content(expected.Stream(content)))) return i + 1;
        }
        return null;
    }

    private static byte[] Painted(PdfRevision file, int page) => file.Content(file.Stream(PdfReference.Number(file.Body(page) ?? "", "Contents"))) ?? [];

    // The page's frame, its links and its annotations.
    private static IEnumerable<string?> Around(PdfRevision file, int page) =>
        PdfReference.List(file.Body(page) ?? "", "Annots").Select(number => file.Body(number)).Prepend(file.Body(page));

    private static bool Same(PdfRevision found, PdfRevision expected, string type) => (found.Stream(type), expected.Stream(type)) switch
    {
        (null, null) => true,
        ({ } here, { } there) => here.Keys == there.Keys && found.Content(here) is { } content && content.AsSpan().SequenceEqual(expected.Content(there)),
        _ => false,
    };

    private static bool SameContent(PdfRevision found, PdfRevision expected) =>
        found.Streams.Count == expected.Streams.Count && found.Streams.Zip(expected.Streams).All(pair => SameStream(found, pair.First, expected, pair.Second));

    // Where objects stand follows from how long the packed ones before them are.
    private static bool SameStream(PdfRevision found, PdfStream here, PdfRevision expected, PdfStream there) =>
        here.Number == there.Number && (here.Is("XRef") && there.Is("XRef")
            || here.Keys == there.Keys && found.Content(here) is { } content && content.AsSpan().SequenceEqual(expected.Content(there)));
}
