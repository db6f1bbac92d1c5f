namespace ProcurementBaseline.Documents;

/// <summary>
/// Turns a document into one file format. The seam is here and not at drawing, because Word and other engines lay out for themselves.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IDocumentRenderer
{
    /// <summary>The format's media type, e.g. <c>application/pdf</c>.</summary>
    string MediaType { get; }

    /// <summary>The file extension with its dot, e.g. <c>.pdf</c>.</summary>
    string Extension { get; }

    /// <summary>Writes the document; the same document gives the same bytes.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="output">Written to from its current position and left open. Nothing is written when the document is refused.</param>
    /// <returns>How many pages it has; null where the format has none before it is opened.</returns>
    /// <exception cref="ArgumentException">The document skips a heading level, or a table's rows do not fit its columns.</exception>
    /// <exception cref="UnprintableTextException">A character cannot be shown.</exception>
    int? Render(Document document, Stream output);
}
