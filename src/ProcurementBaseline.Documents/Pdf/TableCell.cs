namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The lines of one cell, handed out from the top as pages have room for them.</summary>
internal sealed class TableCell
{
    /// <summary>Between two paragraphs of a cell, in points.</summary>
    private const double Gap = 3;

    private const double Rounding = 0.01;

    private readonly Passage[] _passages;
    private TaggedPassage[] _tagged = [];
    private int _passage, _line;     // the next line to place

    public TableCell(Passage[] passages)
    {
        _passages = passages;
        foreach (var passage in passages) LeftLines += passage.Lines.Count;
        Height = passages.Sum(p => p.Height) + Gap * Math.Max(0, passages.Length - 1);
    }

    /// <summary>The height of all its lines, in points, without padding.</summary>
    public double Height { get; }

    public int LeftLines { get; private set; }

    /// <summary>Ties the cell to its tag; several paragraphs each get one of their own.</summary>
    public void In(Tag row, bool header)
    {
        var single = _passages.Length == 1 ? _passages[0] : null;
        var cell = row.Add(header ? "TH" : "TD", single?.Lang, header ? "Row" : null);
        _tagged = Array.ConvertAll(_passages, passage => passage.In(single is null ? cell.Add("P", passage.Lang) : cell));
    }

    /// <summary>How many of the lines left fit in so much room, and their height.</summary>
    /// <param name="room">In points, without padding.</param>
    /// <param name="anywhere">Whether the rest may begin at any line; else no paragraph leaves one line alone, and a title stays with its text.</param>
    public (int Lines, double Height) Fit(double room, bool anywhere)
    {
        int fit = 0, passage = _passage, line = _line;
        double height = 0, y = 0;
        for (var lines = 1; lines <= LeftLines; lines++)
        {
            if (line == 0 && lines > 1) y += Gap;
            y += _passages[passage].LineHeight;
            if (y > room + Rounding) break;
            if (lines == LeftLines || anywhere || MayEndAfter(passage, line)) (fit, height) = (lines, y);
            Step(ref passage, ref line);
        }
        return (fit, height);
    }

    /// <summary>Places the next lines.</summary>
    /// <param name="sheet">Where they go.</param>
    /// <param name="x">The cell's left edge inside its padding.</param>
    /// <param name="top">The cell's top inside its padding.</param>
    /// <param name="lines">How many; no more than are left.</param>
    public void Put(Sheet sheet, double x, double top, int lines)
    {
        var y = top;
        for (var placed = 0; placed < lines; placed++)
        {
            if (_line == 0 && placed > 0) y += Gap;
            _tagged[_passage].Put(_line, sheet, x, y);
            y += _passages[_passage].LineHeight;
            Step(ref _passage, ref _line);
        }
        LeftLines -= lines;
    }

    /// <summary>Shows the whole cell once more, as decoration: it has been read.</summary>
    public void Repeat(Sheet sheet, double x, double top)
    {
        foreach (var passage in _passages)
        {
            passage.In(null).PutAll(sheet, x, top);
            top += passage.Height + Gap;
        }
    }

    private bool MayEndAfter(int passage, int line)
    {
        if (_passages[passage].Lines[line].Hyphen) return false;
        var left = _passages[passage].Lines.Count - line - 1;
        return left == 0 ? !_passages[passage].KeepsWithNext : left > 1 && line > 0;
    }

    private void Step(ref int passage, ref int line)
    {
        if (++line < _passages[passage].Lines.Count) return;
        line = 0;
        passage++;
    }
}
