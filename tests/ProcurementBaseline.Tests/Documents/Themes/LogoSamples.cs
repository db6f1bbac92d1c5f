using System.Text;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;
using UglyToad.PdfPig;

namespace ProcurementBaseline.Tests.Documents.Themes;

/// <summary>Logos, and how a document shows them.</summary>
internal static class LogoSamples
{
    public static Text Alternative { get; } = new("Prøveregionens logo", "The logo of the sample region");

    /// <summary>A theme with this logo; fails when it is refused.</summary>
    public static Theme Theme(byte[] logo)
    {
        var problems = new List<Problem>();
        var read = LogoReader.Parse("logo", logo, Alternative, null, problems);
        return Plain with { Logo = read ?? throw new InvalidOperationException(string.Join('\n', problems.Select(p => $"{p.Path}: {p.Message.En}"))) };
    }

    public static byte[] Svg(string content, string box = "0 0 100 50") =>
        Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{box}\">{content}</svg>");

    /// <summary>A document that has nothing but a cover with this logo.</summary>
    public static Document Cover(byte[] logo) => DocumentSamples.Of() with { Theme = Theme(logo) };

    /// <summary>The operators that paint an SVG on its page.</summary>
    public static string Painted(string content, string box = "0 0 100 50")
    {
        var text = new PdfUnpacked(DocumentSamples.Pdf(Cover(Svg(content, box)))).Text;
        var start = text.IndexOf("/Figure<<", StringComparison.Ordinal);
        return text[start..text.IndexOf("EMC", start, StringComparison.Ordinal)];
    }

    /// <summary>The dots of a PNG as they come out of the finished file, three numbers each.</summary>
    public static byte[] Dots(byte[] png)
    {
        using var pdf = PdfDocument.Open(DocumentSamples.Pdf(Cover(png)));
        return pdf.GetPage(1).GetImages().Single().TryGetBytesAsMemory(out var bytes) ? bytes.ToArray() : throw new InvalidOperationException("The image cannot be read.");
    }

    private static Theme Plain => ProcurementBaseline.Documents.Themes.Theme.Plain;
}
