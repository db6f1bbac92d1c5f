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
    public string Destination(Spot spot) => $"[{Ref(_numbers[spot.Sheet])}/XYZ 0 {Number(PdfContent.Up(spot.Y))} null]";

    private void Write(Sheet sheet, int tree, int resources)
    {
        var page = _numbers[sheet];
        var owners = new List<Tag>();
        var content = _objects.AddStream("", Paint(sheet, page, owners).Bytes);
        var key = _structure.AddPage(owners);
        int[] links = [.. sheet.Marks.OfType<Link>().Select(link => Annotate(link, page))];
        var annotations = links.Length == 0 ? "" : $"/Annots[{Refs(links)}]";
        _objects.Set(page, $"<</Type/Page/Parent {Ref(tree)}/MediaBox[0 0 {Number(PageFrame.SheetWidth)} {Number(PageFrame.SheetHeight)}]"
            + $"/Resources {Ref(resources)}/Contents {Ref(content)}/StructParents {Number(key)}/Tabs/S{annotations}>>");
    }

    /// <param name="sheet">What to paint.</param>
    /// <param name="page">The page's object number.</param>
    /// <param name="owners">Filled with the tag of each marked-content sequence.</param>
    private PdfContent Paint(Sheet sheet, int page, List<Tag> owners)
    {
        var content = new PdfContent(_fonts, _theme);
        object? open = null;        // the tag, or the kind of artifact, that is being painted
        foreach (var mark in sheet.Marks)
        {
            if (mark is Link) continue;
            var owner = mark.Tag ?? (object)(mark is Box ? "Layout" : "Pagination");
            if (!owner.Equals(open))
            {
                if (open is not null) content.End();
                if (mark.Tag is { } tag) content.Begin(tag.Role, owners.Count);
                else content.BeginArtifact((string)owner);
                if (mark.Tag is not null) owners.Add(mark.Tag);
                open = owner;
            }
            if (mark.Tag is not null) _structure.Painted(mark, page, owners.Count - 1);
            if (mark is Box box) content.Fill(box);
            else if (mark is Picture picture) content.Paint(_pictures.Paint(picture));
            else content.Show((Words)mark);
        }
        if (open is not null) content.End();
        return content;
    }

    private int Annotate(Link link, int page)
    {
        var annotation = _objects.Reserve();
        var key = _structure.AddLink(link, annotation, page);
        var area = $"{Number(link.X)} {Number(PdfContent.Up(link.Y + link.Height))} {Number(link.X + link.Width)} {Number(PdfContent.Up(link.Y))}";
        const string printed = "/F 4";
        _objects.Set(annotation, $"<</Type/Annot/Subtype/Link{printed}/Border[0 0 0]/Rect[{area}]/Contents{PdfText.String(link.Says)}"
            + $"/StructParent {Number(key)}/Dest{Destination(link.To)}>>");
        return annotation;
    }
}
