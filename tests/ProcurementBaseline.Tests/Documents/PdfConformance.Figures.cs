using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace ProcurementBaseline.Tests.Documents;

internal sealed partial class PdfConformance
{
    /// <summary>A picture has words that stand for it, and tells where it stands (ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4.3).</summary>
    private void CheckFigures()
    {
        var page = _pdf.GetPage(1);
        foreach (var figure in (_root?.All() ?? []).Where(node => node.Role == "Figure"))
        {
            Need(_tokens.Text(figure.Dictionary, "Alt") is { } alt && alt.Trim().Length > 0, "a figure has an alternative text");
            Need(figure.Kids.Count > 0, "a figure shows something");
            var box = Attributes(figure).Where(attributes => _tokens.Text(attributes, "O") == "Layout")
                .Select(attributes => _tokens.Items(attributes, "BBox").Select(_tokens.Value).OfType<NumericToken>().Select(n => n.Data).ToArray()).FirstOrDefault();
            Need(box is [var left, var bottom, var right, var top] && 0 <= left && left < right && right <= page.Width && 0 <= bottom && bottom < top && top <= page.Height,
                "a figure says where it stands");
        }
    }

    /// <summary>Images are shown the same everywhere: nothing smoothed by the viewer, no second version, no colours of their own, nothing shining through.</summary>
    private void CheckImages(Page page)
    {
        var resources = _tokens.Get<DictionaryToken>(page.Dictionary, "Resources");
        foreach (var value in _tokens.Get<DictionaryToken>(resources, "XObject")?.Data.Values ?? [])
        {
            var image = (_tokens.Value(value) as StreamToken)?.StreamDictionary;
            Need(_tokens.Text(image, "Subtype") == "Image", "what a page refers to is an image");
            Need(_tokens.Get<BooleanToken>(image, "Interpolate") is not { Data: true }, "an image is not smoothed");
            Need(image is not null && !image.Data.ContainsKey("Alternates") && !image.Data.ContainsKey("OPI"), "an image has no second version");
            Need(image is not null && !image.Data.ContainsKey("SMask") && !image.Data.ContainsKey("Mask"), "an image lets nothing shine through");
            Need(_tokens.Text(image, "ColorSpace") is "DeviceRGB" or "DeviceGray", "an image's colours are those of the output intent");
        }
    }
}
