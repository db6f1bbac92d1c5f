using ProcurementBaseline.Documents.Themes;

namespace ProcurementBaseline.Documents;

/// <summary>
/// What a document says, in reading order, and never where it is drawn: every renderer (PDF now, Word and HTML later) starts from this value.
/// </summary>
/// <remarks>Immutable and safe to share between threads, as long as the lists it was given are left alone.</remarks>
public sealed record Document
{
    /// <summary>The language of all text that names no other, as a BCP 47 tag: <c>da-DK</c> or <c>en-GB</c>.</summary>
    public required string Lang { get; init; }

    /// <summary>How it begins: a report has a cover and contents, a letter neither.</summary>
    public DocumentStyle Style { get; init; } = DocumentStyle.Report;

    /// <summary>The title on the cover and in the file's properties; not empty.</summary>
    public required string Title { get; init; }

    /// <summary>The line below the title, or empty for none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Who issues the document, normally the contracting authority.</summary>
    public required string Author { get; init; }

    /// <summary>
    /// The moment the file states as its creation, with its offset. An argument and not the clock, so that the same document gives the same bytes.
    /// </summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The keys and values on the cover, in order; empty for none.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>The content after the cover. The first heading is of level 1 and no level is skipped on the way down.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>A file carried inside the document, for programs to read, or null for none.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>The words around the content.</summary>
    public required Furniture Furniture { get; init; }

    /// <summary>The authority's colour and logo; the plain look when nothing is said.</summary>
    public Theme Theme { get; init; } = Theme.Plain;
}

/// <summary>How a document begins.</summary>
public enum DocumentStyle
{
    /// <summary>With a cover page, and contents where there are headings.</summary>
    Report,

    /// <summary>With its title and facts at the top of the first page, and the text right below them; no cover and no contents.</summary>
    Letter,
}

/// <summary>One line of the cover.</summary>
/// <param name="Key">What is told, without a colon.</param>
/// <param name="Value">What it is; it may take several lines.</param>
public sealed record Fact(string Key, string Value);

/// <summary>A file inside the document.</summary>
/// <param name="Name">The file name with extension, e.g. <c>bilag-3.json</c>.</param>
/// <param name="MediaType">E.g. <c>application/json</c>.</param>
/// <param name="Description">What the file is, in the document's language.</param>
/// <param name="Bytes">The content.</param>
public sealed record Attachment(string Name, string MediaType, string Description, ReadOnlyMemory<byte> Bytes);

/// <summary>The words round the content. They are the document's and in its language: no renderer holds a sentence of its own.</summary>
public sealed record Furniture
{
    /// <summary>The heading of the contents page, e.g. <c>Indhold</c>.</summary>
    public required string ContentsTitle { get; init; }

    /// <summary>The page number's pattern, with <c>{page}</c> and <c>{pages}</c>: <c>Side {page} af {pages}</c>.</summary>
    public required string PageNumber { get; init; }

    /// <summary>What a line of the contents is announced as, with <c>{title}</c> and <c>{page}</c>: <c>{title}, side {page}</c>.</summary>
    public required string ContentsLink { get; init; }

    /// <summary>The running header on every page after the cover, or empty for none.</summary>
    public string Header { get; init; } = "";

    /// <summary>The running footer on every page, or empty for none.</summary>
    public string Footer { get; init; } = "";

    /// <summary>The version and hash a reader can check the document by, below the footer on every page; null for none.</summary>
    public string? Version { get; init; }

    /// <summary>What stands in a place for an answer until there is one, in formats that can be edited; null shows the field's label there.</summary>
    public FieldPrompts? Prompts { get; init; }
}
