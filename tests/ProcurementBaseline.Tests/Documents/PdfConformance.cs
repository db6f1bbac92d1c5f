using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>
/// Checks the parts of PDF/UA-1 and PDF/A-3a that a program can check, by reading the finished file with a library we did not write.
/// </summary>
/// <remarks>A checker that looked at nothing also finds nothing: always assert on <see cref="Checks"/> too.</remarks>
internal sealed partial class PdfConformance
{
    private readonly PdfDocument _pdf;
    private readonly PdfTokens _tokens;
    private readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);
    private readonly PdfStructureNode? _root;

    private PdfConformance(PdfDocument pdf)
    {
        _pdf = pdf;
        _tokens = new(pdf);
        _root = PdfStructureNode.Root(_tokens);
    }

    /// <summary>What is wrong, with how often.</summary>
    public IReadOnlyDictionary<string, int> Faults => _faults;

    /// <summary>How many single things were looked at.</summary>
    public int Checks { get; private set; }

    public static PdfConformance Of(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var check = new PdfConformance(pdf);
        check.CheckCatalog();
        check.CheckMetadata();
        check.CheckAttachment();
        check.CheckPages();
        check.CheckStructure();
        check.CheckFigures();
        check.CheckParentTree();
        return check;
    }

    private void Need(bool holds, string what)
    {
        Checks++;
        if (!holds) _faults[what] = _faults.GetValueOrDefault(what) + 1;
    }

    private void CheckCatalog()
    {
        var catalog = _tokens.Catalog;
        Need(_tokens.Text(catalog, "Lang") is { Length: >= 2 }, "the catalog names a language");
        Need(IsTrue(_tokens.Get<DictionaryToken>(catalog, "MarkInfo"), "Marked"), "the file says it is tagged");
        Need(IsTrue(_tokens.Get<DictionaryToken>(catalog, "ViewerPreferences"), "DisplayDocTitle"), "the title is shown, not the file name");
        Need(!_pdf.IsEncrypted, "the file is not encrypted");
        Need(_root is not null, "there is a structure tree");
        var intent = _tokens.Items(catalog, "OutputIntents").Select(_tokens.Value).OfType<DictionaryToken>().FirstOrDefault();
        Need(_tokens.Text(intent, "S") == "GTS_PDFA1", "there is an output intent");
        Need(_tokens.Get<StreamToken>(intent, "DestOutputProfile") is not null, "the output intent has a colour profile");
    }

    private void CheckMetadata()
    {
        if (!_pdf.TryGetXmpMetadata(out var metadata))
        {
            Need(false, "there is metadata");
            return;
        }
        using var bytes = new MemoryStream(metadata.GetXmlBytes().ToArray());
        var xmp = XDocument.Load(bytes);     // PdfPig's own GetXDocument takes the bytes for Latin 1
        Need(Value("http://www.aiim.org/pdfua/ns/id/", "part") == "1", "the metadata claims PDF/UA-1");
        Need(Value("http://www.aiim.org/pdfa/ns/id/", "part") == "3", "the metadata claims PDF/A-3");
        Need(Value("http://www.aiim.org/pdfa/ns/id/", "conformance") == "A", "the metadata claims level A");
        Need(Value("http://purl.org/dc/elements/1.1/", "title") is { Length: > 0 } title && title == _pdf.Information.Title,
            "the metadata's title is the document's");

        string? Value(XNamespace space, string name) => xmp.Descendants(space + name).FirstOrDefault()?.Value.Trim();
    }

    private void CheckAttachment()
    {
        if (!_pdf.Advanced.TryGetEmbeddedFiles(out var files)) return;
        var specifications = _tokens.Items(_tokens.Catalog, "AF").Select(_tokens.Value).OfType<DictionaryToken>().ToList();
        Need(specifications.Count == files.Count, "every attachment is tied to the document");
        foreach (var specification in specifications)
        {
            Need(_tokens.Text(specification, "AFRelationship") is "Data" or "Source" or "Alternative", "an attachment's relationship");
            Need(_tokens.Text(specification, "UF") is { Length: > 0 }, "an attachment's name");
            var embedded = _tokens.Get<DictionaryToken>(specification, "EF");
            Need(_tokens.Get<StreamToken>(embedded, "UF") is { } file && _tokens.Text(file.StreamDictionary, "Subtype") is not null,
                "an attachment's media type");
        }
    }

    private bool IsTrue(DictionaryToken? dictionary, string key) => _tokens.Get<BooleanToken>(dictionary, key)?.Data == true;
}
