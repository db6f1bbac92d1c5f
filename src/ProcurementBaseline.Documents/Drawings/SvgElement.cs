using System.Xml.Linq;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Drawings;

/// <summary>Reads the outline of one shape from its attributes.</summary>
/// <param name="element">The shape.</param>
/// <param name="most">How many steps of a path are read; one more tells that there were too many.</param>
/// <param name="wrong">Receives the attribute that is wrong and what was expected.</param>
internal sealed class SvgElement(XElement element, int most, Action<string, Text> wrong)
{
    private bool _isWrong;

    /// <summary>In the element's own coordinates; empty when it is wrong or has nothing to show.</summary>
    public IReadOnlyList<Step> Outline()
    {
        IReadOnlyList<Step> steps = element.Name.LocalName switch
        {
            "path" => Path(),
            "rect" => Rectangle(),
            "circle" => Size("r") is var r && r > 0 ? [.. SvgOutline.Ellipse(Centre(), r, r)] : [],
            "ellipse" => Size("rx") is var rx && Size("ry") is var ry && rx > 0 && ry > 0 ? [.. SvgOutline.Ellipse(Centre(), rx, ry)] : [],
            "line" => [.. SvgOutline.Line([Length("x1"), Length("y1"), Length("x2"), Length("y2")], closed: false)],
            "polyline" => [.. SvgOutline.Line(Points(), closed: false)],
            "polygon" => [.. SvgOutline.Line(Points(), closed: true)],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return _isWrong ? [] : steps;
    }

    private List<Step> Path()
    {
        var steps = new List<Step>();
        var path = new SvgPath(Value("d"), steps, most);
        if (!path.Read() && !path.IsTooLong)
        {
            var at = Files.Quote.Of(Value("d")[..path.WrongAt][^Math.Min(20, path.WrongAt)..]);
            Wrong("d", new($"Kurven kan ikke læses efter \"{at}\".", $"The path cannot be read after \"{at}\"."));
        }
        return steps;
    }

    private IReadOnlyList<Step> Rectangle()
    {
        var (width, height) = (Size("width"), Size("height"));
        var (rx, ry) = (Radius("rx", "ry"), Radius("ry", "rx"));
        return width > 0 && height > 0 ? [.. SvgOutline.Rectangle(Length("x"), Length("y"), width, height, rx, ry)] : [];
    }

    /// <summary>A corner's radius on one side is the other's where only that is given.</summary>
    private double Radius(string name, string other) => Size(Value(name) is "" or "auto" ? other : name);

    private List<double> Points()
    {
        if (new SvgScanner(Value("points")).Numbers(int.MaxValue) is { } numbers) return numbers;
        Wrong("points", new("Her skal stå tal, to for hvert punkt.", "Expected numbers, two for each point."));
        return [];
    }

    private Point Centre() => new(Length("cx"), Length("cy"));

    private double Size(string name)
    {
        var size = Length(name);
        if (size >= 0) return size;
        Wrong(name, new("Her skal stå et tal, 0 eller derover.", "Expected a number, 0 or more."));
        return 0;
    }

    private double Length(string name)
    {
        if (Value(name) is not { Length: > 0 } value || value == "auto") return 0;
        if (SvgPaint.Length(value) is { } length) return length;
        Wrong(name, new("Her skal stå et tal uden enhed.", "Expected a number without a unit."));
        return 0;
    }

    private string Value(string name) => element.Attribute(name)?.Value.Trim() ?? "";

    private void Wrong(string attribute, Text says)
    {
        _isWrong = true;
        wrong(attribute, says);
    }
}
