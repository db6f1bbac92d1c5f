using System.Numerics;
using System.Text;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// Fills lines one after the other, in time linear in the text. A line breaks after a space, a slash, a hyphen between letters, a soft hyphen;
/// else a word is divided by the patterns of its language, and what has none and is wider than the line is cut.
/// </summary>
internal sealed class LineBreaker(FontSet fonts, Galley galley, double width)
{
    // How much of a line may stay empty before a word is divided: in a narrow column hyphens cost less than gaps.
    private const double NarrowColumn = 250, NarrowGap = 0.14, WideGap = 0.2;
    private const int MostHyphensInARow = 2;

    private readonly string _text = galley.Text;
    private readonly List<Line> _lines = new(1 + (int)(galley.Width / width));
    private int _hyphens;       // lines in a row, up to the last, that end in a hyphen

    /// <returns>At least one line, empty when the text is.</returns>
    public List<Line> Break()
    {
        int start = 0, end = 0;
        while (end < _text.Length)
        {
            var next = BreakPlaces.Next(_text, end);
            while (!Fits(start, next))
            {
                if (Division(start, end, next) is var divided and > 0)
                {
                    Add(start, divided, hyphen: true);
                    start = end = divided;
                }
                else if (end > start)
                {
                    Add(start, end, _text[end - 1] == PlainText.SoftHyphen);
                    start = end;
                }
                else
                {
                    var cut = Cut(start, next);
                    if (cut == next) break;     // one character wider than the line
                    Add(start, cut, char.IsLetter(_text[cut - 1]) && char.IsLetter(_text[cut]));
                    start = end = cut;
                }
            }
            end = next;
        }
        if (start < _text.Length || _lines.Count == 0) Add(start, _text.Length, hyphen: false);
        return _lines;
    }

    /// <summary>Spaces at the end may stand outside; the hyphen of a divided word may not.</summary>
    private bool Fits(int start, int end)
    {
        var hyphen = end > start && end < _text.Length && _text[end - 1] == PlainText.SoftHyphen ? HyphenWidth(end - 1) : 0;
        return galley.Reach(start, end) + hyphen <= width;
    }

    /// <summary>The last place where what comes after <paramref name="end"/> can be divided so that its beginning fits; 0 for none, or none worth it.</summary>
    private int Division(int start, int end, int next)
    {
        var must = end == start;
        if (!must && (_hyphens >= MostHyphensInARow || width - galley.Reach(start, end) < width * (width < NarrowColumn ? NarrowGap : WideGap))) return 0;
        var last = 0;
        for (var from = WordStart(end); WordDivider.Next(_text, from, next, out var word); from = word.End.Value)
        {
            var first = word.Start.Value;
            if (galley.RunAt(first) is var run && galley.Runs[run].Divider is not { } divider) continue;
            var places = divider.Places(_text.AsSpan(word));
            for (; places != 0; places &= places - 1)
            {
                var place = first + BitOperations.TrailingZeroCount(places);
                if (place <= end) continue;
                if (galley.Reach(start, place) + HyphenWidth(first) > width) return last;
                last = place;
            }
        }
        return last;
    }

    /// <summary>Where the word begins whose rest is at the head of a line; no further back than a word can be long.</summary>
    private int WordStart(int at)
    {
        var least = Math.Max(0, at - WordDivider.Longest);
        while (at > least && char.IsLetter(_text[at - 1]) && at < _text.Length && char.IsLetter(_text[at])) at--;
        return at;
    }

    /// <summary>How much of a piece that is too wide fits; after a sign if there is one, and at least one character.</summary>
    private int Cut(int start, int end)
    {
        int cut = Step(start), sign = 0;
        for (var next = Step(cut); next < end && galley.Reach(start, next) + HyphenWidth(start) <= width; next = Step(next))
        {
            cut = next;
            if (_text[cut - 1] is '\u00A0' or ' ' or '.' or ',' or '/' or '_' or '=' or '&' or '?' or '-') sign = cut;
        }
        return Math.Min(sign > 0 ? sign : cut, end);

        int Step(int at) => at + (at + 1 < _text.Length && char.IsSurrogatePair(_text[at], _text[at + 1]) ? 2 : 1);
    }

    private void Add(int start, int end, bool hyphen)
    {
        var first = galley.RunAt(start);
        Fragment[] fragments;
        if (start == end) fragments = [];
        else if (end <= galley.EndOf(first)) fragments = [new(first, 0, Shown(start, end))];
        else fragments = Fragments(first, start, end);
        _lines.Add(new(fragments, hyphen));
        _hyphens = hyphen ? _hyphens + 1 : 0;
    }

    private Fragment[] Fragments(int first, int start, int end)
    {
        var fragments = new List<Fragment>(3);
        for (int run = first, from = start; from < end; run++)
        {
            var to = Math.Min(end, galley.EndOf(run));
            if (to > from) fragments.Add(new(run, galley.Between(start, from), Shown(from, to)));
            from = to;
        }
        return [.. fragments];
    }

    private string Shown(int from, int to)
    {
        var text = _text.AsSpan(from, to - from);
        return text.ContainsAny(PlainText.SoftHyphen, PlainText.BreakHere)
            ? string.Concat(text.ToString().Where(c => !PlainText.IsHidden(c)))
            : from == 0 && to == _text.Length ? _text : text.ToString();
    }

    private double HyphenWidth(int at)
    {
        var style = galley.Runs[galley.RunAt(at)].Style;
        return fonts[style.Face].Measure(new Rune('-'), style.Size);
    }
}
