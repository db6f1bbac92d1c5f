using System.Globalization;
using System.Xml.Linq;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Drawings;

/// <summary>
/// Reads an SVG picture of plain shapes. Whatever would need a browser to be shown right (text, pictures, style sheets, shading, transparency,
/// anything fetched or run) is refused by name, and all of it in one run.
/// </summary>
internal sealed class SvgReader
{
    /// <summary>The most steps of all outlines together; a coat of arms has some thousands.</summary>
    public const int MaxSteps = 20_000;

    private const string Shapes = "path, rect, circle, ellipse, line, polyline, polygon";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // What drawing programs note for themselves; no browser shows it.
    private static readonly XNamespace[] Editors =
        ["http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd", "http://www.inkscape.org/namespaces/inkscape"];

    private readonly Mistakes _mistakes;
    private readonly List<Shape> _shapes = [];
    private int _steps;

    private SvgReader(Mistakes mistakes) => _mistakes = mistakes;

    /// <param name="name">What the file is called in a problem.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="problems">Receives every mistake, with the element it is in.</param>
    /// <returns>Null when there is a mistake.</returns>
    public static Vector? Read(string name, byte[] bytes, ICollection<Problem> problems)
    {
        if (SafeXml.Parse(name, bytes, problems) is not { Root: { } root }) return null;
        var mistakes = new Mistakes(name, problems);
        var picture = new SvgReader(mistakes).Read(root);
        return mistakes.Count == 0 ? picture : null;
    }

    private Vector? Read(XElement root)
    {
        if (root.Name != Svg + "svg")
        {
            Wrong(root, null, "Filen er ikke et SVG-billede: roden skal være svg i navnerummet http://www.w3.org/2000/svg.",
                "The file is no SVG picture: its root must be svg in the namespace http://www.w3.org/2000/svg.");
            return null;
        }
        foreach (var element in root.DescendantsAndSelf().TakeWhile(_ => !_mistakes.IsFull)) RefuseLife(element);
        if (root.Attribute("transform") is not null) Wrong(root, "transform", "Sæt ændringen på en g inde i billedet.", "Put the change on a g inside the picture.");
        if (Frame(root) is not { } frame) return null;
        Children(root, Painted(root, new()), Matrix.Moved(-frame.X, -frame.Y));
        if (_shapes.Count == 0 && _mistakes.Count == 0) Wrong(root, null, "Der er intet at se i billedet.", "There is nothing to see in the picture.");
        return new(frame.Width, frame.Height, _shapes);
    }

    /// <summary>The part of the plane that is shown: the view box, or without one the picture's size.</summary>
    private (double X, double Y, double Width, double Height)? Frame(XElement root)
    {
        if (root.Attribute("viewBox")?.Value is { } box)
        {
            if (new SvgScanner(box).Numbers(4) is { Count: 4 } n && n[2] >= 0.01 && n[3] >= 0.01) return (n[0], n[1], n[2], n[3]);
        }
        else if (SvgPaint.Length(root.Attribute("width")?.Value ?? "") is { } width and >= 0.01
            && SvgPaint.Length(root.Attribute("height")?.Value ?? "") is { } height and >= 0.01)
        {
            return (0, 0, width, height);
        }
        Wrong(root, "viewBox", "Her skal stå fire tal: venstre, top, bredde og højde, fx \"0 0 120 40\".",
            "Expected four numbers: left, top, width and height, for example \"0 0 120 40\".");
        return null;
    }

    private void Children(XElement parent, SvgPaint paint, Matrix matrix)
    {
        foreach (var element in parent.Elements())
        {
            if (_mistakes.IsFull || _steps > MaxSteps) return;
            if (Editors.Contains(element.Name.Namespace) || IsNote(element) || IsScript(element)) continue;
            var (own, placed) = (Painted(element, paint), SvgTransform.Of(element.Attribute("transform")?.Value ?? ""));
            if (placed is null)
            {
                Wrong(element, "transform", "Her skal stå matrix, translate, scale, rotate, skewX eller skewY med tal.",
                    "Expected matrix, translate, scale, rotate, skewX or skewY with numbers.");
            }
            var place = matrix.Of(placed ?? Matrix.Identity);
            if (element.Name == Svg + "g") Children(element, own, place);
            else if (element.Name.Namespace == Svg && Shapes.Split(", ").Contains(element.Name.LocalName)) Draw(element, own, place);
            else foreach (var wrong in element.Name == Svg + "defs" ? element.Elements() : [element]) Refuse(wrong);
        }
    }

    private void Refuse(XElement element) => Wrong(element, null,
        $"Elementet {Quote.Of(element.Name.LocalName)} kan ikke bruges i et logo. Tilladt er g, {Shapes}. Gem tekst og effekter som kurver.",
        $"The element {Quote.Of(element.Name.LocalName)} cannot be used in a logo. Allowed are g, {Shapes}. Save text and effects as paths.");

    private void Draw(XElement element, SvgPaint paint, Matrix place)
    {
        var outline = new SvgElement(element, MaxSteps - _steps, (attribute, says) => Wrong(element, attribute, says.Da, says.En)).Outline();
        if ((_steps += outline.Count) > MaxSteps)
        {
            Wrong(element, null, $"Billedet har mere end {Count(Language.Da)} linjestykker; gør det enklere.",
                $"The picture has more than {Count(Language.En)} line segments; make it simpler.");
            return;
        }
        if (paint.HasStroke && !place.IsEven)
            Wrong(element, "transform", "En streg kan ikke strækkes ulige på de to led.", "A line cannot be stretched unevenly.");
        if (paint.Paint([.. outline.Select(place.Of)], place.Scale) is { } shape) _shapes.Add(shape);
    }

    /// <summary>The paint of an element: what its attributes say, and over that its style.</summary>
    private SvgPaint Painted(XElement element, SvgPaint paint)
    {
        foreach (var attribute in element.Attributes().Where(a => a.Name.Namespace == XNamespace.None && a.Name.LocalName is not ("style" or "transform")))
            Set(attribute.Name.LocalName, attribute.Value, attribute.Name.LocalName);
        foreach (var declaration in (element.Attribute("style")?.Value ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var (property, value) = colon < 0 ? (declaration, "") : (declaration[..colon].TrimEnd(), declaration[(colon + 1)..]);
            if (property is "transform") Refuse("style", property, value);
            else Set(property, value, "style");
        }
        return paint;

        void Set(string property, string value, string attribute)
        {
            if (paint.With(property, value.Trim()) is { } changed) paint = changed;
            else Refuse(attribute, property, value);
        }

        void Refuse(string attribute, string property, string value) => Wrong(element, attribute,
            $"{Quote.Of(property)}: {Quote.Of(value.Trim())} kan ikke bruges. Farver skrives none, et navn, #RRGGBB eller rgb(…); gennemsigtighed, forløb og masker kan ikke vises.",
            $"{Quote.Of(property)}: {Quote.Of(value.Trim())} cannot be used. Colours are none, a name, #RRGGBB or rgb(…); transparency, gradients and masks cannot be shown.");
    }

    /// <summary>Nothing in the file may run or fetch, not even where it would not be shown: the file may end up in a browser one day.</summary>
    private void RefuseLife(XElement element)
    {
        if (IsScript(element)) Wrong(element, null, "Et logo må ikke indeholde programkode (script).", "A logo must not contain program code (script).");
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            var name = attribute.Name.LocalName;
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                Wrong(element, name, "Et logo må ikke reagere på hændelser.", "A logo must not react to events.");
            else if (name.Equals("href", StringComparison.OrdinalIgnoreCase) || name == "src")
                Wrong(element, name, "Et logo må ikke henvise til noget andet.", "A logo must not refer to anything else.");
        }
    }

    // Empty definitions are left behind by drawing programs.
    private static bool IsNote(XElement element) => element.Name.Namespace == Svg
        && (element.Name.LocalName is "title" or "desc" or "metadata" || element.Name.LocalName == "defs" && !element.HasElements);

    private static bool IsScript(XElement element) => element.Name.LocalName.Equals("script", StringComparison.OrdinalIgnoreCase);

    private static string Count(Language language) => Wording.Number(MaxSteps, language);

    private void Wrong(XElement element, string? attribute, string da, string en) =>
        _mistakes.Add(Place(element) + (attribute is null ? "" : "@" + Quote.Of(attribute)), new(da, en));

    /// <summary>Where an element stands: <c>svg/g[2]/text[1]</c>.</summary>
    private static string Place(XElement element)
    {
        if (element.Parent is null) return Quote.Of(element.Name.LocalName);
        var number = element.ElementsBeforeSelf(element.Name).Count() + 1;
        return $"{Place(element.Parent)}/{Quote.Of(element.Name.LocalName)}[{number.ToString(CultureInfo.InvariantCulture)}]";
    }
}
