namespace ProcurementBaseline.Documents.Pdf;

/// <summary>A passage that was measured and awaits its width.</summary>
/// <param name="fonts">What it is set in.</param>
/// <param name="galley">Its text.</param>
/// <param name="answer">The place for an answer after the text, or null for none.</param>
/// <param name="lineHeight">From one baseline to the next, in points.</param>
/// <param name="lang">Null when it is the document's language.</param>
internal sealed class PassageDraft(FontSet fonts, Galley galley, AnswerDraft? answer, double lineHeight, string? lang)
{
    /// <summary>The widest piece that must stay on one line, in points.</summary>
    /// <param name="divided">Whether words may be divided where their language allows it.</param>
    public double WidestPiece(bool divided) => Math.Max(galley.WidestPiece(divided), answer?.WidestPiece(divided) ?? 0);

    public Passage In(double width)
    {
        if (answer is null) return new(galley.Runs, new LineBreaker(fonts, galley, width).Break(), lineHeight, lang);
        List<Run> runs = [.. galley.Runs];
        List<Line> lines = galley.Text.Length == 0 ? [] : new LineBreaker(fonts, galley, width).Break();
        lines.AddRange(answer.Break(fonts, width, runs));
        return new(runs, lines, lineHeight, lang);
    }
}
