namespace ProcurementBaseline.Documents.Drawings;

/// <summary>Reads the list of changes in an attribute <c>transform</c>; the last one is made first.</summary>
internal static class SvgTransform
{
    private const int MostChanges = 20, MostNumbers = 6;

    /// <summary>Null when it cannot be read; nothing is no change.</summary>
    public static Matrix? Of(string text)
    {
        var matrix = Matrix.Identity;
        var parts = text.Split(')', StringSplitOptions.TrimEntries);
        if (parts.Length > MostChanges + 1 || parts[^1].Length > 0) return null;
        foreach (var part in parts[..^1])
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            if (open < 0 || new SvgScanner(part[(open + 1)..]).Numbers(MostNumbers) is not { } numbers || One(part[..open].Trim(' ', ',', '\n', '\t'), [.. numbers]) is not { } change) return null;
            matrix = matrix.Of(change);
        }
        return matrix;
    }

    private static Matrix? One(string name, double[] numbers) => (name, numbers) switch
    {
        ("matrix", [var a, var b, var c, var d, var e, var f]) => new(a, b, c, d, e, f),
        ("translate", [var x]) => Matrix.Moved(x, 0),
        ("translate", [var x, var y]) => Matrix.Moved(x, y),
        ("scale", [var both]) => Matrix.Scaled(both, both),
        ("scale", [var x, var y]) => Matrix.Scaled(x, y),
        ("rotate", [var angle]) => Matrix.Turned(angle),
        ("rotate", [var angle, var x, var y]) => Matrix.Moved(x, y).Of(Matrix.Turned(angle)).Of(Matrix.Moved(-x, -y)),
        ("skewX", [var angle]) => new(1, 0, Math.Tan(angle * Math.PI / 180), 1, 0, 0),
        ("skewY", [var angle]) => new(1, Math.Tan(angle * Math.PI / 180), 0, 1, 0, 0),
        _ => null,
    };
}
