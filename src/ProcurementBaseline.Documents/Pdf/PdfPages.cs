using System.Text;
using ProcurementBaseline.Documents.Themes;
using static ProcurementBaseline.Documents.Pdf.PdfText;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Paints sheets as pages. Every painting operator stands in marked content: a tag's, or an artifact's.</summary>
internal sealed class PdfPages
{
    private readonly PdfObjects _objects;
    private readonly PdfStructure _structure;
    private readonly PdfFonts _fonts;
    private readonly PdfPictures _pictures;
    private readonly Theme _theme;
    private readonly Dictionary<Sheet, int> _numbers = [];      // in page order

    public PdfPages(PdfObjects objects, IReadOnlyList<Sheet> sheets, PdfStructure structure, PdfFonts fonts, Theme theme)
    {
        (_objects, _structure, _fonts, _theme, _pictures) = (objects, structure, fonts, theme, new(objects));
        foreach (var sheet in sheets) _numbers[sheet] = objects.Reserve();
    }

    /// <summary>Writes all pages and returns the number of the page tree.</summary>
    public int Write()
    {
        int tree = _objects.Reserve(), resources = _objects.Reserve();
        foreach (var sheet in _numbers.Keys) Write(sheet, tree, resources);
        _objects.Set(resources, $"<<{_fonts.Write(_objects)}{_pictures.Resources()}>>");
        _objects.Set(tree, $"<</Type/Pages/Count {Number(_numbers.Count)}/Kids[{Refs(_numbers.Values)}]>>");
        return tree;
    }

    /// <summary>A place on a page, as the value of a link or a bookmark.</summary>
    public string Destination(Spot spot) => $"[{Ref(_numbers[spot.Sheet])}/XYZ 0 {Number(Up(spot.Y))} null]";

    private void Write(Sheet sheet, int tree, int resources)
    {
        var page = _numbers[sheet];
        var owners = new List<Tag>();
        var content = _objects.AddStream("", Encoding.Latin1.GetBytes(Paint(sheet, page, owners)));
        var key = _structure.AddPage(owners);
        int[] links = [.. sheet.Marks.OfType<Link>().Select(link => Annotate(link, page))];
        var annotations = links.Length == 0 ? "" : $"/Annots[{Refs(links)}]";
        _objects.Set(page, $"<</Type/Page/Parent {Ref(tree)}/MediaBox[0 0 {Number(PageFrame.SheetWidth)} {Number(PageFrame.SheetHeight)}]"
            + $"/Resources {Ref(resources)}/Contents {Ref(content)}/StructParents {Number(key)}/Tabs/S{annotations}>>");
    }

    /// <param name="sheet">What to paint.</param>
    /// <param name="page">The page's object number.</param>
    /// <param name="owners">Filled with the tag of each marked-content sequence.</param>
    private string Paint(Sheet sheet, int page, List<Tag> owners)
    {
        var content = new StringBuilder();
        object? open = null;        // the tag, or the kind of artifact, that is being painted
        Rgb? ink = null;
        foreach (var mark in sheet.Marks)
        {
            if (mark is Link) continue;
            var owner = mark.Tag ?? (object)(mark is Box ? "Layout" : "Pagination");
            if (!owner.Equals(open))
            {
                if (open is not null) content.Append("EMC\n");
                content.Append(mark.Tag is { } tag ? $"/{tag.Role}<</MCID {Number(owners.Count)}>>BDC\n" : $"/Artifact<</Type/{owner}>>BDC\n");
                if (mark.Tag is not null) owners.Add(mark.Tag);
                open = owner;
            }
            if (mark.Tag is not null) _structure.Painted(mark, page, owners.Count - 1);
            if (mark is Picture picture)
            {
                content.Append(_pictures.Paint(picture));
                continue;
            }
            var colour = (mark is Box box ? box.Ink : ((Words)mark).Style.Ink).In(_theme);
            if (ink != colour) content.Append(Colour(colour)).Append("rg\n");
            ink = colour;
            content.Append(mark is Box area ? Fill(area) : Show((Words)mark));
        }
        return content.Append(open is null ? "" : "EMC\n").ToString();
    }

    private static string Fill(Box box) =>
        $"{Number(box.X)} {Number(Up(box.Y + box.Height))} {Number(box.Width)} {Number(box.Height)} re f\n";

    private string Show(Words words)
    {
        var face = words.Style.Face;
        // The hyphen of a divided word is announced as a soft one, so that the word stays whole when searched, copied or read aloud.
        var hyphen = words.Hyphen ? $"/Span<</ActualText<FEFF00AD>>>BDC<{_fonts.Encode(face, "-")}>Tj EMC" : "";
        return $"BT/{face} {Number(words.Style.Size)} Tf {Number(words.X)} {Number(Up(words.Y))} Td"
            + $"<{_fonts.Encode(face, words.Text)}>Tj{hyphen} ET\n";
    }

    private int Annotate(Link link, int page)
    {
        var annotation = _objects.Reserve();
        var key = _structure.AddLink(link, annotation, page);
        var area = $"{Number(link.X)} {Number(Up(link.Y + link.Height))} {Number(link.X + link.Width)} {Number(Up(link.Y))}";
        const string printed = "/F 4";
        _objects.Set(annotation, $"<</Type/Annot/Subtype/Link{printed}/Border[0 0 0]/Rect[{area}]/Contents{PdfText.String(link.Says)}"
            + $"/StructParent {Number(key)}/Dest{Destination(link.To)}>>");
        return annotation;
    }

    /// <summary>PDF counts from the bottom of the page.</summary>
    private static double Up(double y) => PageFrame.SheetHeight - y;
}
