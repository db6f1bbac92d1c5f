using DocumentFormat.OpenXml.Packaging;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Values;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The logo at the top of the first page: in the line, so that it is read aloud in its place and moves with the text.</summary>
/// <remarks>Only a PNG: beside an SVG, Word wants a picture of dots too, and this program paints none.</remarks>
internal static class WordLogo
{
    private const string MediaType = "image/png", PictureId = "rId8", Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const double PointsPerMillimetre = 72 / 25.4;
    private const int UnitsPerMillimetre = 36_000;
    private const uint Number = 1;

    /// <summary>How high it is, in points; 0 where there is none.</summary>
    public static double Height(Document document) => Shown(document) is { } logo ? logo.HeightMm * PointsPerMillimetre : 0;

    /// <summary>Puts the picture into the file, where there is one.</summary>
    public static void Add(Document document, MainDocumentPart main)
    {
        if (Shown(document) is not { } logo) return;
        using var picture = new MemoryStream(logo.Bytes.ToArray());
        main.AddImagePart(ImagePartType.Png, PictureId).FeedData(picture);
    }

    /// <summary>The paragraph that shows it, or null where there is none.</summary>
    public static W.Paragraph? Of(Document document)
    {
        if (Shown(document) is not { } logo) return null;
        var language = document.Lang.StartsWith("en", StringComparison.Ordinal) ? Language.En : Language.Da;
        var says = WordText.Clean(logo.Alternative.In(language));
        var (width, height) = (Units(logo.WidthMm), Units(logo.HeightMm));
        var paragraph = WordParagraphs.Empty(WordStyles.Logo);
        paragraph.Append(new W.Run(new W.Drawing(new D.Inline(
            new D.Extent { Cx = width, Cy = height },
            new D.DocProperties { Id = Number, Name = "Logo", Description = says },
            new D.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(Pictured(says, width, height)) { Uri = Picture }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        })));
        return paragraph;
    }

    private static P.Picture Pictured(string says, long width, long height) => new(
        new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = Number, Name = "Logo", Description = says }, new P.NonVisualPictureDrawingProperties()),
        new P.BlipFill(new A.Blip { Embed = PictureId }, new A.Stretch(new A.FillRectangle())),
        new P.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));

    private static Logo? Shown(Document document) => document.Theme.Logo is { MediaType: MediaType } logo ? logo : null;

    private static long Units(double millimetres) => (long)Math.Round(millimetres * UnitsPerMillimetre);
}
