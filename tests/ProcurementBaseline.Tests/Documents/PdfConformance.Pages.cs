using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Tokens;

namespace ProcurementBaseline.Tests.Documents;

internal sealed partial class PdfConformance
{
    private static readonly HashSet<string> Painting =
        ["Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "BI", "EI"];

    // The margins, in points; a letter may overhang by a hair.
    private const double Side = 61, Foot = 30;

    /// <summary>The marked-content sequences found on the pages.</summary>
    private readonly HashSet<(IndirectReference Page, int Id)> _sequences = [];

    private void CheckPages()
    {
        var references = _tokens.Pages().ToList();
        Need(references.Count == _pdf.NumberOfPages, "the page tree holds every page");
        for (var i = 0; i < _pdf.NumberOfPages; i++)
        {
            var page = _pdf.GetPage(i + 1);
            CheckContent(page, references[i]);
            Need(_tokens.Get<NumericToken>(page.Dictionary, "StructParents") is not null, "a page has its key to the parent tree");
            Need(_tokens.Text(page.Dictionary, "Tabs") == "S", "tabs follow the structure");
            foreach (var annotation in _tokens.Items(page.Dictionary, "Annots")) CheckAnnotation((DictionaryToken)_tokens.Value(annotation)!);
            CheckFonts(page);
            CheckImages(page);
            foreach (var letter in page.Letters)
            {
                Need(letter.Value.Length > 0 && letter.Value[0] is not ('\0' or '\uFFFD'), "a glyph says what it is");
                Need(!letter.Value.Any(c => c is >= '\uFB00' and <= '\uFB06'), "no ligature in the text");
                Need(letter.Value == " " || IsInside(letter.BoundingBox, page), "letters stand inside the margins");
            }
        }
    }

    private static bool IsInside(PdfRectangle box, Page page) =>
        box.Left >= Side && box.Right <= page.Width - Side && box.Bottom >= Foot && box.Top <= page.Height - Foot;

    private void CheckContent(Page page, IndirectReference reference)
    {
        var open = new Stack<Opened>();
        foreach (var operation in page.Operations)
        {
            switch (operation.Operator)
            {
                case "BMC" or "BDC":
                    open.Push(Open(operation, reference));
                    break;
                case "EMC":
                    Need(open.TryPop(out var marked) && marked != Opened.Text, "marked content and text objects nest");
                    break;
                case "BT":
                    open.Push(Opened.Text);
                    break;
                case "ET":
                    Need(open.TryPop(out var text) && text == Opened.Text, "marked content and text objects nest");
                    break;
                case var painting when Painting.Contains(painting):
                    Need(open.Contains(Opened.Tagged) ^ open.Contains(Opened.Artifact), "what is painted is tagged or an artifact");
                    break;
            }
        }
        Need(open.Count == 0, "marked content ends on its page");
    }

    private Opened Open(object operation, IndirectReference page)
    {
        switch (operation)
        {
            case BeginMarkedContent { Name.Data: "Artifact" } or BeginMarkedContentWithProperties { Name.Data: "Artifact" }:
                return Opened.Artifact;
            case BeginMarkedContentWithProperties { Properties: { } properties } when _tokens.Get<NumericToken>(properties, "MCID") is { } id:
                Need(_sequences.Add((page, id.Int)), "a marked-content id is used once");
                return Opened.Tagged;
            default:
                return Opened.Other;
        }
    }

    private void CheckAnnotation(DictionaryToken annotation)
    {
        if (_tokens.Text(annotation, "Subtype") != "Widget")
        {
            CheckLink(annotation);
            return;
        }
        // Of no size it needs neither an appearance nor a tag; hidden it may not be.
        Need(_tokens.Items(annotation, "Rect").OfType<NumericToken>().Count(n => n.Data == 0) == 4, "a field without an appearance has no size");
        Need(_tokens.Get<NumericToken>(annotation, "F") is { } flags && (flags.Int & 0b100110) == 0b100, "a field is printed and not hidden");
        Need(_tokens.Text(annotation, "TU") is { Length: > 0 }, "a field has a name for those who hear it");
        Need(!annotation.ContainsKey(NameToken.A) && !annotation.ContainsKey(NameToken.Aa), "a field does nothing by itself");
    }

    private void CheckLink(DictionaryToken link)
    {
        Need(_tokens.Text(link, "Contents") is { Length: > 0 }, "a link says where it leads");
        Need(_tokens.Get<NumericToken>(link, "StructParent") is not null, "a link has its key to the parent tree");
        Need(_tokens.Get<NumericToken>(link, "F") is { Int: 4 }, "a link is printed and not hidden");
        Need(_tokens.Get<ArrayToken>(link, "Dest") is { } to && to.Data[0] is IndirectReferenceToken target && _tokens.Pages().Contains(target.Data),
            "a link leads to a page");
    }

    private void CheckFonts(Page page)
    {
        var resources = _tokens.Get<DictionaryToken>(page.Dictionary, "Resources");
        foreach (var value in _tokens.Get<DictionaryToken>(resources, "Font")?.Data.Values ?? [])
        {
            var font = (DictionaryToken)_tokens.Value(value)!;
            var descendant = _tokens.Items(font, "DescendantFonts").Select(_tokens.Value).OfType<DictionaryToken>().FirstOrDefault() ?? font;
            var descriptor = _tokens.Get<DictionaryToken>(descendant, "FontDescriptor");
            Need(_tokens.Get<StreamToken>(font, "ToUnicode") is not null, "a font maps to Unicode");
            Need(_tokens.Get<StreamToken>(descriptor, "FontFile2") is not null, "a font is embedded");
            Need(_tokens.Get<NumericToken>(descriptor, "Descent") is { Data: < 0 }, "a font's descent is below the line");
        }
    }

    private enum Opened { Text, Tagged, Artifact, Other }
}
