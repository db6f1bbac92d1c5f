using FluentAssertions;
using ProcurementBaseline.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class PdfFieldTests
{
    private static readonly FieldChoice[] YesNo = [new("yes", "Ja, fuldt ud"), new("no", "Nej")];

    [TestMethod]
    [DataRow(FieldKind.Line, 1)]
    [DataRow(FieldKind.Lines, 3)]
    [DataRow(FieldKind.Date, 1)]
    public void An_empty_field_is_ruled_and_says_what_is_asked(FieldKind kind, int rules)
    {
        var file = DocumentSamples.Pdf(With(new("a", "Svar på krav (1)", kind)));
        PdfReading.TextInTagOrder(file).Should().EndWith("Svaret: Svar på krav (1)");
        Forms(file).Should().Equal(("tv", null));
        var text = new PdfUnpacked(file).Text;
        System.Text.RegularExpressions.Regex.Count(text, @"/Form<</MCID \d+>>BDC\n0.32 0.32 0.32 rg\n(.* re f\n){" + rules + "}EMC").Should().Be(1);
        PdfConformance.Of(file).Faults.Should().BeEmpty();
    }

    [TestMethod]
    public void What_can_be_chosen_is_said_and_shown_beside_a_box()
    {
        var file = DocumentSamples.Pdf(With(new("a", "Opfyldes kravet?", FieldKind.Choice) { Choices = YesNo }));
        PdfReading.TextInTagOrder(file).Should().EndWith("Svaret: Ja, fuldt ud Nej");
        Forms(file).Should().Equal(("rb", "off"), ("rb", "off"));
        PdfConformance.Of(file).Faults.Should().BeEmpty();
    }

    [TestMethod]
    [DataRow(FieldKind.Line, "12 timer")]
    [DataRow(FieldKind.Date, "1. marts 2026")]
    [DataRow(FieldKind.Lines, "Vi har en beredskabsplan, som afprøves hvert år, og som ledelsen godkender.")]
    public void A_given_answer_is_printed_as_its_text(FieldKind kind, string value)
    {
        var file = DocumentSamples.Pdf(With(new("a", "Svar", kind) { Value = value }));
        PdfReading.TextInTagOrder(file).Should().EndWith($"Svaret: {value}");
        Forms(file).Should().Equal(("tv", null));
    }

    [TestMethod]
    public void A_given_choice_is_printed_ticked_with_its_label()
    {
        var file = DocumentSamples.Pdf(With(new("a", "Svar", FieldKind.Choice) { Choices = YesNo, Value = "yes" }));
        PdfReading.TextInTagOrder(file).Should().EndWith("Svaret: Ja, fuldt ud");
        Forms(file).Should().Equal(("rb", "on"));
    }

    [TestMethod]
    public void A_field_stands_in_a_cell_in_a_list_and_alone()
    {
        var field = new Field("a", "Svar", FieldKind.Choice) { Choices = [.. YesNo, new("part", "Delvis: " + string.Join(' ', Enumerable.Repeat("beskriv", 20)))] };
        var alone = new Paragraph([]) { Field = field };
        var file = DocumentSamples.Pdf(DocumentSamples.Of(alone, new Bullets([alone]),
            new Table("T", [new("A", 1), new("B", 5)], [Row.Of(Cell.Of(alone), Cell.Of("x")), Row.Of(Cell.Of("y"), Cell.Of(Paragraph.Of("z"), alone))])));
        Forms(file).Should().HaveCount(12);
        PdfReading.OutsideMargins(file).Should().BeEmpty();
        PdfConformance.Of(file).Faults.Should().BeEmpty();
    }

    [TestMethod]
    public void Nothing_can_be_filled_in_on_screen()
    {
        var file = DocumentSamples.Pdf(With(new("a", "Svar", FieldKind.Line)));
        new PdfUnpacked(file).Text.Should().NotContain("/AcroForm").And.NotContain("/Widget");
    }

    private static Document With(Field field) => DocumentSamples.Of(Paragraph.Of("Svaret:") with { Field = field });

    private static List<(string? Role, string? Ticked)> Forms(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var tokens = new PdfTokens(pdf);
        return [.. PdfStructureNode.Root(tokens)!.All().Where(node => node.Role == "Form")
            .Select(node => tokens.Get<DictionaryToken>(node.Dictionary, "A")).Select(a => (tokens.Text(a, "Role"), tokens.Text(a, "checked")))];
    }
}
