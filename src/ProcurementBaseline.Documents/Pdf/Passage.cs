namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// What one line shows of one run: the run's index in its passage, where it stands from the line's left end (in points), and the text.
/// </summary>
internal readonly record struct Fragment(int Run, double Offset, string Text);

/// <summary>
/// One line. <paramref name="Hyphen"/>: its last word goes on in the next one, so a hyphen is shown that is not part of the text.
/// <paramref name="Answer"/>: the place for an answer it belongs to, drawn as <paramref name="Drawing"/>; a rule is <paramref name="RuleWidth"/> points wide.
/// </summary>
internal readonly record struct Line(
    Fragment[] Fragments, bool Hyphen, Answer? Answer = null, Drawing Drawing = Drawing.None, double RuleWidth = 0);

/// <summary>
/// A paragraph, heading or cell paragraph broken into lines, not yet placed. <paramref name="Lang"/> is null when it is the document's language.
/// </summary>
internal sealed record Passage(IReadOnlyList<Run> Runs, IReadOnlyList<Line> Lines, double LineHeight, string? Lang)
{
    /// <summary>Whether it must stand on the page where the next passage of its cell begins.</summary>
    public bool KeepsWithNext { get; init; }

    public double Height => Lines.Count * LineHeight;

    /// <summary>How many lines must stand together at its start: two, or all of three, since one must never be left alone on a page.</summary>
    public int LeadLines => Lines.Count <= 3 ? Lines.Count : 2;

    /// <summary>Ties the passage to its place in the reading order; a null tag makes it decoration.</summary>
    public TaggedPassage In(Tag? tag) => new(this, tag);
}

/// <summary>
/// A passage and the tag it is read under. Runs in another language, and places for an answer, get a tag of their own, made when first needed:
/// that keeps the order.
/// </summary>
internal sealed class TaggedPassage(Passage passage, Tag? tag)
{
    private const double BoxSize = 6.5, BoxEdge = 0.7, TickInset = 1.6, RuleRise = 1.5, RuleHeight = 0.6;

    private Tag?[]? _spans;
    private Dictionary<Answer, Tag>? _answers;

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
        var line = passage.Lines[index];
        if (line.Answer is { } answer) Draw(line, TagOf(answer), sheet, x, top);
        for (var i = 0; i < line.Fragments.Length; i++)
        {
            var (run, offset, text) = line.Fragments[i];
            var style = passage.Runs[run].Style;
            var last = i == line.Fragments.Length - 1;
            // Without a space at its end a passage runs together with the next one when read aloud.
            if (last && EndsPart(index) && !text.EndsWith(' ')) text += " ";
            sheet.Put(new Words(line.Answer is null ? TagOf(run) : TagOf(line.Answer), style, x + offset, top + style.Baseline, text, line.Hyphen && last));
        }
    }

    private bool EndsPart(int index) => index == passage.Lines.Count - 1 || !ReferenceEquals(passage.Lines[index].Answer, passage.Lines[index + 1].Answer);

    private void Draw(Line line, Tag? owner, Sheet sheet, double x, double top)
    {
        if (line.Drawing == Drawing.Rule)
            sheet.Put(new Box(Typography.Grey, x, top + passage.LineHeight - RuleRise, line.RuleWidth, RuleHeight, owner));
        if (line.Drawing is not (Drawing.Box or Drawing.TickedBox)) return;
        var y = top + (passage.LineHeight - BoxSize) / 2;
        Square(Typography.Grey, 0);
        Square(Typography.White, BoxEdge);
        if (line.Drawing == Drawing.TickedBox) Square(Typography.Black, TickInset);

        void Square(Rgb ink, double inset) => sheet.Put(new Box(ink, x + inset, y + inset, BoxSize - 2 * inset, BoxSize - 2 * inset));
    }

    private Tag? TagOf(int run)
    {
        if (tag is null || passage.Runs[run].Lang is not { } lang) return tag;
        _spans ??= new Tag?[passage.Runs.Count];
        return _spans[run] ??= tag.Add("Span", lang);
    }

    private Tag? TagOf(Answer answer)
    {
        if (tag is null) return null;
        _answers ??= new(ReferenceEqualityComparer.Instance);
        if (!_answers.TryGetValue(answer, out var own)) _answers[answer] = own = tag.Add(answer);
        return own;
    }
}
