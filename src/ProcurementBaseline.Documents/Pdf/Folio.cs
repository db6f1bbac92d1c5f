namespace ProcurementBaseline.Documents.Pdf;

internal enum Face { Regular, Bold, Italic }

/// <summary>One node of the logical structure: what a screen reader walks, in reading order.</summary>
internal sealed class Tag(string role, Tag? parent = null)
{
    private readonly List<object> _content = [];

    /// <summary>A standard structure type of PDF 1.7: <c>P</c>, <c>TD</c>.</summary>
    public string Role => role;

    /// <summary>Null for the root.</summary>
    public Tag? Parent => parent;

    /// <summary>Tags and marks, in reading order.</summary>
    public IReadOnlyList<object> Content => _content;

    /// <summary>The language of what is in it; null when it is the parent's.</summary>
    public string? Lang { get; init; }

    /// <summary>What a table header heads, <c>Row</c> or <c>Column</c>; null for all other tags.</summary>
    public string? Scope { get; init; }

    /// <summary>What is asked and answered here; null for all other tags.</summary>
    public Answer? Answer { get; init; }

    /// <summary>How a list is numbered; null for all other tags.</summary>
    public string? Numbering { get; init; }

    public Tag Add(string childRole, string? lang = null, string? scope = null, string? numbering = null)
    {
        var child = new Tag(childRole, this) { Lang = lang, Scope = scope, Numbering = numbering };
        _content.Add(child);
        return child;
    }

    public Tag Add(Answer answer)
    {
        var child = new Tag("Form", this) { Answer = answer };
        _content.Add(child);
        return child;
    }

    public void Add(Mark mark) => _content.Add(mark);
}

/// <summary>
/// Something on a sheet, in points from its top left corner. A mark names its tag and nothing is opened or closed, so nesting cannot go wrong;
/// a null tag means decoration, which is not read aloud.
/// </summary>
internal abstract record Mark(Tag? Tag);

/// <summary>
/// Text in one style, <paramref name="Y"/> being its baseline. <paramref name="Hyphen"/>: a hyphen is shown after it that is not part of the text.
/// </summary>
internal sealed record Words(Tag? Tag, Style Style, double X, double Y, string Text, bool Hyphen = false) : Mark(Tag);

/// <summary>A filled rectangle; decoration unless it is where an answer is written.</summary>
internal sealed record Box(Rgb Ink, double X, double Y, double Width, double Height, Tag? Owner = null) : Mark(Owner);

/// <summary>An area to click on. <paramref name="Says"/> is what it is announced as.</summary>
internal sealed record Link(Tag Owner, double X, double Y, double Width, double Height, Spot To, string Says) : Mark(Owner);

/// <summary>A place to jump to.</summary>
internal sealed record Spot(Sheet Sheet, double Y);

internal sealed record Bookmark(int Level, string Title, Spot At);

internal sealed class Sheet
{
    private readonly List<Mark> _marks = [];

    public IReadOnlyList<Mark> Marks => _marks;

    public void Put(Mark mark)
    {
        _marks.Add(mark);
        mark.Tag?.Add(mark);
    }
}

/// <summary>The laid-out document: sheets to paint, a tree to read, bookmarks to jump by. Knows nothing of PDF.</summary>
internal sealed record Folio(Document Document, IReadOnlyList<Sheet> Sheets, Tag Root, IReadOnlyList<Bookmark> Bookmarks);
