using System.Globalization;
using FluentAssertions;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Pdf;
using UglyToad.PdfPig;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class PdfRendererTests
{
    [TestMethod]
    public void The_same_document_gives_the_same_bytes_in_every_culture()
    {
        var document = DocumentSamples.Annex(30);
        var here = DocumentSamples.Pdf(document);
        var before = CultureInfo.CurrentCulture;
        try
        {
            // Made by hand: the program runs without culture data, so no named culture can be had.
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.TimeSeparator = ".";
            odd.DateTimeFormat.DateSeparator = "-";
            CultureInfo.CurrentCulture = odd;
            DocumentSamples.Pdf(document).Should().Equal(here);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public async Task One_renderer_serves_many_threads()
    {
        var document = DocumentSamples.Annex(12);
        var expected = DocumentSamples.Pdf(document);
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => DocumentSamples.Pdf(document))));
        files.Should().AllSatisfy(file => file.AsSpan().SequenceEqual(expected).Should().BeTrue());
    }

    [TestMethod]
    public void One_letter_more_gives_the_file_another_identity()
    {
        var document = DocumentSamples.Of(Paragraph.Of("Krav"));
        Id(document).Should().NotBe(Id(document with { Blocks = [Paragraph.Of("Kravs")] }));

        static string Id(Document document) =>
            System.Text.RegularExpressions.Regex.Match(System.Text.Encoding.Latin1.GetString(DocumentSamples.Pdf(document)), "/ID.*?]").Value;
    }

    [TestMethod]
    public void Annexes_stay_small_and_cost_little_memory()
    {
        var document = DocumentSamples.Annex(150);
        DocumentSamples.Pdf(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = DocumentSamples.Pdf(document);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        file.Length.Should().BeLessThanOrEqualTo(200 * 1024);
        allocated.Should().BeLessThanOrEqualTo(40L * 1024 * 1024);
    }

    [TestMethod]
    public void Work_grows_in_step_with_the_rows()
    {
        var small = Allocated(DocumentSamples.Annex(250));
        var large = Allocated(DocumentSamples.Annex(1_000));
        large.Should().BeLessThan(5 * small);

        static long Allocated(Document document)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            DocumentSamples.Pdf(document);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [TestMethod]
    public void The_attachment_comes_out_as_it_went_in()
    {
        var document = DocumentSamples.Annex(3);
        using var pdf = PdfDocument.Open(DocumentSamples.Pdf(document));
        pdf.Advanced.TryGetEmbeddedFiles(out var files).Should().BeTrue();
        files.Should().ContainSingle().Which.Memory.ToArray().Should().Equal(document.Attachment!.Bytes.ToArray());
    }

    [TestMethod]
    public void A_missing_glyph_is_refused_with_its_code_point_face_and_place()
    {
        var render = () => DocumentSamples.Pdf(DocumentSamples.Of(Paragraph.Of("Sæt kryds her ☐ ved ja")));
        var missing = render.Should().Throw<MissingGlyphException>().Which;
        (missing.CodePoint, missing.Face).Should().Be((0x2610, "IBMPlexSans"));
        missing.Around.Should().Contain("kryds her ☐ ved");
        missing.Message.Should().Contain("U+2610").And.Contain("IBMPlexSans").And.Contain("kryds her");
    }

    [TestMethod]
    [DataRow("מכרז", 0x05DE)]
    [DataRow("Krav \u202Eog mere", 0x202E)]
    public void Writing_from_right_to_left_is_refused(string text, int codePoint)
    {
        var render = () => DocumentSamples.Pdf(DocumentSamples.Of(Paragraph.Of(text)));
        render.Should().Throw<UnsupportedScriptException>().Where(e => e.CodePoint == codePoint && e.Message.Contains("right to left"));
    }

    [TestMethod]
    public void A_mark_that_makes_no_letter_is_refused()
    {
        var render = () => DocumentSamples.Pdf(DocumentSamples.Of(Paragraph.Of("q\u030A")));
        render.Should().Throw<UnsupportedScriptException>().Which.CodePoint.Should().Be(0x030A);
    }

    [TestMethod]
    public void A_decomposed_letter_is_set_as_one()
    {
        var file = DocumentSamples.Pdf(DocumentSamples.Of(Paragraph.Of("Pa\u030A ga\u030Arden, e\u0302\u0301n gang, \u212Bse")));
        PdfReading.TextInTagOrder(file).Should().EndWith("På gården, ến gang, Åse");
    }

    [TestMethod]
    public void Nothing_is_written_when_a_document_is_refused()
    {
        using var output = new MemoryStream();
        var render = () => new PdfRenderer(DocumentSamples.Fonts).Render(DocumentSamples.Of(Paragraph.Of("☐")), output);
        render.Should().Throw<UnprintableTextException>();
        output.Length.Should().Be(0);
    }

    [TestMethod]
    public void A_missing_font_file_is_named()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.Copy(Path.Combine(DocumentSamples.FontFolder, "IBMPlexSans-Regular.ttf"), Path.Combine(folder, "IBMPlexSans-Regular.ttf"));
            var load = () => FontSet.Load(folder);
            load.Should().Throw<FileNotFoundException>().Where(e => e.Message.Contains(Path.Combine(folder, "IBMPlexSans-SemiBold.ttf")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void A_file_that_is_no_font_is_named()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "IBMPlexSans-Regular.ttf"), "<html>404, ikke fundet</html>");
            var load = () => FontSet.Load(folder);
            load.Should().Throw<InvalidDataException>().Where(e => e.Message.Contains("IBMPlexSans-Regular.ttf"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void A_skipped_heading_level_is_refused() => Refused("'Dybt'", new Heading(1, "Første"), new Heading(3, "Dybt"));

    [TestMethod]
    public void A_first_heading_below_level_one_is_refused() => Refused("'Andet'", new Heading(2, "Andet"));

    [TestMethod]
    public void A_row_with_too_few_cells_is_refused() =>
        Refused("Row 1 of table 'Krav'", new Table("Krav", [new("Id", 1), new("Krav", 3)], [Row.Of(Cell.Of("A"))]));

    [TestMethod]
    public void A_column_without_weight_is_refused() => Refused("Column 'Id'", new Table("Krav", [new("Id", 0)], []));

    private static void Refused(string named, params Block[] blocks)
    {
        var render = () => DocumentSamples.Pdf(DocumentSamples.Of(blocks));
        render.Should().Throw<ArgumentException>().Where(e => e.Message.Contains(named));
    }
}
