using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ProcurementBaseline.Tests.Documents;

internal sealed partial class PdfConformance
{
    private static readonly HashSet<string> StandardTypes =
    [
        .. ("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD "
            + "THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form").Split(' '),
    ];

    /// <summary>Which parents a type may stand in; a type not named may stand anywhere.</summary>
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["LI"] = ["L"],
        ["Lbl"] = ["LI"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
        ["Caption"] = ["Table", "L"],
    };

    private void CheckStructure()
    {
        var level = 0;
        foreach (var node in _root?.All() ?? [])
        {
            Need(StandardTypes.Contains(node.Role), "an element is of a standard type");
            Need(!Parents.TryGetValue(node.Role, out var parents) || parents.Contains(node.Parent?.Role), "an element stands where it may");
            Need(node.Parent is null || node.Dictionary.Data.TryGetValue("P", out var up) && up is IndirectReferenceToken parent
                && parent.Data.Equals(node.Parent.Reference), "an element names its parent");
            if (node.Role is ['H', var digit] && char.IsDigit(digit))
            {
                Need(digit - '0' <= level + 1, "no heading level is skipped");
                level = digit - '0';
            }
            if (node.Role == "Link") Need(node.Kids.OfType<IndirectReference>().Any(), "a link's element holds the link");
            if (node.Role == "TH") Need(Attribute(node, "Scope") is "Row" or "Column" or "Both", "a header says what it heads");
            if (node.Role == "TH" && Attribute(node, "Scope") == "Column")
                Need(node.Parent?.Parent?.Role == "THead", "column headers stand in the head of their table");
            if (node.Role == "Form") Need(Attribute(node, "Role") is "tv" or "rb" or "cb" && Attribute(node, "Desc") is { Length: > 0 }, "a place for an answer says what is asked");
            if (node.Role == "L") Need(Attribute(node, "ListNumbering") is not null, "a list says how it is numbered");
            if (node.Role == "Table") CheckTable(node);
        }
    }

    /// <summary>Every place of the grid is filled once, counting cells that span several.</summary>
    private void CheckTable(PdfStructureNode table)
    {
        var rows = table.All().Where(node => node.Role == "TR").ToList();
        var filled = new HashSet<(int Row, int Column)>();
        for (var r = 0; r < rows.Count; r++)
        {
            var column = 0;
            foreach (var cell in rows[r].Children)
            {
                while (filled.Contains((r, column))) column++;
                for (var down = 0; down < Span(cell, "RowSpan"); down++)
                {
                    for (var across = 0; across < Span(cell, "ColSpan"); across++)
                        Need(filled.Add((r + down, column + across)), "table cells do not overlap");
                }
            }
        }
        Need(table.Children.Count(part => part.Role == "THead") <= 1, "a table has one head");
        var columns = filled.Count == 0 ? 0 : filled.Max(place => place.Column) + 1;
        Need(columns > 0 && filled.Count == columns * rows.Count, "table rows are of equal length");
        Need(rows.SelectMany(row => row.Children).Any(cell => cell.Role == "TH"), "a table has headers");
    }

    /// <summary>The way back from painted content to its element, which a screen reader uses when a person points at something.</summary>
    private void CheckParentTree()
    {
        var tree = _tokens.Get<DictionaryToken>(_tokens.Get<DictionaryToken>(_tokens.Catalog, "StructTreeRoot"), "ParentTree");
        var numbers = _tokens.Items(tree, "Nums").ToList();
        Need(numbers.Count > 0 && numbers.Count % 2 == 0, "there is a parent tree");
        var parents = numbers.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => ((NumericToken)pair[0]).Int, pair => pair[1]);
        var keys = new Dictionary<IndirectReference, int>();
        foreach (var page in _tokens.Pages())
        {
            if (_tokens.Get<NumericToken>((DictionaryToken)_tokens.Value(new IndirectReferenceToken(page))!, "StructParents") is { } key)
                keys[page] = key.Int;
        }

        var claimed = new HashSet<(IndirectReference, int)>();
        foreach (var node in _root?.All() ?? [])
        {
            foreach (var kid in node.Kids)
            {
                switch (kid)
                {
                    case ValueTuple<IndirectReference, int> sequence:
                        Need(claimed.Add(sequence), "content belongs to one element");
                        Need(_sequences.Contains(sequence), "an element's content is on the page");
                        Need(keys.TryGetValue(sequence.Item1, out var page) && parents.TryGetValue(page, out var owners)
                            && _tokens.Value(owners) is ArrayToken array && sequence.Item2 < array.Length && Is(array.Data[sequence.Item2], node),
                            "the parent tree leads from content to its element");
                        break;
                    case IndirectReference link:
                        var annotation = _tokens.Value(new IndirectReferenceToken(link)) as DictionaryToken;
                        Need(_tokens.Get<NumericToken>(annotation, "StructParent") is { } own
                            && parents.TryGetValue(own.Int, out var owner) && Is(owner, node), "the parent tree leads from a link to its element");
                        break;
                }
            }
        }
        foreach (var sequence in _sequences) Need(claimed.Contains(sequence), "tagged content is in the tree");

        static bool Is(IToken token, PdfStructureNode node) => token is IndirectReferenceToken reference && reference.Data.Equals(node.Reference);
    }

    private string? Attribute(PdfStructureNode node, string key) =>
        Attributes(node).Select(attributes => _tokens.Text(attributes, key)).FirstOrDefault(value => value is not null);

    private int Span(PdfStructureNode cell, string key) =>
        Attributes(cell).Select(attributes => _tokens.Get<NumericToken>(attributes, key)?.Int).Max() ?? 1;

    private IEnumerable<DictionaryToken> Attributes(PdfStructureNode node) =>
        _tokens.Items(node.Dictionary, "A").Select(_tokens.Value).OfType<DictionaryToken>();
}
