using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Outline;

namespace ProcurementBaseline.Tests.Documents.Word;

/// <summary>Our Word files opened by another program than Word, and printed to PDF.</summary>
[TestClass]
[TestCategory("LibreOffice")]
public sealed class WordInLibreOfficeTests
{
    [TestMethod]
    [DataRow(AnnexLanguage.Da)]
    [DataRow(AnnexLanguage.En)]
    [DataRow(AnnexLanguage.Both)]
    public void The_requirement_annex_opens_with_all_it_says(AnnexLanguage language)
    {
        var document = WordSamples.Annex("mri-scanners-with-service", language);
        using var pdf = Printed(document);
        pdf.NumberOfPages.Should().BeInRange(15, 80);
        var said = Said(pdf);
        var rows = document.Blocks.OfType<Table>().SelectMany(t => t.Rows).ToList();
        rows.Should().HaveCountGreaterThan(80);
        said.Should().ContainAll(rows.SelectMany(r => r.Cells[0].Paragraphs).Select(p => WithoutSpaces(p.Inlines[0].Text)).Where(t => t.Length > 3), "every requirement is there");
        if (language != AnnexLanguage.En) said.Should().ContainAll("Mindstekrav", "Sådanlæsesbilaget", "æ", "ø", "å");
        WithoutSpaces(pdf.GetPage(1).Text).Should().Contain(WithoutSpaces(document.Title)).And.Contain(WithoutSpaces(document.Facts[0].Value));
        for (var page = 1; page <= pdf.NumberOfPages; page++)
        {
            var (text, expected) = (WithoutSpaces(pdf.GetPage(page).Text), document.Furniture.PageNumber.Replace("{page}", $"{page}").Replace("{pages}", $"{pdf.NumberOfPages}"));
            text.Should().Contain(WithoutSpaces(expected)).And.Contain(WithoutSpaces(document.Furniture.Version!));
            if (page > 1) text.Should().Contain(WithoutSpaces(document.Furniture.Header));
        }
    }

    [TestMethod]
    public void The_contents_show_before_any_update_and_lead_to_their_headings()
    {
        var document = WordSamples.Annex("mri-scanners-with-service", AnnexLanguage.Da);
        using var pdf = Printed(document);
        var headings = document.Blocks.OfType<Heading>().ToList();
        var contents = pdf.GetPage(2);
        WithoutSpaces(contents.Text).Should().ContainAll(headings.Select(h => WithoutSpaces(h.Text)));
        contents.GetAnnotations().Count(a => a.Type == AnnotationType.Link).Should().Be(headings.Count);
        pdf.TryGetBookmarks(out var bookmarks).Should().BeTrue();
        var marked = bookmarks!.GetNodes().OfType<DocumentBookmarkNode>().Select(b => WithoutSpaces(b.Title)).ToList();
        marked.Should().Equal(headings, (mark, heading) => mark.EndsWith(WithoutSpaces(heading.Text), StringComparison.Ordinal));
        marked.Should().StartWith(["1Sådanlæsesbilaget", "1.1Typerafkrav"], "headings are numbered");
    }

    [TestMethod]
    public void The_header_row_stands_on_every_page_of_a_table()
    {
        using var pdf = Printed(DocumentSamples.Of(new Table("Lang tabel", DocumentSamples.Columns, DocumentSamples.Annex(120).Blocks.OfType<Table>().First().Rows)));
        pdf.NumberOfPages.Should().BeGreaterThan(3);
        for (var page = 2; page <= pdf.NumberOfPages; page++) WithoutSpaces(pdf.GetPage(page).Text).Should().Contain("Krav-idKravTypeKilde");
    }

    [TestMethod]
    public void A_form_opens_with_its_answers_and_prompts()
    {
        using var pdf = Printed(WordSamples.Form(prompts: new("Skriv svar", "Skriv mere", "Vælg dato", "Vælg ét")));
        Said(pdf).Should().ContainAll("SørenÆrø&Ålborg<ApS>", "Skrivsvar", "Skrivmere", "Vælgdato", "Vælgét", "FørstelinjeAndenlinjeTredje", "01-10-2026", "Dokumenteret");
    }

    [TestMethod]
    public void What_is_hard_to_lay_out_or_hostile_opens_too()
    {
        using (var pdf = Printed(DocumentSamples.Stress())) pdf.NumberOfPages.Should().BeGreaterThan(10);
        using (var pdf = Printed(WordSamples.Hostile())) Said(pdf).Should().ContainAll("]]>&<w:tbl>", "æøåÆØÅ", "English");
        using (var pdf = Printed(DocumentSamples.Of())) pdf.NumberOfPages.Should().Be(1, "there is no blank page after a cover without content");
    }

    private static PdfDocument Printed(Document document) => PdfDocument.Open(LibreOffice.Convert(WordSamples.Docx(document), ".docx"));

    private static string Said(PdfDocument pdf) => WithoutSpaces(string.Concat(pdf.GetPages().Select(p => p.Text)));

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
