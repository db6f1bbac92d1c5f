using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Excel;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Tests.Documents.Excel.WorkbookSample;

namespace ProcurementBaseline.Tests.Documents.Excel;

/// <summary>The workbook as it leaves the house, looked at with the Open XML SDK, which we did not write.</summary>
[TestClass]
public sealed class AnswerWorkbookTests
{
    [TestMethod]
    public void Headings_and_column_titles_bear_the_themes_colour_and_nothing_else_changes()
    {
        var (plain, red) = (Styles(null), Styles(Theme.Plain with { Colour = new(150, 0, 0) }));
        plain.Should().Contain("FF004575").And.NotContain("FF960000");
        red.Should().Be(plain.Replace("FF004575", "FF960000", StringComparison.Ordinal));
        var pale = () => Styles(Theme.Plain with { Colour = new(0x77, 0x77, 0x77) });
        pale.Should().Throw<ArgumentException>().Where(e => e.Message.Contains("#777777"));

        static string Styles(Theme? theme)
        {
            using var output = new MemoryStream();
            AnswerWorkbook.Write(Annex(AnnexLanguage.Da), null, Repository.Words, output, theme);
            using var zip = new System.IO.Compression.ZipArchive(output);
            using var reader = new StreamReader(zip.GetEntry("xl/styles.xml")!.Open());
            return reader.ReadToEnd();
        }
    }

    [TestMethod]
    [DataRow(AnnexLanguage.Da)]
    [DataRow(AnnexLanguage.En)]
    [DataRow(AnnexLanguage.Both)]
    public void The_workbook_is_what_the_standard_says_a_workbook_is(AnnexLanguage language)
    {
        foreach (var response in (Responses.Response?[])[null, Response])
        {
            using var workbook = SpreadsheetDocument.Open(new MemoryStream(Write(response, language)), isEditable: false);
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Should().BeEmpty();
        }
    }

    [TestMethod]
    [DataRow(AnnexLanguage.Da)]
    [DataRow(AnnexLanguage.En)]
    [DataRow(AnnexLanguage.Both)]
    public void What_is_written_is_read_again_in_every_language(AnnexLanguage language)
    {
        var (read, problems) = Read(Write(Response, language));
        problems.Should().BeEmpty();
        Json(read).Should().Be(Json(Response));
    }

    [TestMethod]
    public void An_empty_form_says_only_that_the_tenderer_has_no_id()
    {
        var (read, problems) = Read(Write(null));
        read.Should().BeNull();
        problems.Should().ContainSingle().Which.Path.Should().Be("Tilbudsgiver!B5");
    }

    [TestMethod]
    public void The_same_input_gives_the_same_bytes_whatever_the_clock_and_the_culture()
    {
        var before = Write(Response, AnnexLanguage.Both);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Thread.Sleep(2_100);   // a zip file counts in steps of two seconds
            Write(Response, AnnexLanguage.Both).Should().Equal(before);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [TestMethod]
    public void No_cell_is_a_formula_and_what_looks_like_one_is_marked_as_text()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Write(Response, AnnexLanguage.Both)), isEditable: false);
        var formats = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var suspicious = 0;
        foreach (var cell in workbook.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()))
        {
            cell.CellFormula.Should().BeNull();
            if (cell.InnerText.Length == 0 || !"=+-@\t\r".Contains(cell.InnerText[0]) || cell.DataType?.Value != CellValues.InlineString) continue;
            suspicious++;
            formats[(int)cell.StyleIndex!.Value].QuotePrefix!.Value.Should().BeTrue(cell.InnerText);
        }
        suspicious.Should().BeGreaterThan(4);
    }

    [TestMethod]
    public void Only_the_answer_cells_can_be_changed_and_rows_can_be_filtered()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Write(null)), isEditable: false);
        var formats = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var part in workbook.WorkbookPart.WorksheetParts)
        {
            var protection = part.Worksheet!.GetFirstChild<SheetProtection>()!;
            (protection.Sheet!.Value, protection.AutoFilter!.Value, protection.Password is null && protection.HashValue is null).Should().Be((true, false, true));
        }
        var answers = Sheet(workbook, "Besvarelse");
        var open = answers.Descendants<Cell>().Where(c => formats[(int)c.StyleIndex!.Value].Protection!.Locked!.Value is false).Select(c => c.CellReference!.Value!).ToList();
        open.Should().HaveCount(6 * Set.Selected.Count()).And.OnlyContain(a => a[0] >= 'F' && a[0] <= 'K');
        answers.GetFirstChild<AutoFilter>()!.Reference!.Value.Should().Be($"A3:K{3 + Set.Selected.Count()}");
        answers.Descendants<Pane>().Single().TopLeftCell!.Value.Should().Be("C4");
    }

    [TestMethod]
    public void Every_answer_cell_is_held_to_its_kind_and_says_what_is_asked()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Write(null, AnnexLanguage.Both)), isEditable: false);
        var rules = Sheet(workbook, "Besvarelse").Descendants<DataValidation>().ToList();
        rules.Should().OnlyContain(r => r.PromptTitle!.Value!.Length <= 32 && r.Prompt!.Value!.Length <= 255 && r.Error!.Value!.Length <= 255 && r.Prompt.Value.Length > 5);
        foreach (var requirement in Set.Selected.Select(d => d.Requirement))
        {
            var rule = rules.Single(r => r.PromptTitle!.Value == requirement.Id);
            rule.Type!.Value.Should().Be(requirement.Answer.Kind switch
            {
                AnswerKind.YesNo or AnswerKind.Choice => DataValidationValues.List,
                AnswerKind.Number => DataValidationValues.Decimal,
                AnswerKind.Date => DataValidationValues.Date,
                AnswerKind.Text => DataValidationValues.TextLength,
            });
            if (requirement.Answer is { Kind: AnswerKind.Number, Min: { } min, Max: { } max })
                (rule.Formula1!.Text, rule.Formula2!.Text).Should().Be((min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [TestMethod]
    public void The_guide_names_what_the_form_belongs_to_and_what_does_not_come_by_it()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Write(null, AnnexLanguage.Both)), isEditable: false);
        var text = Sheet(workbook, "Vejledning").InnerText;
        text.Should().Contain(Set.Baseline.Hash).And.Contain(Set.RulebookHash).And.Contain("mri-scanners-with-service")
            .And.Contain("Den danske tekst er bindende").And.Contain("ejerforhold").And.Contain("exclusion grounds").And.NotContain("{");
    }

    [TestMethod]
    public void A_text_longer_than_a_cell_is_refused_with_its_cell_and_nothing_is_written()
    {
        var answers = new Dictionary<string, Responses.Answer> { ["X-TEXT-01"] = new() { Value = Scalar.Of(new string('x', 32_768)) } };
        using var output = new MemoryStream();
        var act = () => AnswerWorkbook.Write(Annex(AnnexLanguage.Da), Response with { Answers = answers }, Repository.Words, output);
        act.Should().Throw<WorkbookRefusedException>().Which.Reason.Da.Should().Contain("Besvarelse!F");
        output.Length.Should().Be(0);
    }

    [TestMethod]
    [DoNotParallelize]
    public void A_thousand_requirements_cost_about_seven_times_what_a_hundred_and_fifty_do()
    {
        var small = Draft("consumables", p => p with { Tailoring = [.. Own(150)] });
        var large = Draft("consumables", p => p with { Tailoring = [.. Own(1_000)] });
        Write(null, AnnexLanguage.Both, small);
        var (few, many) = (Fastest(small), Fastest(large));
        few.Should().BeLessThan(TimeSpan.FromMilliseconds(400));
        many.Should().BeLessThan(few * 20);

        static IEnumerable<Procurements.Tailoring> Own(int count) => Enumerable.Range(1, count).Select(i => WorkbookSample.Own($"X-{i:0000}", new() { Kind = AnswerKind.Number, Min = 0, Max = i }));

        static TimeSpan Fastest(RequirementSet set) => Enumerable.Range(0, 5).Min(_ =>
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Write(null, AnnexLanguage.Both, set);
            return System.Diagnostics.Stopwatch.GetElapsedTime(start);
        });
    }

    private static Worksheet Sheet(SpreadsheetDocument workbook, string name)
    {
        var id = workbook.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == name).Id!.Value!;
        return ((WorksheetPart)workbook.WorkbookPart.GetPartById(id)).Worksheet!;
    }
}
