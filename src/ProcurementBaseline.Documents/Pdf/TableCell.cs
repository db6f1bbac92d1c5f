namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The lines of one cell, handed out from the top as pages have room for them.</summary>
internal sealed class TableCell
{
    /// <summary>Between two paragraphs of a cell, in points.</summary>
    private const double Gap = 3;

    private readonly IReadOnlyList<Passage> _passages;
    private readonly TaggedPassage[] _tagged;
    private int _passage, _line;     // the next line to place

    public TableCell(IReadOnlyList<Passage> passages)
    {
        _passages = passages;
        _tagged = new TaggedPassage[passages.Count];
        Height = passages.Sum(p => p.Height) + Gap * Math.Max(0, passages.Count - 1);
        LeftLines = passages.Sum(p => p.Lines.Count);
    }

    /// <summary>The height of all its lines, in points, without padding.</summary>
    public double Height { get; }

    public int LeftLines { get; private set; }

    /// <summary>Ties the cell to its tag; several paragraphs each get one of their own.</summary>
    public void In(Tag row, bool header)
    {
        var single = _passages.Count == 1 ? _passages[0] : null;
        var cell = row.Add(header ? "TH" : "TD", single?.Lang, header ? "Row" : null);
        for (var i = 0; i < _tagged.Length; i++) _tagged[i] = _passages[i].In(single is null ? cell.Add("P", _passages[i].Lang) : cell);
    }

    /// <summary>How many of the lines left fit in so much room, and their height; never leaves one line alone where it need not.</summary>
    public (int Lines, double Height) Fit(double room)
    {
        int lines = 0, passage = _passage, line = _line;
        var ends = new List<double>(LeftLines);      // how far each line reaches
        for (var y = 0.0; lines < LeftLines; lines++, Step(ref passage, ref line))
        {
            if (line == 0 && lines > 0) y += Gap;
            y += _passages[passage].LineHeight;
            if (y > room + 0.01) break;
            ends.Add(y);
        }
        if (LeftLines - lines == 1 && lines > 2) lines--;
        return (lines, lines == 0 ? 0 : ends[lines - 1]);
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

    private void Step(ref int passage, ref int line)
    {
        if (++line < _passages[passage].Lines.Count) return;
        line = 0;
        passage++;
    }
}
