using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Word;
using ProcurementBaseline.Tests.Cli;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Tests.Documents.Word;

[TestClass]
public sealed class WordRendererTests
{
    [TestMethod]
    public void The_same_document_gives_the_same_bytes_in_every_culture()
    {
        var document = DocumentSamples.Annex(30);
        var here = WordSamples.Docx(document);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = odd;
            WordSamples.Docx(document).Should().Equal(here);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void The_same_procurement_gives_the_same_bytes_in_another_process_and_time_zone()
    {
        using var here = new TemporaryFile("", ".docx");
        using var there = new TemporaryFile("", ".docx");
        string[] args = ["annex", Repository.Path(Procbase.Mri), "--lang", "both", "-o"];
        Procbase.Run([.. args, here.Path]).Error.Should().BeEmpty();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "procbase.dll"), .. args, there.Path, "--rules", Repository.Path("rules")])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["LANG"] = "tr_TR.UTF-8";
        start.Environment["TZ"] = "Pacific/Auckland";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.ReadAllBytes(there.Path).Should().NotBeEmpty().And.Equal(File.ReadAllBytes(here.Path));
    }

    [TestMethod]
    public async Task One_renderer_serves_many_threads()
    {
        var (renderer, document) = (new WordRenderer(), DocumentSamples.Annex(12));
        var expected = WordSamples.Docx(document);
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var output = new MemoryStream();
            renderer.Render(document, output).Should().BeNull("a Word file has no pages before it is opened");
            return output.ToArray();
        })));
        files.Should().AllSatisfy(file => file.AsSpan().SequenceEqual(expected).Should().BeTrue());
    }

    [TestMethod]
    public void The_file_bears_no_mark_of_when_and_where_it_was_made()
    {
        var file = WordSamples.Docx(DocumentSamples.Annex(3));
        var entries = WordReading.Entries(file);
        entries[0].Name.Should().Be("[Content_Types].xml");
        entries.Skip(1).Select(e => e.Name).Should().BeInAscendingOrder(StringComparer.Ordinal).And.Contain(["docProps/core.xml", "word/document.xml", "word/styles.xml"]);
        entries.Should().OnlyContain(e => e.Written.DateTime == new DateTime(1980, 1, 1));
        string.Concat(entries.Select(e => e.Content)).Should().NotContain("rsid").And.NotMatchRegex("Id=\"R[0-9a-f]{16}");
        entries.Single(e => e.Name == "docProps/core.xml").Content.Should().Contain("2026-11-20T08:00:00Z</dcterms:created>").And.Contain("2026-11-20T08:00:00Z</dcterms:modified>");
        for (var at = file.AsSpan().IndexOf("PK\u0001\u0002"u8); at < file.Length - 22; at += 46 + file[at + 28])
            file[at + 5].Should().Be(0, "the directory names no operating system");
    }

    [TestMethod]
    public void The_properties_say_what_the_file_is()
    {
        using var package = WordReading.Open(WordSamples.Docx(DocumentSamples.Annex(1) with { Lang = "en-GB" }));
        var properties = package.PackageProperties;
        (properties.Title, properties.Creator, properties.Language).Should().Be(("Bilag 3 – Krav til informationssikkerhed", "Region Eksempel", "en-GB"));
        properties.Subject.Should().Be("Udbud af journal- & planlægningssystem (etape \"2\")");
    }

    [TestMethod]
    public void The_language_stands_on_the_file_and_on_every_passage_in_another()
    {
        var file = WordSamples.Docx(DocumentSamples.Of(
            new Paragraph([new("Et mindstekrav svarer til "), new("minimum requirement", "en-GB"), new(", "), new("Mindestanforderung", "de-DE", Strong: true), new(".", "da-DK")])));
        WordReading.Read(file, body => body.Elements<W.Paragraph>().Last().Elements<W.Run>().Select(r => r.RunProperties?.Languages?.Val?.Value).ToList())
            .Should().Equal(null, "en-GB", null, "de-DE", null);
        using var package = WordReading.Open(file);
        package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<W.Languages>().Single().Val!.Value.Should().Be("da-DK");
    }

    [TestMethod]
    public void Headings_are_numbered_by_their_styles()
    {
        using var package = WordReading.Open(WordSamples.Docx(DocumentSamples.Stress()));
        var main = package.MainDocumentPart!;
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!);
        var levels = main.NumberingDefinitionsPart!.Numbering!.Elements<W.AbstractNum>().First().Elements<W.Level>().ToList();
        levels.Select(l => l.ParagraphStyleIdInLevel!.Val!.Value).Should().Equal("Heading1", "Heading2", "Heading3");
        levels.Select(l => l.LevelText!.Val!.Value).Should().Equal("%1", "%1.%2", "%1.%2.%3");
        styles.Values.Where(s => s.BasedOn is not null).Should().OnlyContain(s => styles.ContainsKey(s.BasedOn!.Val!.Value!));
        main.Document!.Descendants<W.ParagraphStyleId>().Select(s => s.Val!.Value!).Concat(main.Document.Descendants<W.RunStyle>().Select(s => s.Val!.Value!)).Distinct()
            .Should().BeSubsetOf(styles.Keys);
        main.Document.Descendants<W.Hyperlink>().Select(l => WordReading.Text(l).Split('\t')[0]).Should().StartWith(["1", "1.1", "1.2", "1.3", "1.4", "2", "2.1"]);
    }

    [TestMethod]
    [DataRow("Side {page} af {pages}", "Side | PAGE | af | NUMPAGES ")]
    [DataRow("{pages}/{page}", " NUMPAGES |/| PAGE ")]
    [DataRow("p. {page}", "p. | PAGE ")]
    [DataRow("–", "–")]
    public void The_page_number_is_the_patterns_words_with_fields_in_its_places(string pattern, string expected)
    {
        using var package = WordReading.Open(WordSamples.Docx(DocumentSamples.Of() with { Furniture = DocumentSamples.Danish with { PageNumber = pattern } }));
        var footer = package.MainDocumentPart!.FooterParts.Single().Footer!;
        string.Join('|', footer.Elements<W.Paragraph>().First().ChildElements.SkipWhile(e => !e.Descendants<W.TabChar>().Any()).Skip(1)
            .Select(e => e is W.SimpleField field ? field.Instruction!.Value : WordReading.Text(e))).Should().Be(expected);
        WordReading.Text(footer).Should().StartWith("Region Eksempel\t").And.EndWith("sha256 3f1a9c5b27de4470a1");
    }

    [TestMethod]
    public void Short_rows_are_kept_whole_and_long_ones_may_break()
    {
        var file = WordSamples.Docx(DocumentSamples.Stress());
        WordReading.Read(file, body => body.Elements<W.Table>().First().Elements<W.TableRow>().Last().Descendants<W.CantSplit>().Any()).Should().BeFalse();
        var brief = WordSamples.Docx(DocumentSamples.Annex(12));
        WordReading.Read(brief, body => body.Elements<W.Table>().Last().Elements<W.TableRow>().All(r => r.Descendants<W.CantSplit>().Any())).Should().BeTrue();
    }

    [TestMethod]
    public void Nothing_is_written_when_the_document_is_refused()
    {
        using var output = new MemoryStream();
        var render = () => new WordRenderer().Render(DocumentSamples.Of(new Heading(2, "For dybt")), output);
        render.Should().Throw<ArgumentException>();
        output.Length.Should().Be(0);
    }

    [TestMethod]
    public void Work_grows_in_step_with_the_rows_and_files_stay_small()
    {
        var (small, large) = (DocumentSamples.Annex(250), DocumentSamples.Annex(1_000));
        Allocated(small);
        Allocated(large).Should().BeLessThan(5 * Allocated(small));
        WordSamples.Docx(DocumentSamples.Annex(150)).Length.Should().BeLessThan(100 * 1024);

        static long Allocated(Document document)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            WordSamples.Docx(document);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [TestMethod]
    public void The_attachment_is_not_in_a_file_that_is_meant_to_be_changed() =>
        WordReading.Entries(WordSamples.Docx(DocumentSamples.Annex(1))).Should().NotContain(e =>
            e.Name.EndsWith(".json", StringComparison.Ordinal) || e.Content.Contains("\"rows\"", StringComparison.Ordinal));
}
