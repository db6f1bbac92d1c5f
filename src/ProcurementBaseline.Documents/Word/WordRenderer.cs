namespace ProcurementBaseline.Documents.Word;

/// <summary>
/// Writes documents as Word files that are meant to be edited: real styles, numbered headings, tables with header rows, and controls for answers.
/// </summary>
/// <remarks>
/// <para>Holds no state between documents: one renderer serves all threads.</para>
/// <para>
/// The attachment is left out. It would go on saying what the document said before somebody edited it; the PDF, which nobody edits, carries it.
/// </para>
/// <para>The typeface is named with one to fall back on and not embedded: files stay small, and an officer's own machine decides.</para>
/// </remarks>
public sealed class WordRenderer : IDocumentRenderer
{
    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public string Extension => ".docx";

    /// <inheritdoc/>
    /// <remarks>Always null: the pages are made by the program that opens the file.</remarks>
    public int? Render(Document document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        DocumentRules.Check(document);
        using var draft = new MemoryStream();
        WordPackage.Write(document, draft);
        SteadyZip.Rewrite(draft, output);
        return null;
    }
}
