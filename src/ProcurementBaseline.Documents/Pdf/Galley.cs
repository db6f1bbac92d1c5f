using System.Numerics;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// A stretch of text in one style; <paramref name="Lang"/> is null when it is the surrounding passage's, <paramref name="Divider"/> when its words are not divided.
/// </summary>
internal readonly record struct Run(string Text, Style Style, string? Lang = null, WordDivider? Divider = null);

/// <summary>A text that was measured and not yet broken into lines.</summary>
internal sealed class Galley
{
    private readonly FontSet _fonts;
    private readonly int[] _starts;         // where each run begins in the text, and the text's end
    private readonly float[] _right;        // how far the text reaches, in points, up to each character

    public Galley(FontSet fonts, IReadOnlyList<Run> runs)
    {
        (_fonts, Runs) = (fonts, runs);
        Text = runs.Count == 1 ? runs[0].Text : string.Concat(runs.Select(run => run.Text));
        _starts = new int[runs.Count + 1];
        for (var r = 0; r < runs.Count; r++) _starts[r + 1] = _starts[r] + runs[r].Text.Length;
        _right = new float[Text.Length + 1];
        Measure();
    }

    public IReadOnlyList<Run> Runs { get; }
    public string Text { get; }

    /// <summary>The width of all of it on one line, in points.</summary>
    public double Width => _right[^1];

    public int EndOf(int run) => _starts[run + 1];

    public int RunAt(int at)
    {
        if (Runs.Count == 1) return 0;
        var run = 0;
        while (run < Runs.Count - 1 && _starts[run + 1] <= at) run++;
        return run;
    }

    /// <summary>The width from one character to another, in points.</summary>
    public double Between(int from, int to) => _right[to] - _right[from];

    /// <summary>The same without the spaces at the end, which may stand outside a line.</summary>
    public double Reach(int from, int to)
    {
        while (to > from && Text[to - 1] == ' ') to--;
        return _right[to] - _right[from];
    }

    /// <summary>The widest piece that must stay on one line, in points.</summary>
    /// <param name="divided">Whether words may be divided where their language allows it.</param>
    public double WidestPiece(bool divided)
    {
        var widest = 0.0;
        for (int from = 0, next; from < Text.Length; from = next)
        {
            next = BreakPlaces.Next(Text, from);
            var width = Reach(from, next);
            if (width > widest) widest = divided ? Math.Max(widest, WidestPart(from, next)) : width;
        }
        return widest;
    }

    private double WidestPart(int from, int to)
    {
        var (widest, part) = (0.0, from);
        for (var at = from; WordDivider.Next(Text, at, to, out var word); at = word.End.Value)
        {
            var first = word.Start.Value;
            if (Runs[RunAt(first)] is not { Divider: { } divider } run) continue;
            var hyphen = _fonts.Width("-", run.Style);
            for (var places = divider.Places(Text.AsSpan(word)); places != 0; places &= places - 1)
            {
                var place = first + BitOperations.TrailingZeroCount(places);
                widest = Math.Max(widest, Between(part, place) + hyphen);
                part = place;
            }
        }
        return Math.Max(widest, Reach(part, to));
    }

    private void Measure()
    {
        var at = 0;
        foreach (var run in Runs)
        {
            var (face, size) = (_fonts[run.Style.Face], run.Style.Size);
            foreach (var rune in run.Text.EnumerateRunes())
            {
                var advance = PlainText.IsHidden(Text[at]) ? 0 : face.Measure(rune, size);
                for (var unit = 0; unit < rune.Utf16SequenceLength; unit++, at++) _right[at + 1] = (float)(_right[at] + (unit == 0 ? advance : 0));
            }
        }
    }
}
