namespace ProcurementBaseline.Documents.Drawings;

/// <summary>Reads the data of a path: every command of SVG 1.1, written in capitals (from the corner) or small (from where it stands).</summary>
/// <param name="data">The data.</param>
/// <param name="steps">Receives the steps, in the path's own coordinates.</param>
/// <param name="most">How many steps the list may have at the end.</param>
internal sealed class SvgPath(string data, List<Step> steps, int most)
{
    private readonly SvgScanner _scanner = new(data);
    private Point _start, _at;
    private Point? _cubic, _square;     // the last bend of the curve just drawn, which a smooth one mirrors

    /// <returns>False when the data is wrong at <see cref="WrongAt"/>, or when there are too many steps.</returns>
    public bool Read()
    {
        var command = '\0';
        while (!_scanner.AtEnd)
        {
            if (_scanner.Letter() is { } letter) command = letter;
            else if (command is '\0' or 'Z' or 'z') return false;
            if (steps.Count == 0 && command is not ('M' or 'm')) return false;
            if (!Draw(char.ToUpperInvariant(command), char.IsAsciiLetterLower(command)) || steps.Count > most) return false;
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };     // further points of a move are lines
        }
        return true;
    }

    /// <summary>How far it was read, in characters.</summary>
    public int WrongAt => _scanner.At;

    /// <summary>Whether it stopped because it is too long.</summary>
    public bool IsTooLong => steps.Count > most;

    private bool Draw(char command, bool relative)
    {
        var from = relative ? _at : default;
        var (cubic, square) = (_cubic, _square);
        (_cubic, _square) = (null, null);
        switch (command)
        {
            case 'M' when Next(from) is { } to:
                _start = to;
                return Add(Step.Move(to));
            case 'L' when Next(from) is { } to:
                return Add(Step.Line(to));
            case 'H' when _scanner.Number() is { } x:
                return Add(Step.Line(_at with { X = from.X + x }));
            case 'V' when _scanner.Number() is { } y:
                return Add(Step.Line(_at with { Y = from.Y + y }));
            case 'C' when Next(from) is { } first && Next(from) is { } second && Next(from) is { } to:
                return Curve(first, second, to);
            case 'S' when Next(from) is { } second && Next(from) is { } to:
                return Curve(Mirrored(cubic), second, to);
            case 'Q' when Next(from) is { } bend && Next(from) is { } to:
                return Square(bend, to);
            case 'T' when Next(from) is { } to:
                return Square(Mirrored(square), to);
            case 'A':
                return Arc(from);
            case 'Z':
                steps.Add(Step.Close);
                _at = _start;
                return true;
            default:
                return false;
        }
    }

    private bool Arc(Point from)
    {
        if (_scanner.Number() is not { } rx || _scanner.Number() is not { } ry || _scanner.Number() is not { } turn
            || _scanner.Flag() is not { } large || _scanner.Flag() is not { } clockwise || Next(from) is not { } to)
        {
            return false;
        }
        SvgArc.Draw(_at, new(Math.Abs(rx), Math.Abs(ry)), turn, large, clockwise, to, steps);
        _at = to;
        return true;
    }

    private bool Curve(Point first, Point second, Point to)
    {
        _cubic = second;
        return Add(Step.Curve(first, second, to));
    }

    /// <summary>A curve of one bend, which is a curve of two that pull two thirds as far.</summary>
    private bool Square(Point bend, Point to)
    {
        var from = _at;
        _square = bend;
        return Add(Step.Curve(from + 2.0 / 3 * (bend - from), to + 2.0 / 3 * (bend - to), to));
    }

    private Point Mirrored(Point? bend) => bend is { } b ? _at + (_at - b) : _at;

    private bool Add(Step step)
    {
        steps.Add(step);
        _at = step.To;
        return true;
    }

    private Point? Next(Point from) => _scanner.Number() is { } x && _scanner.Number() is { } y ? from + new Point(x, y) : null;
}
