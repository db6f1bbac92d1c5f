namespace ProcurementBaseline.Documents.Drawings;

/// <summary>The outlines of the basic shapes.</summary>
internal static class SvgOutline
{
    /// <summary>A rectangle, its corners rounded by a quarter of an ellipse.</summary>
    public static IEnumerable<Step> Rectangle(double x, double y, double width, double height, double rx, double ry)
    {
        (rx, ry) = (Math.Min(rx, width / 2), Math.Min(ry, height / 2));
        var (right, bottom) = (x + width, y + height);
        var steps = new List<Step> { Step.Move(new(x + rx, y)), Step.Line(new(right - rx, y)) };
        Corner(new(right, y + ry));
        steps.Add(Step.Line(new(right, bottom - ry)));
        Corner(new(right - rx, bottom));
        steps.Add(Step.Line(new(x + rx, bottom)));
        Corner(new(x, bottom - ry));
        steps.Add(Step.Line(new(x, y + ry)));
        Corner(new(x + rx, y));
        steps.Add(Step.Close);
        return steps;

        void Corner(Point to)
        {
            if (rx > 0 && ry > 0) SvgArc.Draw(steps[^1].To, new(rx, ry), 0, large: false, clockwise: true, to, steps);
        }
    }

    /// <summary>An ellipse.</summary>
    public static IEnumerable<Step> Ellipse(Point centre, double rx, double ry)
    {
        Point left = centre with { X = centre.X - rx }, right = centre with { X = centre.X + rx };
        var steps = new List<Step> { Step.Move(left) };
        SvgArc.Draw(left, new(rx, ry), 0, large: false, clockwise: true, right, steps);
        SvgArc.Draw(right, new(rx, ry), 0, large: false, clockwise: true, left, steps);
        steps.Add(Step.Close);
        return steps;
    }

    /// <summary>Points joined by straight lines; a number left over is passed over, as browsers do.</summary>
    public static IEnumerable<Step> Line(IReadOnlyList<double> numbers, bool closed)
    {
        for (var i = 0; i + 1 < numbers.Count; i += 2)
        {
            var point = new Point(numbers[i], numbers[i + 1]);
            yield return i == 0 ? Step.Move(point) : Step.Line(point);
        }
        if (closed && numbers.Count > 1) yield return Step.Close;
    }
}
