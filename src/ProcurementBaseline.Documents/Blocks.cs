namespace ProcurementBaseline.Documents;

/// <summary>One part of a document's content. The kinds are a closed set: heading, paragraph, bullets, table.</summary>
public abstract record Block
{
    private protected Block() { }
}

/// <summary>A heading; it appears in the contents and in the bookmarks too.</summary>
/// <param name="Level">1, 2 or 3; at most one deeper than the heading before it.</param>
/// <param name="Text">The heading, in the document's language.</param>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>A paragraph: inlines set one after the other, with no space added between them.</summary>
/// <param name="Inlines">The text. Line breaks and tabs in it count as spaces.</param>
public sealed record Paragraph(IReadOnlyList<Inline> Inlines) : Block
{
    /// <summary>A place for the reader's answer after the text, or null for none.</summary>
    public Field? Field { get; init; }

    /// <summary>A paragraph of one inline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lang">Its language, or null for the document's.</param>
    public static Paragraph Of(string text, string? lang = null) => new([new Inline(text, lang)]);
}

/// <summary>A bulleted list.</summary>
/// <param name="Items">One paragraph per bullet; at least one.</param>
public sealed record Bullets(IReadOnlyList<Paragraph> Items) : Block;

/// <summary>A table with one header row.</summary>
/// <param name="Caption">The table's name, read before its content.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">The body; empty is allowed. Every row has as many cells as there are columns.</param>
public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block;

/// <summary>One column of a table.</summary>
/// <param name="Title">The column's header.</param>
/// <param name="Weight">Its share of the table's width, relative to the other columns; above 0.</param>
/// <param name="RowHeader">Whether its cells name their row (a requirement's id): read aloud with each of the row's other cells.</param>
public sealed record Column(string Title, double Weight, bool RowHeader = false);

/// <summary>One row of a table.</summary>
/// <param name="Cells">One for each column, in the same order.</param>
public sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>A row of these cells.</summary>
    public static Row Of(params Cell[] cells) => new(cells);
}

/// <summary>One cell.</summary>
/// <param name="Paragraphs">Its paragraphs; none is an empty cell.</param>
public sealed record Cell(IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>A cell that says nothing. It is still a cell of its row.</summary>
    public static Cell Empty { get; } = new([]);

    /// <summary>A cell of one plain paragraph.</summary>
    public static Cell Of(string text) => new([Paragraph.Of(text)]);

    /// <summary>A cell of several paragraphs, e.g. one for each language.</summary>
    public static Cell Of(params Paragraph[] paragraphs) => new(paragraphs);
}

/// <summary>A stretch of text in one language.</summary>
/// <param name="Text">The text. A soft hyphen (U+00AD) marks where a word may be divided.</param>
/// <param name="Lang">BCP 47 tag, or null for the document's language. Another language is read with its own voice and shown in italics.</param>
/// <param name="Strong">Whether it is emphasised.</param>
public sealed record Inline(string Text, string? Lang = null, bool Strong = false);
