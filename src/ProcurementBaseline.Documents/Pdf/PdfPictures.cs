using System.Text;
using ProcurementBaseline.Documents.Drawings;
using static ProcurementBaseline.Documents.Pdf.PdfText;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Paints pictures: dots as an image of their own that pages refer to, shapes as lines and curves on the page itself.</summary>
internal sealed class PdfPictures(PdfObjects objects)
{
    private readonly Dictionary<Raster, (string Name, int Number)> _images = new(ReferenceEqualityComparer.Instance);

    /// <summary>The entry of the resource dictionary that names the images; empty when there are none.</summary>
    public string Resources() => _images.Count == 0 ? "" : $"/XObject<<{string.Concat(_images.Values.Select(image => $"{image.Name} {Ref(image.Number)}"))}>>";

    /// <summary>The operators that paint a picture. They leave colours and everything else as they were.</summary>
    public string Paint(Picture picture) => picture.Artwork switch
    {
        Raster raster => Paint(raster, picture.Figure),
        Vector vector => Paint(vector, picture.Figure),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Paint(Raster raster, Figure area)
    {
        if (!_images.TryGetValue(raster, out var image))
        {
            var keys = $"/Type/XObject/Subtype/Image/Width {Number(raster.Columns)}/Height {Number(raster.Rows)}/ColorSpace/DeviceRGB/BitsPerComponent 8";
            _images[raster] = image = ($"/Picture{Number(_images.Count)}", objects.AddStream(keys, raster.Pixels));
        }
        return $"q {Number(area.Width)} 0 0 {Number(area.Height)} {Number(area.X)} {Number(PdfContent.Up(area.Y + area.Height))} cm{image.Name} Do Q\n";
    }

    private static string Paint(Vector vector, Figure area)
    {
        var scale = area.Width / vector.Width;
        // Drawings count downwards from their top, pages upwards from their foot.
        var place = new Matrix(scale, 0, 0, -area.Height / vector.Height, area.X, PdfContent.Up(area.Y));
        var content = new StringBuilder("q ").Append($"{Number(area.X)} {Number(PdfContent.Up(area.Y + area.Height))} {Number(area.Width)} {Number(area.Height)} re W n\n");
        foreach (var shape in vector.Shapes)
        {
            if (shape.Fill is { } fill) content.Append(Colour(fill)).Append("rg\n");
            if (shape.Stroke is { } stroke)
            {
                content.Append(Colour(stroke.Ink)).Append($"RG {Number(stroke.Width * scale)} w {Number(stroke.Cap)} J {Number(stroke.Join)} j {Number(stroke.MiterLimit)} M\n");
            }
            foreach (var step in shape.Outline) content.Append(Operator(place.Of(step)));
            content.Append(Painting(shape)).Append('\n');
        }
        return content.Append("Q\n").ToString();
    }

    private static string Operator(Step step) => step.Kind switch
    {
        StepKind.Move => $"{Pair(step.To)}m\n",
        StepKind.Line => $"{Pair(step.To)}l\n",
        StepKind.Curve => $"{Pair(step.First)}{Pair(step.Second)}{Pair(step.To)}c\n",
        StepKind.Close => "h\n",
    };

    private static string Painting(Shape shape) => (shape.Fill, shape.Stroke, shape.EvenOdd) switch
    {
        (null, _, _) => "S",
        (_, null, false) => "f",
        (_, null, true) => "f*",
        (_, _, false) => "B",
        (_, _, true) => "B*",
    };

    private static string Pair(Point point) => $"{Number(point.X)} {Number(point.Y)} ";
}
