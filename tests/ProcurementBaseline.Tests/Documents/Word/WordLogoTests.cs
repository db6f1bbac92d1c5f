using System.IO.Compression;
using DocumentFormat.OpenXml;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Tests.Documents.Themes;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Tests.Documents.Word;

/// <summary>The authority's logo in a Word file.</summary>
[TestClass]
public sealed class WordLogoTests
{
    private static readonly byte[] Dots = PngSample.Plain(40, 20);

    [TestMethod]
    [DataRow(AnnexLanguage.Da, "Prøveregionens logo", DocumentStyle.Report)]
    [DataRow(AnnexLanguage.En, "The logo of the sample region", DocumentStyle.Report)]
    [DataRow(AnnexLanguage.Da, "Prøveregionens logo", DocumentStyle.Letter)]
    public void It_stands_first_with_what_it_says_and_in_its_size(AnnexLanguage language, string says, DocumentStyle style)
    {
        var file = WordSamples.Docx(Sample(language, style));
        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Office2010, FileFormatVersions.Office2021]) WordReading.Faults(file, version).Should().BeEmpty();
        WordReading.Read(file, body =>
        {
            var picture = body.Descendants<D.Inline>().Should().ContainSingle().Subject;
            body.FirstChild.Should().BeSameAs(picture.Ancestors<W.Paragraph>().Single());
            picture.DocProperties!.Description!.Value.Should().Be(says);
            (picture.Extent!.Cx!.Value, picture.Extent.Cy!.Value).Should().Be((44 * 36_000L, 22 * 36_000L));
            return picture.Descendants<A.Blip>().Single().Embed!.Value;
        }).Should().Be("rId8");
        using var zip = new ZipArchive(new MemoryStream(file));
        var entry = zip.Entries.Single(e => e.FullName.EndsWith(".png", StringComparison.Ordinal));
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.ToArray().Should().Equal(Dots);
    }

    [TestMethod]
    public void The_same_document_gives_the_same_bytes() =>
        WordSamples.Docx(Sample(AnnexLanguage.Both, DocumentStyle.Report)).Should().Equal(WordSamples.Docx(Sample(AnnexLanguage.Both, DocumentStyle.Report)));

    [TestMethod]
    public void A_logo_of_shapes_is_left_out_and_nothing_else_is()
    {
        var document = Sample(AnnexLanguage.Da, DocumentStyle.Report);
        WordSamples.Docx(document with { Theme = LogoSamples.Theme(LogoSamples.Svg("<rect width='60' height='50' fill='navy'/>")) })
            .Should().Equal(WordSamples.Docx(document with { Theme = document.Theme with { Logo = null } }));
    }

    private static Document Sample(AnnexLanguage language, DocumentStyle style) =>
        WordSamples.Annex("consumables", language) with { Theme = LogoSamples.Theme(Dots), Style = style };
}
