using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>Reads values of a PDF file, following references.</summary>
internal sealed class PdfTokens(PdfDocument document)
{
    public DictionaryToken Catalog => document.Structure.Catalog.CatalogDictionary;

    public IToken? Value(IToken? token) => token switch
    {
        IndirectReferenceToken reference => Value(document.Structure.GetObject(reference.Data)?.Data),
        ObjectToken whole => Value(whole.Data),
        _ => token,
    };

    /// <summary>Null when the key is absent or holds something else.</summary>
    public T? Get<T>(DictionaryToken? dictionary, string key) where T : class, IToken =>
        dictionary is not null && dictionary.Data.TryGetValue(key, out var value) ? Value(value) as T : null;

    public string? Text(DictionaryToken? dictionary, string key) => dictionary is null || !dictionary.Data.TryGetValue(key, out var value)
        ? null
        : Value(value) switch { StringToken text => text.Data, HexToken hex => hex.Data, NameToken name => name.Data, _ => null };

    public IEnumerable<IToken> Items(DictionaryToken? dictionary, string key) =>
        dictionary is null || !dictionary.Data.TryGetValue(key, out var value) ? []
        : Value(value) is ArrayToken array ? array.Data : [value];

    /// <summary>The pages' references, in order.</summary>
    public IEnumerable<IndirectReference> Pages() => Pages(Get<DictionaryToken>(Catalog, "Pages"));

    private IEnumerable<IndirectReference> Pages(DictionaryToken? node) => Items(node, "Kids").OfType<IndirectReferenceToken>().SelectMany(kid =>
        Value(kid) is DictionaryToken child && Text(child, "Type") == "Pages" ? Pages(child) : [kid.Data]);
}

/// <summary>One element of the logical structure, as read back from a file.</summary>
internal sealed class PdfStructureNode
{
    private PdfStructureNode(IndirectReference reference, DictionaryToken dictionary, string role, PdfStructureNode? parent) =>
        (Reference, Dictionary, Role, Parent) = (reference, dictionary, role, parent);

    public IndirectReference Reference { get; }
    public DictionaryToken Dictionary { get; }
    public string Role { get; }
    public PdfStructureNode? Parent { get; }
    public List<PdfStructureNode> Children { get; } = [];

    /// <summary>Children and content in reading order: a node, a (page, MCID), or the reference of an annotation.</summary>
    public List<object> Kids { get; } = [];

    public static PdfStructureNode? Root(PdfTokens tokens)
    {
        var tree = tokens.Get<DictionaryToken>(tokens.Catalog, "StructTreeRoot");
        return tokens.Items(tree, "K").FirstOrDefault() is IndirectReferenceToken first ? Read(tokens, first, null) : null;
    }

    /// <summary>This node and all below it, in reading order.</summary>
    public IEnumerable<PdfStructureNode> All() => Children.SelectMany(child => child.All()).Prepend(this);

    private static PdfStructureNode Read(PdfTokens tokens, IndirectReferenceToken reference, PdfStructureNode? parent)
    {
        var dictionary = (DictionaryToken)tokens.Value(reference)!;
        var node = new PdfStructureNode(reference.Data, dictionary, tokens.Text(dictionary, "S") ?? "", parent);
        foreach (var kid in tokens.Items(dictionary, "K"))
        {
            if (kid is IndirectReferenceToken child)
            {
                node.Children.Add(Read(tokens, child, node));
                node.Kids.Add(node.Children[^1]);
            }
            else if (kid is NumericToken number)
            {
                node.Kids.Add((((IndirectReferenceToken)dictionary.Data["Pg"]).Data, number.Int));
            }
            else if (kid is DictionaryToken content && content.Data.TryGetValue("MCID", out var id))
            {
                node.Kids.Add((((IndirectReferenceToken)content.Data["Pg"]).Data, ((NumericToken)id).Int));
            }
            else if (kid is DictionaryToken annotation && annotation.Data.TryGetValue("Obj", out var target))
            {
                node.Kids.Add(((IndirectReferenceToken)target).Data);
            }
        }
        return node;
    }
}
