namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// Writes documents as PDF files that are accessible (PDF/UA-1) and archival (PDF/A-3a) at once, with the attachment inside.
/// </summary>
/// <param name="fonts">The typefaces; load them once and share them.</param>
/// <param name="hyphenation">Where words are divided; null for nowhere.</param>
/// <remarks>Holds no state between documents: one renderer serves all threads.</remarks>
public sealed class PdfRenderer(FontSet fonts, Hyphenation? hyphenation = null) : IDocumentRenderer
{
    /// <inheritdoc/>
    public string MediaType => "application/pdf";

    /// <inheritdoc/>
    public string Extension => ".pdf";

    /// <inheritdoc/>
    public int? Render(Document document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        DocumentRules.Check(document);
        var folio = PageLayout.Compose(document, fonts, hyphenation ?? Hyphenation.None);
        output.Write(PdfWriter.Write(folio, fonts));
        return folio.Sheets.Count;
    }
}
