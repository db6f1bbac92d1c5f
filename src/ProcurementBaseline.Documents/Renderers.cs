using ProcurementBaseline.Documents.Pdf;
using ProcurementBaseline.Documents.Word;

namespace ProcurementBaseline.Documents;

/// <summary>The renderers by extension.</summary>
public static class Renderers
{
    /// <summary>The renderer of an extension.</summary>
    /// <param name="extension">With its dot, in lower case: <c>.pdf</c>.</param>
    /// <param name="templates">The folder of templates, where the typefaces lie.</param>
    /// <returns>Null when no document can be written as that.</returns>
    public static IDocumentRenderer? Of(string extension, string templates) => extension switch
    {
        ".pdf" => new PdfRenderer(FontSet.Load(Path.Combine(templates, "annex", "fonts")), Hyphenation.Load(Path.Combine(templates, "annex", "hyphenation"))),
        ".docx" => new WordRenderer(),
        _ => null,
    };
}
