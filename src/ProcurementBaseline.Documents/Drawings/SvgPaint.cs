using System.Globalization;

namespace ProcurementBaseline.Documents.Drawings;

/// <summary>How shapes are painted; an element has what it does not say itself from the one around it.</summary>
internal sealed record SvgPaint
{
    private Rgb? Fill { get; init; } = new(0, 0, 0);
    private bool EvenOdd { get; init; }
    private Rgb? Stroke { get; init; }
    private double StrokeWidth { get; init; } = 1;
    private int Cap { get; init; }
    private int Join { get; init; }
    private double MiterLimit { get; init; } = 4;

    /// <summary>Whether a line is drawn along the outline.</summary>
    public bool HasStroke => Stroke is not null && StrokeWidth > 0;

    /// <summary>An outline painted this way; null when nothing of it would be seen.</summary>
    /// <param name="outline">In the drawing's coordinates.</param>
    /// <param name="scale">How much larger the drawing's coordinates are than the element's.</param>
    public Shape? Paint(IReadOnlyList<Step> outline, double scale)
    {
        var stroke = HasStroke ? new Stroke(Stroke!.Value, StrokeWidth * scale, Cap, Join, MiterLimit) : null;
        return outline.Count > 0 && (Fill is not null || stroke is not null) ? new(outline, Fill, EvenOdd, stroke) : null;
    }

    /// <summary>This paint with one property of the element changed; null when the value cannot be used.</summary>
    /// <remarks>A property that says nothing of painting a plain shape leaves it as it is.</remarks>
    public SvgPaint? With(string property, string value) => (property, value) switch
    {
        (_, "inherit") => this,
        ("fill", "none") => this with { Fill = null },
        ("fill", _) => SvgColour.Parse(value) is { } colour ? this with { Fill = colour } : null,
        ("fill-rule", "nonzero" or "evenodd") => this with { EvenOdd = value == "evenodd" },
        ("stroke", "none") => this with { Stroke = null },
        ("stroke", _) => SvgColour.Parse(value) is { } colour ? this with { Stroke = colour } : null,
        ("stroke-width", _) => Length(value) is { } width and >= 0 ? this with { StrokeWidth = width } : null,
        ("stroke-linecap", "butt" or "round" or "square") => this with { Cap = value switch { "butt" => 0, "round" => 1, _ => 2 } },
        ("stroke-linejoin", "miter" or "round" or "bevel") => this with { Join = value switch { "miter" => 0, "round" => 1, _ => 2 } },
        ("stroke-miterlimit", _) => Length(value) is { } limit and >= 1 ? this with { MiterLimit = limit } : null,
        ("fill-rule" or "stroke-linecap" or "stroke-linejoin", _) => null,
        ("opacity" or "fill-opacity" or "stroke-opacity", _) => value is "100%" || Length(value) == 1 ? this : null,
        ("stroke-dasharray" or "clip-path" or "mask" or "filter" or "marker" or "marker-start" or "marker-mid" or "marker-end", _) => value == "none" ? this : null,
        ("display", _) => value is "inline" or "block" ? this : null,
        ("visibility", _) => value == "visible" ? this : null,
        ("mix-blend-mode" or "paint-order", _) => value == "normal" ? this : null,
        ("vector-effect", _) => value == "none" ? this : null,
        _ => value.Contains("url(", StringComparison.OrdinalIgnoreCase) ? null : this,
    };

    /// <summary>A length in the element's own unit, which is also called px; null for other units and for nonsense.</summary>
    public static double? Length(string text)
    {
        var number = text.EndsWith("px", StringComparison.Ordinal) ? text[..^2] : text;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= SvgScanner.Largest ? value : null;
    }
}
