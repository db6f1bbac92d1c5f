using System.Globalization;
using System.Text;
using static ProcurementBaseline.Documents.Pdf.PdfText;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The logical structure: one object per tag, and the parent tree that leads from painted content back to its tag.</summary>
internal sealed class PdfStructure
{
    private readonly PdfObjects _objects;
    private readonly Dictionary<Tag, int> _numbers = [];        // in reading order
    private readonly Dictionary<Mark, (int Page, int Id)> _painted = new(ReferenceEqualityComparer.Instance);   // a link's id is its annotation's number
    private readonly List<int> _parents = [];                   // the parent tree, by key

    public PdfStructure(PdfObjects objects, Tag root)
    {
        _objects = objects;
        Number(root);
    }

    /// <summary>Tells where a mark was painted, as the marked-content sequence <paramref name="id"/> of a page.</summary>
    public void Painted(Mark mark, int page, int id) => _painted[mark] = (page, id);

    /// <summary>Enters a page in the parent tree.</summary>
    /// <param name="owners">The tag of each marked-content sequence, by its id.</param>
    /// <returns>The page's key.</returns>
    public int AddPage(IEnumerable<Tag> owners) => AddParent(_objects.Add($"[{Refs(owners.Select(tag => _numbers[tag]))}]"));

    /// <summary>Enters a link in the parent tree.</summary>
    /// <returns>The link's key.</returns>
    public int AddLink(Link link, int annotation, int page)
    {
        _painted[link] = (page, annotation);
        return AddParent(_numbers[link.Owner]);
    }

    /// <summary>Writes the tree once all pages are painted, and returns its root's number.</summary>
    public int Write(Tag root)
    {
        var tree = _objects.Reserve();
        foreach (var (tag, number) in _numbers) _objects.Set(number, Element(tag, tree));
        var parents = new StringBuilder();
        for (var key = 0; key < _parents.Count; key++) parents.Append(CultureInfo.InvariantCulture, $"{key} {_parents[key]} 0 R ");
        _objects.Set(tree, $"<</Type/StructTreeRoot/K {Ref(_numbers[root])}"
            + $"/ParentTree<</Nums[{parents}]>>/ParentTreeNextKey {PdfText.Number(_parents.Count)}>>");
        return tree;
    }

    private int AddParent(int number)
    {
        _parents.Add(number);
        return _parents.Count - 1;
    }

    private void Number(Tag tag)
    {
        _numbers[tag] = _objects.Reserve();
        foreach (var child in tag.Content.OfType<Tag>()) Number(child);
    }

    /// <summary>A form on paper: what is asked is told by its attributes, and said aloud where there is nothing to read (ISO 32000-1, 14.8.5.6).</summary>
    private static string Form(Answer answer)
    {
        var asks = PdfText.String(PlainText.Clean(answer.Asks));
        var ticked = answer.IsTicked is { } isTicked ? isTicked ? "/checked/on" : "/checked/off" : "";
        return $"/A<</O/PrintField/Role/{answer.Role}{ticked}/Desc{asks}>>{(answer.IsEmpty ? $"/Alt{asks}" : "")}";
    }

    /// <summary>What a picture says and where it stands, as pages count (ISO 14289-1, 7.3).</summary>
    private static string Picture(Figure figure)
    {
        var (right, top) = (figure.X + figure.Width, PdfContent.Up(figure.Y));
        var box = string.Join(' ', new[] { figure.X, top - figure.Height, right, top }.Select(PdfText.Number));
        return $"/Alt{PdfText.String(figure.Says)}/A<</O/Layout/Placement/Block/BBox[{box}]>>";
    }

    private string Element(Tag tag, int tree)
    {
        var element = new StringBuilder($"<</Type/StructElem/S/{tag.Role}/P {Ref(tag.Parent is null ? tree : _numbers[tag.Parent])}");
        if (tag.Lang is { } lang) element.Append("/Lang").Append(PdfText.String(lang));
        if (tag.Scope is { } scope) element.Append("/A<</O/Table/Scope/").Append(scope).Append(">>");
        if (tag.Numbering is { } numbering) element.Append("/A<</O/List/ListNumbering/").Append(numbering).Append(">>");
        if (tag.Figure is { } figure) element.Append(Picture(figure));
        if (tag.Answer is { } answer) element.Append(Form(answer));
        Content(tag, element);
        return element.Append(">>").ToString();
    }

    /// <summary>What is in a tag. Content on the page where the tag begins is told by its number alone.</summary>
    private void Content(Tag tag, StringBuilder element)
    {
        var home = tag.Content.OfType<Words>().Select(mark => _painted[mark].Page).FirstOrDefault();
        if (home != 0) element.Append(CultureInfo.InvariantCulture, $"/Pg {home} 0 R");
        element.Append("/K[");
        (int Page, int Id) before = default;
        foreach (var item in tag.Content)
        {
            if (item is Tag child)
            {
                before = default;
                element.Append(CultureInfo.InvariantCulture, $"{_numbers[child]} 0 R ");
                continue;
            }
            var place = _painted[(Mark)item];
            if (place == before) continue;      // marks side by side share one sequence
            before = place;
            if (item is Link) element.Append(CultureInfo.InvariantCulture, $"<</Type/OBJR/Obj {place.Id} 0 R/Pg {place.Page} 0 R>>");
            else if (place.Page == home) element.Append(CultureInfo.InvariantCulture, $"{place.Id} ");
            else element.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {place.Page} 0 R/MCID {place.Id}>>");
        }
        element.Append(']');
    }
}
