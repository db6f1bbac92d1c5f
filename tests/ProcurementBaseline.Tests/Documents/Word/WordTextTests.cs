using FluentAssertions;
using ProcurementBaseline.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Tests.Documents.Word;

[TestClass]
public sealed class WordTextTests
{
    [TestMethod]
    [DataRow(0x00)]
    [DataRow(0x08)]
    [DataRow(0x1B)]
    [DataRow(0x7F)]
    [DataRow(0x93)]
    [DataRow(0xFFFE)]
    [DataRow(0xFFFF)]
    [DataRow(0xD83D)]
    [DataRow(0xDEE1)]
    public void A_character_no_file_can_hold_is_refused_wherever_it_stands(int character)
    {
        var text = $"Krav {(char)character} til";
        Document[] documents =
        [
            DocumentSamples.Of(Paragraph.Of(text)),
            DocumentSamples.Of(new Heading(1, text)),
            DocumentSamples.Of(new Table(text, [new("A", 1)], [])),
            DocumentSamples.Of(new Table("T", [new(text, 1)], [])),
            DocumentSamples.Of(new Paragraph([]) { Field = WordSamples.Name with { Value = text } }),
            DocumentSamples.Of(new Paragraph([]) { Field = WordSamples.Name with { Label = text } }),
            DocumentSamples.Of(new Paragraph([]) { Field = WordSamples.Level with { Choices = [new("a", text)] } }),
            DocumentSamples.Of() with { Title = text },
            DocumentSamples.Of() with { Facts = [new("Udbud", text)] },
            DocumentSamples.Of() with { Furniture = DocumentSamples.Danish with { Footer = text } },
        ];
        foreach (var document in documents)
        {
            var render = () => WordSamples.Docx(document);
            render.Should().Throw<UnwritableCharacterException>().Which.CodePoint.Should().Be(character);
        }
    }

    [TestMethod]
    [DataRow("\u202A")]
    [DataRow("\u202E")]
    [DataRow("\u2066")]
    public void A_control_that_reverses_what_is_read_is_refused(string control)
    {
        var render = () => WordSamples.Docx(DocumentSamples.Of(Paragraph.Of($"Leverandøren skal {control}ikke")));
        render.Should().Throw<UnsupportedScriptException>();
    }

    [TestMethod]
    [DataRow("en\r\nto\tre  fire\u2028fem", "en to re fire fem")]
    [DataRow("A\u030Arhus cafe\u0301", "Århus café")]
    [DataRow("q\u0301 \u0301x", "q\u0301 \u0301x")]
    [DataRow("nr.\u00A07 🛡", "nr.\u00A07 🛡")]
    [DataRow("led\u00ADning og NIS\u20112", "led\u00ADning og NIS\u20112")]
    [DataRow(" ]]> ", " ]]> ")]
    public void Text_is_composed_and_its_line_breaks_are_spaces(string text, string expected) =>
        WordReading.Paragraphs(WordSamples.Docx(DocumentSamples.Of(Paragraph.Of(text)))).Should().EndWith(expected);

    [TestMethod]
    public void Stretches_that_run_to_the_left_are_marked_and_nothing_else_is()
    {
        var file = WordSamples.Docx(DocumentSamples.Of(Paragraph.Of("Navn: שלום עולם, jf. مرحبا.")));
        WordReading.Read(file, body => body.Elements<W.Paragraph>().Last().Elements<W.Run>()
            .Select(r => (WordReading.Text(r), r.RunProperties?.RightToLeftText is not null)).ToList())
            .Should().Equal(("Navn: ", false), ("שלום עולם", true), (", jf. ", false), ("مرحبا", true), (".", false));
    }

    [TestMethod]
    public void Soft_and_non_breaking_hyphens_are_the_elements_Word_has_for_them()
    {
        var file = WordSamples.Docx(DocumentSamples.Of(Paragraph.Of("\u00ADled\u00AD\u00ADning NIS\u20112\u00AD")));
        WordReading.Read(file, body => string.Join(' ', body.Elements<W.Paragraph>().Last().Elements<W.Run>().Single().ChildElements.Select(e => e.LocalName)))
            .Should().Be("softHyphen t softHyphen softHyphen t noBreakHyphen t softHyphen");
    }
}
