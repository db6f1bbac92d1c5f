using System.Text;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>A stretch of text in one style; <paramref name="Lang"/> is null when it is the surrounding passage's.</summary>
internal readonly record struct Run(string Text, Style Style, string? Lang = null);

/// <summary>
/// What one line shows of one run: the run's index in its passage, where it stands from the line's left end (in points), and the text.
/// </summary>
internal readonly record struct Fragment(int Run, double Offset, string Text);

/// <summary>One line. <paramref name="Hyphen"/>: its last word goes on in the next one, so a hyphen is shown that is not part of the text.</summary>
internal readonly record struct Line(IReadOnlyList<Fragment> Fragments, bool Hyphen);

/// <summary>
/// Fills lines one after the other, in time linear in the text. A line breaks after a space, a slash, a hyphen between letters, a soft hyphen;
/// a word wider than the line is cut.
/// </summary>
internal sealed class LineBreaker
{
    private readonly FontSet _fonts;
    private readonly IReadOnlyList<Run> _runs;
    private readonly double _width;
    private readonly string _text;
    private readonly int[] _starts;        // where each run begins in the text, and the text's end
    private readonly double[] _right;      // how far the text reaches, in points, up to each character
    private readonly List<Line> _lines = [];

    private LineBreaker(FontSet fonts, IReadOnlyList<Run> runs, double width)
    {
        (_fonts, _runs, _width) = (fonts, runs, width);
        _text = runs.Count == 1 ? runs[0].Text : string.Concat(runs.Select(run => run.Text));
        _starts = new int[runs.Count + 1];
        for (var r = 0; r < runs.Count; r++) _starts[r + 1] = _starts[r] + runs[r].Text.Length;
        _right = new double[_text.Length + 1];
        Measure();
    }

    /// <returns>At least one line, empty when the text is.</returns>
    public static IReadOnlyList<Line> Break(FontSet fonts, IReadOnlyList<Run> runs, double width) => new LineBreaker(fonts, runs, width).Break();

    private void Measure()
    {
        for (var r = 0; r < _runs.Count; r++)
        {
            var (face, size, at) = (_fonts[_runs[r].Style.Face], _runs[r].Style.Size, _starts[r]);
            foreach (var rune in _runs[r].Text.EnumerateRunes())
            {
                var advance = IsHidden(_text[at]) ? 0 : face.Measure(rune, size);
                for (var unit = 0; unit < rune.Utf16SequenceLength; unit++, at++) _right[at + 1] = _right[at] + (unit == 0 ? advance : 0);
            }
        }
    }

    private List<Line> Break()
    {
        int start = 0, end = 0;
        for (var next = NextBreak(end); end < _text.Length; end = next, next = NextBreak(end))
        {
            if (end > start && !Fits(start, next))
            {
                Add(start, end, _text[end - 1] == PlainText.SoftHyphen);
                start = end;
            }
            while (!Fits(start, next))
            {
                var cut = Cut(start, next);
                if (cut == next) break;   // one character wider than the line
                Add(start, cut, hyphen: true);
                start = cut;
            }
        }
        if (start < _text.Length || _lines.Count == 0) Add(start, _text.Length, hyphen: false);
        return _lines;
    }

    /// <summary>Where the first piece after <paramref name="from"/> that must not be divided ends.</summary>
    private int NextBreak(int from)
    {
        for (var i = from; i < _text.Length - 1; i++)
        {
            var breaks = _text[i] switch
            {
                ' ' => !IsReference(i),
                PlainText.SoftHyphen or PlainText.BreakHere => true,
                '/' => i > from && _text[i + 1] != '/' && !char.IsDigit(_text[i + 1]),    // not in https:// or 1/2
                '-' => i > from && char.IsLetter(_text[i - 1]) && char.IsLetter(_text[i + 1]),   // not in SIK-001 or 24-7
                _ => false,
            };
            if (breaks) return i + 1;
        }
        return _text.Length;
    }

    /// <summary>Whether a space stands in "§ 7", "stk. 2" or "art. 32": a number must not be parted from what it numbers.</summary>
    private bool IsReference(int space) => char.IsDigit(_text[space + 1]) && space > 0
        && (_text[space - 1] == '§' || _text[space - 1] == '.' && space > 1 && char.IsLetter(_text[space - 2]));

    /// <summary>Spaces at the end may stand outside; the hyphen of a divided word may not.</summary>
    private bool Fits(int start, int end)
    {
        var hyphen = end > start && end < _text.Length && _text[end - 1] == PlainText.SoftHyphen ? HyphenWidth(end - 1) : 0;
        while (end > start && _text[end - 1] == ' ') end--;
        return _right[end] - _right[start] + hyphen <= _width;
    }

    /// <summary>How much of a word that is too wide fits with a hyphen; at least one character.</summary>
    private int Cut(int start, int end)
    {
        var cut = Step(start);
        for (var next = Step(cut); next < end && _right[next] - _right[start] + HyphenWidth(start) <= _width; next = Step(next)) cut = next;
        return Math.Min(cut, end);

        int Step(int at) => at + (at + 1 < _text.Length && char.IsSurrogatePair(_text[at], _text[at + 1]) ? 2 : 1);
    }

    private void Add(int start, int end, bool hyphen)
    {
        var fragments = new List<Fragment>(1);
        for (var r = RunAt(start); r < _runs.Count && _starts[r] < end; r++)
        {
            int from = Math.Max(start, _starts[r]), to = Math.Min(end, _starts[r + 1]);
            if (to > from) fragments.Add(new(r, _right[from] - _right[start], Shown(from, to)));
        }
        _lines.Add(new(fragments, hyphen));
    }

    private string Shown(int from, int to)
    {
        var text = _text[from..to];
        return text.Any(IsHidden) ? string.Concat(text.Where(c => !IsHidden(c))) : text;
    }

    private int RunAt(int at)
    {
        var found = Array.BinarySearch(_starts, 0, _runs.Count, at);
        return found >= 0 ? found : ~found - 1;
    }

    private double HyphenWidth(int at)
    {
        var style = _runs[RunAt(at)].Style;
        return _fonts[style.Face].Measure(new Rune('-'), style.Size);
    }

    private static bool IsHidden(char c) => c is PlainText.SoftHyphen or PlainText.BreakHere;
}
