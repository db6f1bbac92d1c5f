using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class PdfLayoutTests
{
    [TestMethod]
    public void The_text_in_tag_order_is_the_documents_text()
    {
        foreach (var document in (Document[])[DocumentSamples.Annex(0), DocumentSamples.Annex(30), DocumentSamples.Parted(), DocumentSamples.Stress()])
            PdfReading.TextInTagOrder(DocumentSamples.Pdf(document), without: "TOC").Should().Be(Said(document));
    }

    [TestMethod]
    public void The_contents_name_every_heading_and_the_page_it_is_on()
    {
        foreach (var document in (Document[])[DocumentSamples.Annex(60), DocumentSamples.Stress()])
        {
            using var pdf = PdfDocument.Open(DocumentSamples.Pdf(document));
            var tokens = new PdfTokens(pdf);
            var pages = tokens.Pages().ToList();
            var links = pages.SelectMany(page => tokens.Items((DictionaryToken)tokens.Value(new IndirectReferenceToken(page))!, "Annots"))
                .Select(annotation => (DictionaryToken)tokens.Value(annotation)!).ToList();
            var targets = links.Select(link => (IndirectReferenceToken)tokens.Get<ArrayToken>(link, "Dest")!.Data[0]);
            var leadsTo = targets.Select(target => pages.IndexOf(target.Data) + 1).ToList();
            var headings = document.Blocks.OfType<Heading>().ToList();
            links.Select(link => tokens.Text(link, "Contents")).Should().Equal(headings.Zip(leadsTo, (h, page) => $"{h.Text}, side {page}"));
            for (var i = 0; i < headings.Count; i++)
                string.Concat(pdf.GetPage(leadsTo[i]).Letters.Select(letter => letter.Value)).Should().Contain(headings[i].Text);
        }
    }

    [TestMethod]
    public void No_letter_stands_outside_the_margins()
    {
        PdfReading.OutsideMargins(DocumentSamples.Pdf(DocumentSamples.Annex(30))).Should().BeEmpty();
        PdfReading.OutsideMargins(DocumentSamples.Pdf(DocumentSamples.Stress())).Should().BeEmpty();
    }

    [TestMethod]
    public void Every_letter_stands_out_from_what_is_behind_it()
    {
        using var pdf = PdfDocument.Open(DocumentSamples.Pdf(DocumentSamples.Annex(30)));
        var inks = pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Color.ToRGBValues()).Distinct().ToList();
        inks.Should().HaveCountGreaterThan(3);
        // White stands on the header's blue, all else on white or the rows' tint; the law's standard asks for 4.5.
        foreach (var ink in inks) Contrast(Light(ink), ink == (1, 1, 1) ? Light((0, 0.27, 0.46)) : Light((0.94, 0.96, 0.98))).Should().BeGreaterThan(4.5);

        static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        static double Light((double R, double G, double B) ink) => 0.2126 * Linear(ink.R) + 0.7152 * Linear(ink.G) + 0.0722 * Linear(ink.B);
        static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [TestMethod]
    public void Long_furniture_takes_room_from_the_page_and_is_not_cut()
    {
        var words = Repeated("informationssikkerhedsforanstaltning", 40);
        var document = DocumentSamples.Annex(12);
        var file = DocumentSamples.Pdf(document with { Furniture = DocumentSamples.Danish with { Header = words, Footer = words } });
        PdfReading.OutsideMargins(file).Should().BeEmpty();
        PdfConformance.Of(file).Faults.Should().BeEmpty();
    }

    [TestMethod]
    public void A_paragraph_never_leaves_one_line_alone_on_a_page()
    {
        // Paragraphs of 1 to 15 lines; every word names its paragraph, so each line of a page can be told.
        Block[] paragraphs = [.. Enumerable.Range(10, 80).Select(i => Paragraph.Of(Repeated($"afsnit{i}", i % 11 * 11 + 4)))];
        var pages = PdfReading.Lines(DocumentSamples.Pdf(DocumentSamples.Of(paragraphs))).Skip(1)
            .Select(page => page.GroupBy(line => Regex.Match(line.Text, @"afsnit\d+").Value).ToDictionary(p => p.Key, p => p.Count())).ToList();
        var parted = pages.SelectMany(page => page.Keys).GroupBy(name => name).Where(name => name.Count() > 1).Select(name => name.Key).ToList();
        parted.Should().HaveCountGreaterThan(2);
        foreach (var name in parted)
            pages.Where(page => page.ContainsKey(name)).Should().AllSatisfy(page => page[name].Should().BeGreaterThanOrEqualTo(2));
    }

    [TestMethod]
    public void A_heading_is_never_the_last_line_of_a_page()
    {
        List<Block> blocks = [new Heading(1, "Første")];
        for (var i = 0; i < 60; i++)
        {
            blocks.Add(new Heading(2, $"Afsnit {i}"));
            if (i % 3 == 0) blocks.Add(new Heading(3, $"Underafsnit {i}"));
            blocks.Add(i % 4 == 1
                ? new Table($"Tabel {i}", [new("Id", 1), new("Krav", 2)], [Row.Of(Cell.Of("A"), Cell.Of(Repeated("krav", 60)))])
                : Paragraph.Of(Repeated("ord", i % 5 * 20 + 1)));
        }
        var last = PdfReading.Lines(DocumentSamples.Pdf(DocumentSamples.Of([.. blocks]))).Skip(4).Select(page => page[^1]).ToList();
        last.Should().HaveCountGreaterThan(4).And.NotContain(line => line.Font.Contains("SemiBold"));
    }

    [TestMethod]
    public void What_a_chapter_begins_with_is_never_parted_from_its_first_section_or_table()
    {
        var blocks = Enumerable.Range(0, 60).SelectMany(i => (Block[])
        [
            new Heading(1, $"Kapitel {i}"), Paragraph.Of($"Indledning {i}."),
            .. i % 2 == 0 ? (Block[])[new Heading(2, $"Afsnit {i}")] : [],
            new Table($"Tabel {i}", [new("Id", 1), new("Krav", 2)], [Row.Of(Cell.Of("A"), Cell.Of(Repeated("krav", i % 7 * 20 + 1)))]),
        ]);
        var last = PdfReading.Lines(DocumentSamples.Pdf(DocumentSamples.Of([.. blocks]))).Skip(4).Select(page => page[^1].Text).ToList();
        last.Should().HaveCountGreaterThan(4).And.NotContain(line => line.StartsWith("Indledning", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_row_taller_than_a_page_goes_on_under_a_repeated_header()
    {
        var file = DocumentSamples.Pdf(DocumentSamples.Stress());
        PdfReading.PagesWith(file, "Efterprøvning").Should().HaveCountGreaterThan(10);
        Regex.Count(PdfReading.TextInTagOrder(file), "Efterprøvning").Should().Be(5, "each of the five tables' headers is read once");
    }

    [TestMethod]
    public void Bookmarks_are_open_to_the_first_level()
    {
        var text = new PdfUnpacked(DocumentSamples.Pdf(DocumentSamples.Annex(6))).Text;
        Regex.Match(text, @"/Type/Outlines.*/Count (-?\d+)").Groups[1].Value.Should().Be("2");
        Regex.Matches(text, @"/Title.*/Count (-?\d+)").Select(m => m.Groups[1].Value).Should().Equal("-1", "-3", "-1");
    }

    [TestMethod]
    public void Each_passage_has_its_language()
    {
        using var pdf = PdfDocument.Open(DocumentSamples.Pdf(DocumentSamples.Annex(3)));
        var tokens = new PdfTokens(pdf);
        var english = PdfStructureNode.Root(tokens)!.All().Where(node => tokens.Text(node.Dictionary, "Lang") == "en-GB");
        english.Select(node => node.Role).Should().Equal("P", "Span", "P", "P", "P");
    }

    [TestMethod]
    public void All_words_around_the_content_are_the_documents()
    {
        var words = new Furniture { ContentsTitle = "Zzcontents", PageNumber = "Zz{page}/{pages}", ContentsLink = "{title} zz{page}" };
        var plain = DocumentSamples.Of(new Heading(1, "Krav")) with { Lang = "en-GB", Furniture = words };
        var file = DocumentSamples.Pdf(plain);
        PdfReading.TextInTagOrder(file).Should().Be("Region Eksempel Prøve Zzcontents Krav 3 Krav");
        PdfReading.PagesWith(file, "Zz2/3").Should().Equal(2);
    }

    [TestMethod]
    public void A_number_stays_with_what_it_numbers()
    {
        var file = DocumentSamples.Pdf(DocumentSamples.Of(Paragraph.Of(Repeated("jf. udbudslovens § 137, stk. 2, og art. 57", 40))));
        var lines = PdfReading.Lines(file).SelectMany(page => page).Select(line => line.Text.Trim());
        lines.Should().NotContain(line => line.EndsWith('§') || line.EndsWith("stk.") || line.EndsWith("art."));
    }

    [TestMethod]
    public void A_soft_hyphen_shows_only_where_a_word_is_divided()
    {
        var word = "informations\u00ADsikkerheds\u00ADforanstaltnings\u00ADkatalog";
        var file = DocumentSamples.Pdf(DocumentSamples.Of(Paragraph.Of(Repeated("krav om " + word, 30))));
        var lines = PdfReading.Lines(file)[1].Select(line => line.Text.Trim()).ToList();
        lines.Should().Contain(line => line.EndsWith('-')).And.NotContain(line => line.TrimEnd('-').Contains('-'));
        PdfReading.TextInTagOrder(file).Should().EndWith(Repeated("krav om informationssikkerhedsforanstaltningskatalog", 30));
    }

    private static string Repeated(string text, int times) => string.Join(' ', Enumerable.Repeat(text, times));

    /// <summary>What a person should hear, the contents' lines left out.</summary>
    internal static string Said(Document document)
    {
        List<string> said = [document.Author, document.Title, document.Subtitle];
        said.AddRange([.. document.Facts.Select(fact => $"{fact.Key}: {fact.Value}"), document.Furniture.ContentsTitle]);
        foreach (var block in document.Blocks) said.AddRange(Said(block));
        return string.Join(' ', said.Where(text => text.Length > 0).Select(PlainText.Clean));
    }

    private static IEnumerable<string> Said(Field? field) => field switch
    {
        null => [],
        { Kind: FieldKind.Choice, Value: { } value } => [field.Choices.Single(choice => choice.Id == value).Label],
        { Kind: FieldKind.Choice } => field.Choices.Select(choice => choice.Label),
        _ => [field.Value ?? field.Label],
    };

    private static IEnumerable<string> Said(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [string.Concat(paragraph.Inlines.Select(inline => inline.Text)), .. Said(paragraph.Field)],
        Bullets bullets => bullets.Items.SelectMany(item => Said(item).Prepend("•")),
        Table table => [table.Caption, .. table.Columns.Select(column => column.Title),
            .. table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs).SelectMany(Said)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
