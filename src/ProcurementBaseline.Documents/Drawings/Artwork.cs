namespace ProcurementBaseline.Documents.Drawings;

/// <summary>A picture, whatever file it came from. Its size is in units of its own; only the shape counts.</summary>
internal abstract record Artwork(double Width, double Height);

/// <summary>A picture of dots.</summary>
/// <param name="Columns">How many dots wide.</param>
/// <param name="Rows">How many dots high.</param>
/// <param name="Pixels">Red, green and blue of each dot, row by row from the top; no transparency is left.</param>
internal sealed record Raster(int Columns, int Rows, byte[] Pixels) : Artwork(Columns, Rows);

/// <summary>A picture of shapes, painted in order; what reaches outside the picture is cut off.</summary>
/// <param name="Width">The picture's width; shapes count from its left edge.</param>
/// <param name="Height">The picture's height; shapes count from its top edge, downwards.</param>
/// <param name="Shapes">At least one.</param>
internal sealed record Vector(double Width, double Height, IReadOnlyList<Shape> Shapes) : Artwork(Width, Height);

/// <summary>An outline and what is done with it.</summary>
/// <param name="Outline">One or more lines, each begun by a move.</param>
/// <param name="Fill">The colour inside; null for none.</param>
/// <param name="EvenOdd">Whether what is enclosed twice counts as outside.</param>
/// <param name="Stroke">The line along the outline; null for none.</param>
internal sealed record Shape(IReadOnlyList<Step> Outline, Rgb? Fill, bool EvenOdd, Stroke? Stroke);

/// <summary>A line along an outline.</summary>
/// <param name="Ink">Its colour.</param>
/// <param name="Width">Its width, in the drawing's units.</param>
/// <param name="Cap">How it ends, as PDF numbers it: 0 butt, 1 round, 2 square.</param>
/// <param name="Join">How it turns, as PDF numbers it: 0 mitre, 1 round, 2 bevel.</param>
/// <param name="MiterLimit">From where on a mitre is cut, as a multiple of the width.</param>
internal sealed record Stroke(Rgb Ink, double Width, int Cap, int Join, double MiterLimit);

/// <summary>One step of an outline. <paramref name="To"/> is where it ends; a curve bends by the two points before it.</summary>
internal readonly record struct Step(StepKind Kind, Point First, Point Second, Point To)
{
    public static Step Move(Point to) => new(StepKind.Move, default, default, to);
    public static Step Line(Point to) => new(StepKind.Line, default, default, to);
    public static Step Curve(Point first, Point second, Point to) => new(StepKind.Curve, first, second, to);
    public static Step Close { get; } = new(StepKind.Close, default, default, default);
}

internal enum StepKind { Move, Line, Curve, Close }

internal readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);
    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);
    public static Point operator *(double by, Point p) => new(by * p.X, by * p.Y);
}
