using FluentAssertions;
using ProcurementBaseline.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Tests.Documents.Word;

[TestClass]
public sealed class WordControlTests
{
    private static readonly FieldPrompts Danish = new("Skriv svar", "Skriv svar, gerne flere linjer", "Vælg dato", "Vælg");

    [TestMethod]
    public void Every_field_has_a_control_of_its_kind_that_programs_and_people_can_find()
    {
        var file = WordSamples.Docx(WordSamples.Form(prompts: Danish));
        Controls(file).Select(c => (c.Id, c.Kind, c.Label, c.Text)).Should().Equal(
            ("TEN.given", "text", "Tilbudsgivers navn", "Søren Ærø & Ålborg <ApS>"),
            ("TEN.signature", "text", "Tilbudsgivers navn", "Skriv svar"),
            ("TEN.name", "text", "Tilbudsgivers navn", "Skriv svar"),
            ("TEN.name.given", "text", "Tilbudsgivers navn", "Ja"),
            ("ACC-01.description", "lines", "Beskrivelse", "Skriv svar, gerne flere linjer"),
            ("ACC-01.description.given", "lines", "Beskrivelse", "Første linje\nAnden linje\nTredje"),
            ("PATCH-01.value", "date", "Dato", "Vælg dato"),
            ("PATCH-01.value.given", "date", "Dato", "01-10-2026"),
            ("DEV-01.value", "list", "Dokumentation", "Vælg"),
            ("DEV-01.value.given", "list", "Dokumentation", "Dokumenteret"));
    }

    [TestMethod]
    public void An_empty_control_shows_a_prompt_and_a_filled_one_does_not()
    {
        var file = WordSamples.Docx(WordSamples.Form(prompts: Danish));
        Controls(file).Should().OnlyContain(c => c.IsPrompting != c.Id.EndsWith(".given", StringComparison.Ordinal));
        Controls(WordSamples.Docx(WordSamples.Form())).Single(c => c.Id == "PATCH-01.value").Text.Should().Be("Dato", "without prompts the label says what is asked");
    }

    [TestMethod]
    [DataRow("da-DK", "01-10-2026", "dd-MM-yyyy")]
    [DataRow("da-DK", "2026-10-01", "dd-MM-yyyy")]
    [DataRow("en-GB", "1 October 2026", "d MMMM yyyy")]
    public void A_date_picker_is_of_the_documents_language_and_knows_the_day_given(string lang, string value, string format)
    {
        var document = DocumentSamples.Of(new Paragraph([]) { Field = WordSamples.Day with { Value = value } }) with { Lang = lang };
        var date = WordReading.Read(WordSamples.Docx(document), body => body.Descendants<W.SdtContentDate>().Single());
        (date.DateFormat!.Val!.Value, date.LanguageId!.Val!.Value, date.FullDate!.InnerText).Should().Be((format, lang, "2026-10-01T00:00:00Z"));
    }

    [TestMethod]
    public void A_date_that_is_none_stands_as_it_was_given()
    {
        var document = DocumentSamples.Of(new Paragraph([]) { Field = WordSamples.Day with { Value = "snarest" } });
        var file = WordSamples.Docx(document);
        WordReading.Read(file, body => body.Descendants<W.SdtContentDate>().Single().FullDate).Should().BeNull();
        Controls(file).Single().Text.Should().Be("snarest");
    }

    [TestMethod]
    public void A_list_offers_every_choice_in_order_and_never_the_same_words_twice()
    {
        var field = WordSamples.Level with { Choices = [new("a", "Ja"), new("b", "Ja"), new("c", ""), new("a", "Igen")], Value = "findes ikke" };
        var file = WordSamples.Docx(DocumentSamples.Of(new Paragraph([]) { Field = field }));
        WordReading.Faults(file).Should().BeEmpty();
        WordReading.Read(file, body => body.Descendants<W.ListItem>().Select(i => (i.Value!.Value, i.DisplayText!.Value)).ToList())
            .Should().Equal(("a", "Ja"), ("b", "Ja (b)"), ("c", "c"));
        Controls(file).Single().Text.Should().Be("findes ikke", "what was answered is shown, also when it was not on offer");
    }

    [TestMethod]
    public void A_long_label_is_cut_where_Word_would_refuse_it_and_a_long_id_is_a_mistake()
    {
        var field = WordSamples.Name with { Label = new string('x', 62) + "🛡🛡" };
        var file = WordSamples.Docx(DocumentSamples.Of(new Paragraph([]) { Field = field }));
        WordReading.Faults(file).Should().BeEmpty();
        Controls(file).Single().Label.Should().Be(new string('x', 62) + "…");
        var render = () => WordSamples.Docx(DocumentSamples.Of(new Paragraph([]) { Field = field with { Id = new string('x', 65) } }));
        render.Should().Throw<ArgumentException>().WithMessage("*xxx*longer than 64*");
    }

    [TestMethod]
    public void Every_control_has_a_number_of_its_own()
    {
        var file = WordSamples.Docx(WordSamples.Form());
        WordReading.Read(file, body => body.Descendants<W.SdtId>().Select(i => i.Val!.Value).ToList()).Should().HaveCount(11, "the contents are one too").And.OnlyHaveUniqueItems();
    }

    private static List<(string Id, string Kind, string Label, string Text, bool IsPrompting)> Controls(byte[] file) => WordReading.Read(file, body => body.Descendants<W.SdtRun>().Select(c =>
    {
        var properties = c.SdtProperties!;
        var kind = properties.ChildElements[^1] switch
        {
            W.SdtContentText text => text.MultiLine?.Value == true ? "lines" : "text",
            W.SdtContentDate => "date",
            W.SdtContentDropDownList => "list",
            var other => other.LocalName,
        };
        return (properties.GetFirstChild<W.Tag>()!.Val!.Value!, kind, properties.GetFirstChild<W.SdtAlias>()!.Val!.Value!,
            WordReading.Text(c), properties.GetFirstChild<W.ShowingPlaceholder>() is not null);
    }).ToList());
}
