namespace ProcurementBaseline.Documents.Drawings;

/// <summary>An affine change of coordinates, its numbers in the order SVG and PDF write them.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much larger an area becomes, as the side of a square.</summary>
    public double Scale => Math.Sqrt(Math.Abs(A * D - B * C));

    /// <summary>Whether all directions are stretched alike, so that a line keeps one width.</summary>
    public bool IsEven
    {
        get
        {
            var (first, second, cross) = (A * A + B * B, C * C + D * D, A * C + B * D);
            var tolerance = 1e-6 * Math.Max(first, second);
            return Math.Abs(first - second) <= tolerance && Math.Abs(cross) <= tolerance;
        }
    }

    public static Matrix Moved(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Matrix Scaled(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <param name="degrees">Clockwise, since y counts downwards.</param>
    public static Matrix Turned(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>This change, made to what <paramref name="inner"/> has changed already.</summary>
    public Matrix Of(Matrix inner) => new(
        A * inner.A + C * inner.B, B * inner.A + D * inner.B,
        A * inner.C + C * inner.D, B * inner.C + D * inner.D,
        A * inner.E + C * inner.F + E, B * inner.E + D * inner.F + F);

    public Point Of(Point p) => new(A * p.X + C * p.Y + E, B * p.X + D * p.Y + F);

    public Step Of(Step step) => new(step.Kind, Of(step.First), Of(step.Second), Of(step.To));
}
