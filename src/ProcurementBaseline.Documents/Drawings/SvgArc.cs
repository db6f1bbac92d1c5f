namespace ProcurementBaseline.Documents.Drawings;

/// <summary>Draws a part of an ellipse as curves, by the formulas of SVG 1.1, appendix F.6.</summary>
internal static class SvgArc
{
    /// <param name="from">Where it starts.</param>
    /// <param name="radius">The ellipse's two radii; made larger where they cannot reach from one end to the other.</param>
    /// <param name="turn">How far the ellipse is turned, in degrees.</param>
    /// <param name="large">Whether the longer way round is taken.</param>
    /// <param name="clockwise">Whether it is gone clockwise.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="steps">Receives at most four curves.</param>
    public static void Draw(Point from, Point radius, double turn, bool large, bool clockwise, Point to, List<Step> steps)
    {
        if (from == to) return;
        if (radius.X == 0 || radius.Y == 0)
        {
            steps.Add(Step.Line(to));
            return;
        }
        // In a system of the ellipse's own axes, where it is a circle of radius 1.
        var turned = Matrix.Turned(turn);
        var circle = turned.Of(Matrix.Scaled(radius.X, radius.Y));
        var half = Matrix.Scaled(1 / radius.X, 1 / radius.Y).Of(Matrix.Turned(-turn)).Of(0.5 * (from - to));
        var reach = half.X * half.X + half.Y * half.Y;
        if (reach > 1) circle = circle.Of(Matrix.Scaled(Math.Sqrt(reach), Math.Sqrt(reach)));
        if (reach > 1) half = 1 / Math.Sqrt(reach) * half;
        var across = Math.Sqrt(Math.Max(0, 1 / Math.Min(reach, 1) - 1)) * (large == clockwise ? -1 : 1);
        var centre = across * new Point(half.Y, -half.X);
        var start = Math.Atan2(half.Y - centre.Y, half.X - centre.X);
        var sweep = Math.Atan2(-half.Y - centre.Y, -half.X - centre.X) - start;
        if (clockwise && sweep < 0) sweep += 2 * Math.PI;
        if (!clockwise && sweep > 0) sweep -= 2 * Math.PI;
        var place = Matrix.Moved((from.X + to.X) / 2, (from.Y + to.Y) / 2).Of(circle).Of(Matrix.Moved(centre.X, centre.Y));
        Round(place, start, sweep, to, steps);
    }

    /// <param name="place">Where the circle of radius 1 comes to stand.</param>
    /// <param name="start">The angle it starts at.</param>
    /// <param name="sweep">How far it goes; negative is against the clock.</param>
    /// <param name="to">Its exact end.</param>
    /// <param name="steps">Receives the curves.</param>
    private static void Round(Matrix place, double start, double sweep, Point to, List<Step> steps)
    {
        var parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9));
        var angle = sweep / parts;
        var pull = 4.0 / 3 * Math.Tan(angle / 4);
        for (var i = 0; i < parts; i++)
        {
            var (a, b) = (On(start + i * angle), On(start + (i + 1) * angle));
            var end = i == parts - 1 ? to : place.Of(b);
            steps.Add(Step.Curve(place.Of(new Point(a.X - pull * a.Y, a.Y + pull * a.X)), place.Of(new Point(b.X + pull * b.Y, b.Y - pull * b.X)), end));
        }
    }

    private static Point On(double angle) => new(Math.Cos(angle), Math.Sin(angle));
}
