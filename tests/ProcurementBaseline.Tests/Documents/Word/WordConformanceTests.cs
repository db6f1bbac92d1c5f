using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Tests.Documents.Word;

/// <summary>What must hold of every Word file: the format, the order of its text, its headings, contents and tables.</summary>
[TestClass]
public sealed class WordConformanceTests
{
    private static IEnumerable<object[]> Annexes =>
        from name in Repository.StartingPoints from language in Enum.GetValues<AnnexLanguage>() select new object[] { name, language };

    [TestMethod]
    [DynamicData(nameof(Annexes))]
    public void The_annex_of_a_starting_point_is_a_sound_Word_file(string name, AnnexLanguage language) => Check(WordSamples.Annex(name, language));

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(30)]
    [DataRow(150)]
    [DataRow(1_000)]
    public void An_annex_of_any_length_is_a_sound_Word_file(int rows) => Check(DocumentSamples.Annex(rows));

    [TestMethod]
    public void A_document_that_is_hard_to_lay_out_is_a_sound_Word_file() => Check(DocumentSamples.Stress());

    [TestMethod]
    public void A_form_is_a_sound_Word_file()
    {
        Check(WordSamples.Form());
        Check(WordSamples.Form("en-GB", new("Line", "Lines", "Date", "Choice")));
    }

    [TestMethod]
    public void A_document_without_headings_or_content_is_a_sound_Word_file()
    {
        Check(DocumentSamples.Of());
        Check(DocumentSamples.Of(Paragraph.Of("Kun et afsnit.")));
        Check(DocumentSamples.Of() with { Furniture = DocumentSamples.Danish with { Header = "", Footer = "", Version = null, PageNumber = "{pages}{page}" } });
    }

    [TestMethod]
    public void What_is_hostile_to_XML_is_written_and_read_back_as_it_was()
    {
        var file = WordSamples.Docx(WordSamples.Hostile());
        WordReading.Faults(file).Should().BeEmpty();
        Outline(file);
        var paragraphs = WordReading.Paragraphs(file);
        paragraphs.Should().ContainInOrder("]]> & <w:tbl>", "<&>\"'", "Række navn", "Overskrift med \u00ADblød bindestreg ]]>");
        paragraphs.Should().ContainInOrder("æøåÆØÅ å é q\u0301 🛡 \U0001F468\u200D\U0001F4BB ½ § – €", "Dansk English Deutsch שלום 12 עולם, tak مرحبا.", "En\u2011to", new string('x', 4_000));
    }

    private static void Check(Document document)
    {
        var file = WordSamples.Docx(document);
        WordReading.Faults(file).Should().BeEmpty();
        WordReading.Paragraphs(file).Should().Equal(WordReading.Paragraphs(document));
        Outline(file).Should().Equal(document.Blocks.OfType<Heading>().Select(h => (h.Level, h.Text)));
        WordReading.Read(file, Tables).Should().Equal(document.Blocks.OfType<Table>().Select(t => (t.Caption, t.Rows.Count)));
    }

    /// <summary>The headings; every line of the contents leads to the heading it names, by a bookmark that there is one of.</summary>
    private static List<(int, string)> Outline(byte[] file) => WordReading.Read(file, body =>
    {
        var headings = body.Elements<W.Paragraph>().Where(p => WordReading.Style(p)?.StartsWith("Heading", StringComparison.Ordinal) == true).ToList();
        var bookmarks = body.Descendants<W.BookmarkStart>().ToList();
        bookmarks.Select(b => b.Name!.Value).Should().OnlyHaveUniqueItems();
        bookmarks.Select(b => b.Id!.Value).Should().OnlyHaveUniqueItems().And.Equal(body.Descendants<W.BookmarkEnd>().Select(b => b.Id!.Value));
        var links = body.Descendants<W.Hyperlink>().ToList();
        links.Select(l => WordReading.Text(l).Split('\t')[1]).Should().Equal(headings.Select(WordReading.Text));
        links.Select(l => bookmarks.Single(b => b.Name!.Value == l.Anchor!.Value).Parent).Should().Equal(headings);
        links.Select(l => WordReading.Style((W.Paragraph)l.Parent!)![^1]).Should().Equal(headings.Select(h => WordReading.Style(h)![^1]));
        return headings.Select(h => (WordReading.Style(h)![^1] - '0', WordReading.Text(h))).ToList();
    });

    /// <summary>The captions and how many rows; each has one header row, that repeats, and as many cells in each row as columns.</summary>
    private static List<(string, int)> Tables(W.Body body) => [.. body.Elements<W.Table>().Select(table =>
    {
        var widths = table.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Select(c => c.Width!.Value!).ToList();
        widths.Sum(w => int.Parse(w, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(11_906 - 2 * 1_240, "tables are as wide as the text");
        var rows = table.Elements<W.TableRow>().ToList();
        rows.Select(r => r.Descendants<W.TableHeader>().Any()).Should().Equal(rows.Select((_, i) => i == 0));
        rows.Should().AllSatisfy(r => r.Elements<W.TableCell>().Select(c => c.TableCellProperties!.TableCellWidth!.Width!.Value).Should().Equal(widths));
        var properties = table.GetFirstChild<W.TableProperties>()!;
        properties.TableDescription!.Val!.Value.Should().Be(string.Join(", ", rows[0].Elements<W.TableCell>().Select(WordReading.Text)));
        WordReading.Style((W.Paragraph)table.PreviousSibling()!).Should().Be("Caption");
        return (properties.TableCaption!.Val!.Value!, rows.Count - 1);
    })];
}
