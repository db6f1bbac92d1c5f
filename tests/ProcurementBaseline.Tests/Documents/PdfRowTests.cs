using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Pdf;
using UglyToad.PdfPig;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class PdfRowTests
{
    private static readonly Column[] Columns = [new("Id", 1, RowHeader: true), new("Krav", 4)];

    [TestMethod]
    public void A_row_of_few_lines_is_never_parted()
    {
        // Rows of one to eight lines; every word names its row.
        Row[] rows = [.. Enumerable.Range(100, 90).Select(i => Row.Of(Cell.Of($"R{i}"), Cell.Of(Repeated($"ord{i}", i % 8 * 9 + 1))))];
        var file = DocumentSamples.Pdf(DocumentSamples.Of(new Table("Krav", Columns, rows)));
        foreach (var i in Enumerable.Range(100, 90)) PdfReading.PagesWith(file, $"ord{i}").Should().ContainSingle();
    }

    [TestMethod]
    public void A_parted_row_has_enough_lines_on_both_sides_and_leaves_little_of_a_page_empty()
    {
        Row[] rows = [.. Enumerable.Range(100, 60).Select(i => Row.Of(Cell.Of($"R{i}"), Cell.Of(Repeated($"ord{i}", 150 + i % 7 * 31))))];
        var pages = PdfReading.Lines(DocumentSamples.Pdf(DocumentSamples.Of(new Table("Krav", Columns, rows)))).Skip(1).ToList();
        var parts = pages.SelectMany((page, p) => page.GroupBy(line => Regex.Match(line.Text, @"ord\d+").Value).Where(row => row.Key.Length > 0)
            .Select(row => (row.Key, Page: p, Lines: row.Count()))).ToList();
        var parted = parts.GroupBy(part => part.Key).Where(row => row.Count() > 1).ToList();
        parted.Should().HaveCountGreaterThan(8);
        foreach (var row in parted)
        {
            row.MinBy(part => part.Page).Lines.Should().BeGreaterThanOrEqualTo(6);
            row.MaxBy(part => part.Page).Lines.Should().BeGreaterThanOrEqualTo(3);
        }
        foreach (var page in pages.SkipLast(1)) page[^1].Y.Should().BeLessThan(76 + 9 * 11.5, "what is left is less than a row's beginning and end");
    }

    [TestMethod]
    public void A_parted_row_is_one_row_of_the_tree_and_its_name_is_shown_again_as_decoration()
    {
        Row[] rows = [.. Enumerable.Range(100, 12).Select(i => Row.Of(Cell.Of($"R{i}"), Cell.Of(Repeated($"ord{i}", 400))))];
        var file = DocumentSamples.Pdf(DocumentSamples.Of(new Table("Krav", Columns, rows)));
        using var pdf = PdfDocument.Open(file);
        PdfStructureNode.Root(new PdfTokens(pdf))!.All().Count(node => node.Role == "TR").Should().Be(13);
        var said = PdfReading.TextInTagOrder(file);
        foreach (var i in Enumerable.Range(100, 12))
        {
            Regex.Count(said, $"R{i}").Should().Be(1);
            PdfReading.PagesWith(file, $"R{i}").Should().Equal(PdfReading.PagesWith(file, $"ord{i}"), "who turns the page still sees which row it is");
        }
        PdfConformance.Of(file).Faults.Should().BeEmpty();
    }

    [TestMethod]
    public void A_title_in_a_cell_stays_with_its_text()
    {
        var cells = Enumerable.Range(0, 40).Select(i => new Paragraph[] { new([new($"Titel{i}", Strong: true)]), Paragraph.Of(Repeated($"tekst{i}", 60)) });
        var row = Row.Of(Cell.Of("A"), new Cell([.. cells.SelectMany(pair => pair)]));
        var pages = PdfReading.Lines(DocumentSamples.Pdf(DocumentSamples.Of(new Table("Krav", Columns, [row])))).Skip(1).ToList();
        pages.Should().HaveCountGreaterThan(3);
        foreach (var page in pages) page[^1].Text.Should().NotContain("Titel");
    }

    [TestMethod]
    public void A_heading_its_caption_the_header_and_the_first_lines_of_a_table_stand_together()
    {
        for (var lines = 30; lines < 48; lines++)
        {
            Block[] before = [.. Enumerable.Range(0, lines).Select(i => Paragraph.Of($"linje {i}"))];
            var table = new Table("Billedtekst", Columns, [Row.Of(Cell.Of("R1"), Cell.Of(Repeated("krav", 300)))]);
            var file = DocumentSamples.Pdf(DocumentSamples.Of([.. before, new Heading(1, "Overskriften"), table]));
            var start = PdfReading.PagesWith(file, "Billedtekst").Single();
            PdfReading.PagesWith(file, "R1")[0].Should().Be(start);
            PdfReading.PagesWith(file, "Overskriften").Should().Contain(start);
            PdfReading.Lines(file)[start - 1].Count(line => line.Text.Contains("krav")).Should().BeGreaterThanOrEqualTo(6);
        }
    }

    [TestMethod]
    public void A_list_stands_with_the_sentence_that_introduces_it()
    {
        for (var lines = 25; lines < 40; lines++)
        {
            Block[] before = [.. Enumerable.Range(0, lines).Select(i => Paragraph.Of($"linje {i}"))];
            var list = new Bullets([Paragraph.Of("det første"), Paragraph.Of("det andet")]);
            var file = DocumentSamples.Pdf(DocumentSamples.Of([.. before, Paragraph.Of("Leverandøren skal:"), list]));
            PdfReading.PagesWith(file, "skal:").Should().Equal(PdfReading.PagesWith(file, "det første"));
        }
    }

    [TestMethod]
    public void A_column_is_wide_enough_for_its_ids_and_its_title_whatever_its_weight()
    {
        var rows = Enumerable.Range(10, 5).Select(i => Row.Of(Cell.Of($"INTEROPERABILITY-{i}"), Cell.Of(Repeated("krav", 40))));
        var file = DocumentSamples.Pdf(DocumentSamples.Of(new Table("Krav", [new("Id", 1), new("Krav", 40), new("Dokumentation", 1)],
            [.. rows.Select(row => new Row([.. row.Cells, Cell.Empty]))])));
        var lines = PdfReading.Lines(file)[1].Select(line => line.Text).ToList();
        for (var i = 10; i < 15; i++) lines.Should().Contain(line => line.Contains($"INTEROPERABILITY-{i}"));
        lines.Should().Contain(line => line.Contains("Dokumentation"));
    }

    [TestMethod]
    public void Columns_take_the_whole_page_and_none_is_narrower_than_it_must_be()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var columns = Enumerable.Range(0, random.Next(1, 8)).Select(i => new Column($"{i}", 0.1 + random.NextDouble() * 5)).ToArray();
            var needs = Array.ConvertAll(columns, _ => random.NextDouble() * 90 is var divided ? new ColumnNeed(divided, divided * (1 + random.NextDouble())) : default);
            var widths = ColumnWidths.Of(columns, needs);
            widths.Sum().Should().BeApproximately(PageFrame.Span, 0.01);
            if (needs.Sum(need => need.Divided) <= PageFrame.Span)
                widths.Zip(needs).Should().AllSatisfy(column => column.First.Should().BeGreaterThan(column.Second.Divided - 0.01));
        }
    }

    private static string Repeated(string text, int times) => string.Join(' ', Enumerable.Repeat(text, times));
}
