using System.Globalization;
using System.Text;
using static ProcurementBaseline.Documents.Pdf.PdfText;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The logical structure: one object per tag, and the parent tree that leads from painted content back to its tag.</summary>
internal sealed class PdfStructure
{
    private readonly PdfObjects _objects;
    private readonly Dictionary<Tag, int> _numbers = [];        // in reading order
    private readonly Dictionary<Mark, string> _painted = new(ReferenceEqualityComparer.Instance);   // how a tag points at its mark
    private readonly List<int> _parents = [];                   // the parent tree, by key

    public PdfStructure(PdfObjects objects, Tag root)
    {
        _objects = objects;
        Number(root);
    }

    /// <summary>Tells where a mark was painted, as the marked-content sequence <paramref name="id"/> of a page.</summary>
    public void Painted(Mark mark, int page, int id) =>
        _painted[mark] = string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {page} 0 R/MCID {id}>>");

    /// <summary>Enters a page in the parent tree.</summary>
    /// <param name="owners">The tag of each marked-content sequence, by its id.</param>
    /// <returns>The page's key.</returns>
    public int AddPage(IEnumerable<Tag> owners) => AddParent(_objects.Add($"[{Refs(owners.Select(tag => _numbers[tag]))}]"));

    /// <summary>Enters a link in the parent tree.</summary>
    /// <returns>The link's key.</returns>
    public int AddLink(Link link, int annotation, int page)
    {
        _painted[link] = $"<</Type/OBJR/Obj {Ref(annotation)}/Pg {Ref(page)}>>";
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

    private string Element(Tag tag, int tree)
    {
        var element = new StringBuilder($"<</Type/StructElem/S/{tag.Role}/P {Ref(tag.Parent is null ? tree : _numbers[tag.Parent])}");
        if (tag.Lang is { } lang) element.Append("/Lang").Append(PdfText.String(lang));
        if (tag.Scope is { } scope) element.Append("/A<</O/Table/Scope/").Append(scope).Append(">>");
        if (tag.Numbering is { } numbering) element.Append("/A<</O/List/ListNumbering/").Append(numbering).Append(">>");
        if (tag.Answer is { } answer) element.Append(Form(answer));
        element.Append("/K[");
        var before = "";
        foreach (var item in tag.Content)
        {
            var kid = item is Tag child ? Ref(_numbers[child]) : _painted[(Mark)item];
            if (kid != before) element.Append(kid).Append(' ');     // marks side by side share one sequence
            before = kid;
        }
        return element.Append("]>>").ToString();
    }
}
