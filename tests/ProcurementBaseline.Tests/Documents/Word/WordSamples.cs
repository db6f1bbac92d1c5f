using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Word;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Drafting;

namespace ProcurementBaseline.Tests.Documents.Word;

/// <summary>Documents to write as Word files, and the files.</summary>
internal static class WordSamples
{
    public static readonly Field Name = new("TEN.name", "Tilbudsgivers navn", FieldKind.Line);
    public static readonly Field Description = new("ACC-01.description", "Beskrivelse", FieldKind.Lines);
    public static readonly Field Day = new("PATCH-01.value", "Dato", FieldKind.Date);
    public static readonly Field Level = new("DEV-01.value", "Dokumentation", FieldKind.Choice)
    {
        Choices = [new("independent", "Gennemgået af en uafhængig part"), new("own", "Dokumenteret"), new("none", "Ikke dokumenteret")],
    };

    public static byte[] Docx(Document document)
    {
        using var output = new MemoryStream();
        new WordRenderer().Render(document, output);
        return output.ToArray();
    }

    /// <summary>The requirement annex of a starting point.</summary>
    public static Document Annex(string name, AnnexLanguage language)
    {
        var problems = new List<Problem>();
        var file = Repository.Path($"templates/procurements/{name}.json");
        var set = InputFile.Procurement(file, problems) is { } procurement ? Drafter.Draft(Repository.Rulebook, procurement, file, problems) : null;
        if (set is null) throw new AssertFailedException(string.Join('\n', problems));
        return AnnexLayout.Of(AnnexComposer.Requirements(set, Repository.Words, language), Repository.Words);
    }

    /// <summary>A form with all kinds of fields, in paragraphs, bullets and cells, empty or filled in.</summary>
    public static Document Form(string lang = "da-DK", FieldPrompts? prompts = null) => DocumentSamples.Of(
        new Heading(1, "Svar"),
        new Paragraph([new("Tilbudsgivers navn:")]) { Field = Name with { Id = "TEN.given", Value = "Søren Ærø & Ålborg <ApS>" } },
        new Bullets([new Paragraph([new("Underskrift")]) { Field = Name with { Id = "TEN.signature" } }]),
        new Table("Svar på krav", [new("Krav", 1, RowHeader: true), new("Tomt", 2), new("Udfyldt", 2)],
        [
            Asked("Linje", Name, "Ja"), Asked("Linjer", Description, "Første linje\r\nAnden linje\nTredje"),
            Asked("Dato", Day, "01-10-2026"), Asked("Valg", Level, "own"),
        ])) with
    {
        Lang = lang,
        Furniture = DocumentSamples.Danish with { Prompts = prompts },
    };

    /// <summary>What is hard for a Word file to hold, besides what is hard for any: see <see cref="DocumentSamples.Stress"/>.</summary>
    public static Document Hostile() => DocumentSamples.Of(
        new Table("]]> & <w:tbl>", [new("<&>\"'", 1, RowHeader: true), new("Række\tnavn", 0.001, RowHeader: true)], []),
        new Table("Første i rækken", [new("A", 1)], [Row.Of(Cell.Empty)]),
        new Heading(1, "Overskrift med \u00ADblød bindestreg ]]>"),
        new Heading(2, ""),
        new Paragraph([]),
        Paragraph.Of(""),
        Paragraph.Of("æøåÆØÅ a\u030A e\u0301 q\u0301 🛡 \U0001F468\u200D\U0001F4BB ½ § – €"),
        new Paragraph([new("Dansk "), new("English "), new("Deutsch", "de-DE", Strong: true), new(" שלום 12 עולם, tak", "he-IL"), new(" مرحبا.")]),
        new Bullets([new Paragraph([]), Paragraph.Of("En\u2011to", "en-GB")]),
        Paragraph.Of(new string('x', 4_000)));

    private static Row Asked(string name, Field field, string value) => Row.Of(
        Cell.Of(name),
        Cell.Of(new Paragraph([]) { Field = field }),
        Cell.Of(Paragraph.Of("Fx:"), new Paragraph([]) { Field = field with { Id = field.Id + ".given", Value = value } }));
}
