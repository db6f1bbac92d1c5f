namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The part of an A4 sheet that text may fill, in points from the sheet's top. The sides are the same on every sheet.</summary>
internal sealed record PageFrame(double Top, double Bottom)
{
    public const double SheetWidth = 595.28, SheetHeight = 841.89, Side = 62, Span = SheetWidth - 2 * Side;

    public double Height => Bottom - Top;
}

/// <summary>Fills one sheet after the other from the top, and starts a new one when there is no room.</summary>
internal sealed class PageFlow
{
    private readonly List<Sheet> _sheets = [];

    public PageFlow(PageFrame frame)
    {
        Frame = frame;
        Turn();
    }

    public PageFrame Frame { get; }
    public IReadOnlyList<Sheet> Sheets => _sheets;
    public Sheet Sheet => _sheets[^1];

    /// <summary>How far the current sheet is filled, from its top.</summary>
    public double Y { get; private set; }

    public double Room => Frame.Bottom - Y;
    public bool AtTop => Y <= Frame.Top;

    public void Turn()
    {
        _sheets.Add(new());
        Y = Frame.Top;
    }

    /// <summary>Turns the page unless so much fits; something taller than a page starts on a fresh one.</summary>
    public void Need(double height)
    {
        if (height > Room && !AtTop) Turn();
    }

    /// <summary>Counts height as used.</summary>
    public void Advance(double height) => Y += height;

    /// <summary>White space, which a new page does not need.</summary>
    public void Skip(double height)
    {
        if (!AtTop) Y = Math.Min(Y + height, Frame.Bottom);
    }

    /// <summary>Sets all lines, over as many sheets as it takes, leaving no single line alone at the foot or the head of one.</summary>
    /// <param name="passage">What to set.</param>
    /// <param name="x">Its left edge.</param>
    public void Place(TaggedPassage passage, double x)
    {
        var (count, height) = (passage.Passage.Lines.Count, passage.Passage.LineHeight);
        for (var done = 0; done < count;)
        {
            var fit = LinesThatFit(count - done, height);
            if (fit == 0)
            {
                Turn();
                continue;
            }
            for (var end = done + fit; done < end; done++, Y += height) passage.Put(done, Sheet, x, Y);
        }
    }

    private int LinesThatFit(int left, double height)
    {
        var fit = Math.Min(left, (int)((Room + 0.01) / height));
        if (fit == left) return fit;
        if (left - fit == 1) fit--;
        return fit >= 2 ? fit : AtTop ? 1 : 0;
    }
}
