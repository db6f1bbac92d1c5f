using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using UglyToad.PdfPig;

namespace ProcurementBaseline.Tests.Documents.Themes;

/// <summary>A logo in the finished file: where it stands, what it says, and that the standards hold.</summary>
[TestClass]
public sealed class LogoOnCoverTests
{
    private static readonly byte[] Shapes = LogoSamples.Svg("<rect width='60' height='50' fill='navy'/><circle cx='80' cy='25' r='15' fill='none' stroke='teal' stroke-width='3'/>");
    private static readonly byte[] Dots = PngSample.Plain(40, 20);

    public static IEnumerable<object[]> Both => [[Shapes], [Dots]];

    [TestMethod]
    [DynamicData(nameof(Both))]
    public void A_document_with_a_logo_breaks_no_rule(byte[] logo)
    {
        foreach (var document in (Document[])[LogoSamples.Cover(logo), DocumentSamples.Annex(30) with { Theme = LogoSamples.Theme(logo) }])
        {
            var plain = PdfConformance.Of(DocumentSamples.Pdf(document with { Theme = Theme.Plain }));
            var check = PdfConformance.Of(DocumentSamples.Pdf(document));
            check.Faults.Should().BeEmpty();
            check.Checks.Should().BeGreaterThan(plain.Checks + 5, "the figure was looked at");
        }
    }

    [TestMethod]
    [DataRow("a figure has an alternative text", @"/Alt(<FEFF[0-9A-F]*>|\([^)]*\))", "")]
    [DataRow("a figure has an alternative text", @"/Alt(<FEFF[0-9A-F]*>|\([^)]*\))", "/Alt( )")]
    [DataRow("a figure says where it stands", "/BBox", "/Box")]
    [DataRow("a figure says where it stands", @"/BBox\[(\S+) (\S+) (\S+) (\S+)\]", "/BBox[$3 $2 $1 $4]")]
    [DataRow("a figure says where it stands", @"/BBox\[(\S+) (\S+) (\S+) (\S+)\]", "/BBox[$1 $2 $3 9999]")]
    [DataRow("a figure says where it stands", "/O/Layout", "/O/Table")]
    [DataRow("a figure shows something", @"(/BBox.*/K\[)<<[^>]*>>", "$1")]
    [DataRow("an image is not smoothed", "/Subtype/Image", "/Subtype/Image/Interpolate true")]
    [DataRow("an image lets nothing shine through", "/Subtype/Image", "/Subtype/Image/Mask[0 0 0 0 0 0]")]
    [DataRow("an image lets nothing shine through", "/Subtype/Image", "/Subtype/Image/SMask 1 0 R")]
    [DataRow("an image has no second version", "/Subtype/Image", "/Subtype/Image/Alternates[]")]
    [DataRow("an image's colours are those of the output intent", "/ColorSpace/DeviceRGB", "/ColorSpace/DeviceCMYK")]
    [DataRow("what a page refers to is an image", "/Subtype/Image", "/Subtype/Form")]
    [DataRow("an element is of a standard type", "/S/Figure", "/S/Logo")]
    [DataRow("what is painted is tagged or an artifact", @"/Figure<</MCID (\d+)>>BDC", "/Figure BMC")]
    public void A_planted_fault_is_found(string fault, string pattern, string replacement)
    {
        var file = new PdfUnpacked(DocumentSamples.Pdf(LogoSamples.Cover(Dots))).Planted(pattern, replacement);
        PdfConformance.Of(file).Faults.Keys.Should().Contain(fault);
    }

    [TestMethod]
    [DataRow("da-DK", "Prøveregionens logo")]
    [DataRow("en-GB", "The logo of the sample region")]
    public void The_logo_says_what_it_is_in_the_documents_language(string lang, string says)
    {
        using var pdf = PdfDocument.Open(DocumentSamples.Pdf(LogoSamples.Cover(Shapes) with { Lang = lang }));
        var tokens = new PdfTokens(pdf);
        var figure = PdfStructureNode.Root(tokens)!.All().Single(node => node.Role == "Figure");
        tokens.Text(figure.Dictionary, "Alt").Should().Be(says);
        figure.Parent!.Children[0].Should().BeSameAs(figure, "it is the first thing on the cover");
    }

    [TestMethod]
    public void The_logo_stands_on_the_cover_alone()
    {
        using var pdf = PdfDocument.Open(DocumentSamples.Pdf(DocumentSamples.Annex(30) with { Theme = LogoSamples.Theme(Dots) }));
        pdf.GetPages().Select(page => page.GetImages().Count()).Should().Equal([1, .. Enumerable.Repeat(0, pdf.NumberOfPages - 1)]);
    }

    [TestMethod]
    [DataRow(40, 20, null, 44.0, 22.0)]         // as large as there is room: the height decides
    [DataRow(400, 20, null, 80.0, 4.0)]         // the width decides
    [DataRow(20, 20, null, 22.0, 22.0)]
    [DataRow(40, 20, 30.0, 30.0, 15.0)]
    [DataRow(40, 20, 70.0, 44.0, 22.0)]         // never higher than there is room
    public void A_logo_keeps_its_shape_and_fits(int width, int height, double? asked, double widthMm, double heightMm)
    {
        var logo = LogoReader.Parse("logo", PngSample.Plain(width, height), LogoSamples.Alternative, asked, [])!;
        (logo.WidthMm, logo.HeightMm, logo.MediaType).Should().Be((widthMm, heightMm, "image/png"));
        using var pdf = PdfDocument.Open(DocumentSamples.Pdf(DocumentSamples.Of() with { Theme = Theme.Plain with { Logo = logo } }));
        var area = pdf.GetPage(1).GetImages().Single().BoundingBox;
        area.Width.Should().BeApproximately(widthMm / 25.4 * 72, 0.02);
        area.Height.Should().BeApproximately(heightMm / 25.4 * 72, 0.02);
        area.Right.Should().BeApproximately(595.28 - 62, 0.02);
    }

    [TestMethod]
    public void A_long_name_breaks_before_the_logo()
    {
        var document = LogoSamples.Cover(PngSample.Plain(400, 100)) with { Author = string.Join(' ', Enumerable.Repeat("Fællesindkøb for regionerne", 12)) };
        using var pdf = PdfDocument.Open(DocumentSamples.Pdf(document));
        var page = pdf.GetPage(1);
        var logo = page.GetImages().Single().BoundingBox;
        page.Letters.Where(letter => letter.BoundingBox.Top > logo.Bottom).Should().OnlyContain(letter => letter.BoundingBox.Right < logo.Left);
        var title = page.Letters.Where(letter => letter.PointSize > 20).Max(letter => letter.BoundingBox.Top);
        page.Letters.Where(letter => letter.Value == "F" && letter.PointSize < 20).Should().OnlyContain(letter => letter.BoundingBox.Bottom > title || letter.BoundingBox.Top < 100);
    }

    [TestMethod]
    [DataRow("region-eksempel", "image/svg+xml")]
    [DataRow("region-eksempel-png", "image/png")]
    public void The_sample_themes_are_read_and_give_the_same_bytes_every_time(string sample, string mediaType)
    {
        var first = DocumentSamples.Pdf(DocumentSamples.Annex(6) with { Theme = Read() });
        DocumentSamples.Pdf(DocumentSamples.Annex(6) with { Theme = Read() }).Should().Equal(first);
        PdfConformance.Of(first).Faults.Should().BeEmpty();
        Read().Logo!.MediaType.Should().Be(mediaType);
        first.Length.Should().BeLessThan(DocumentSamples.Pdf(DocumentSamples.Annex(6)).Length + 20_000);

        Theme Read()
        {
            var problems = new List<Problem>();
            var theme = ThemeReader.Read(Repository.Path($"tests/samples/themes/{sample}/theme.json"), problems);
            problems.Should().BeEmpty();
            return theme!;
        }
    }

    [TestMethod]
    public void What_is_in_the_themes_colour_follows_it_and_nothing_else_does()
    {
        var document = DocumentSamples.Annex(6);
        var (plain, red) = (Inks(document), Inks(document with { Theme = Theme.Plain with { Colour = new(150, 0, 0) } }));
        plain.Should().Contain(["0 0.27 0.46", "1 1 1", "0.1 0.1 0.1"]);
        red.Should().Contain(["0.59 0 0", "1 1 1", "0.1 0.1 0.1"]).And.NotContain("0 0.27 0.46");
        red.Should().HaveSameCount(plain);

        static IReadOnlyList<string> Inks(Document document) =>
            [.. Regex.Matches(new PdfUnpacked(DocumentSamples.Pdf(document)).Text, @"^(\S+ \S+ \S+) rg$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).Distinct()];
    }

    [TestMethod]
    public void A_theme_whose_colour_cannot_be_read_on_paper_is_refused_by_the_renderer()
    {
        var render = () => DocumentSamples.Pdf(DocumentSamples.Of() with { Theme = Theme.Plain with { Colour = new(0x77, 0x77, 0x77) } });
        render.Should().Throw<ArgumentException>().Where(e => e.Message.Contains("#777777"));
    }
}
