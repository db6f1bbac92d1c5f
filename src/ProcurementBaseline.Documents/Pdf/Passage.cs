namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// A paragraph, heading or cell paragraph broken into lines, not yet placed. <paramref name="Lang"/> is null when it is the document's language.
/// </summary>
internal sealed record Passage(IReadOnlyList<Run> Runs, IReadOnlyList<Line> Lines, double LineHeight, string? Lang)
{
    public double Height => Lines.Count * LineHeight;

    /// <summary>How many lines must stand together at its start: two, or all of three, since one must never be left alone on a page.</summary>
    public int LeadLines => Lines.Count <= 3 ? Lines.Count : 2;

    /// <summary>Ties the passage to its place in the reading order; a null tag makes it decoration.</summary>
    public TaggedPassage In(Tag? tag) => new(this, tag);
}

/// <summary>
/// A passage and the tag it is read under. Runs in another language get a span of their own, made when first needed: that keeps the order.
/// </summary>
internal sealed class TaggedPassage(Passage passage, Tag? tag)
{
    private readonly Tag?[] _spans = new Tag?[passage.Runs.Count];

    public Passage Passage => passage;

    /// <summary>Puts all lines on one sheet, below each other.</summary>
    public void PutAll(Sheet sheet, double x, double top)
    {
        for (var i = 0; i < passage.Lines.Count; i++) Put(i, sheet, x, top + i * passage.LineHeight);
    }

    /// <param name="index">Which line.</param>
    /// <param name="sheet">Where it goes.</param>
    /// <param name="x">The passage's left edge.</param>
    /// <param name="top">The line's top.</param>
    public void Put(int index, Sheet sheet, double x, double top)
    {
        var (fragments, hyphen) = passage.Lines[index];
        for (var i = 0; i < fragments.Count; i++)
        {
            var (run, offset, text) = fragments[i];
            var style = passage.Runs[run].Style;
            var last = i == fragments.Count - 1;
            // Without a space at its end a passage runs together with the next one when read aloud.
            if (last && index == passage.Lines.Count - 1 && !text.EndsWith(' ')) text += " ";
            sheet.Put(new Words(TagOf(run), style, x + offset, top + style.Baseline, text, hyphen && last));
        }
    }

    private Tag? TagOf(int run) => tag is null || passage.Runs[run].Lang is not { } lang ? tag : _spans[run] ??= tag.Add("Span", lang);
}
