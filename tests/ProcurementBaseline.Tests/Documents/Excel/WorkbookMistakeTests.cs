using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using static ProcurementBaseline.Tests.Documents.Excel.WorkbookSample;

namespace ProcurementBaseline.Tests.Documents.Excel;

/// <summary>What people do to a form: each mistake is told with its cell in both languages, all in one run, and nothing is lost in silence.</summary>
[TestClass]
public sealed class WorkbookMistakeTests
{
    [TestMethod]
    [DataRow("IAM-01", "måske", "yes or no")]
    [DataRow("IAM-01", "1", "yes or no")]
    [DataRow("PHYS-01", "Efterlader synlig mærk", "Did you mean \"Efterlader synligt mærke\"")]
    [DataRow("X-CHOICE-01", "Samme ord", "can mean several options")]
    [DataRow("X-NUM-01", "14 dage", "without a unit")]
    [DataRow("X-NUM-01", "1.234", "both as 1234 and as 1.234")]
    [DataRow("X-NUM-01", "1.23.4", "without a unit")]
    [DataRow("X-NUM-01", "25 %", "not in percent")]
    [DataRow("X-NUM-01", "1e99", "without a unit")]
    [DataRow("PATCH-01", "100000", "outside the bounds")]
    [DataRow("X-DATE-01", "32-01-2026", "Expected a date")]
    [DataRow("X-DATE-01", "22-11-26", "Expected a date")]
    [DataRow("X-TEXT-01", "a_x0007_", "control characters")]
    [DataRow("X-TEXT-01", "a_xD83D_", "control characters")]
    public void An_answer_that_cannot_be_read_is_told_with_its_cell(string requirement, string typed, string says)
    {
        var raw = Raw();
        var at = $"F{raw.Row(requirement)}";
        Told(raw.Text(RawWorkbook.Answers, at, typed), $"Besvarelse!{at}").Should().Contain(says);
    }

    [TestMethod]
    [DataRow("IAM-01", "<c {at} {s} t=\"str\"><f>IF(1,\"ja\")</f><v>ja</v></c>", "it is now ja")]
    [DataRow("IAM-01", "<c {at} {s}><f t=\"shared\" si=\"0\"/></c>", "formula")]
    [DataRow("X-NUM-01", "<c {at} {s}><f>[1]Ark1!A1</f><v>3</v></c>", "Write the value instead")]
    [DataRow("X-NUM-01", "<c {at} {s} t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [DataRow("X-NUM-01", "<c {at} s=\"9\"><v>46348</v></c>", "made a date of the number")]
    [DataRow("X-DATE-01", "<c {at} s=\"0\"><v>46348</v></c>", "Did you mean 2026-11-22")]
    [DataRow("X-DATE-01", "<c {at} {s}><v>46348.5</v></c>", "without a time of day")]
    [DataRow("X-DATE-01", "<c {at} {s}><v>59</v></c>", "Expected a date")]
    public void A_cell_that_holds_something_else_than_it_shows_is_refused(string requirement, string cell, string says)
    {
        var raw = Raw();
        var at = $"F{raw.Row(requirement)}";
        Told(raw.Cell(RawWorkbook.Answers, at, cell), $"Besvarelse!{at}").Should().Contain(says);
    }

    [TestMethod]
    public void In_an_English_form_a_date_that_reads_both_ways_is_refused_with_both()
    {
        var raw = new RawWorkbook(Write(Response, AnnexLanguage.En));
        var at = $"F{raw.Row("X-DATE-01")}";
        Told(raw.Text(RawWorkbook.Answers, at, "01/02/2026"), $"Answers!{at}").Should().Contain("1 February 2026").And.Contain("2 January 2026");
        Read(raw.Text(RawWorkbook.Answers, at, "13/02/2026").Bytes()).Response!.Answers!["X-DATE-01"].Value!.Value.Word.Should().Be("2026-02-13");
    }

    [TestMethod]
    public void A_mistyped_id_is_named_with_the_nearest_and_never_dropped()
    {
        var raw = Raw();
        var at = $"B{raw.Row("PATCH-01")}";
        var (read, problems) = Read(raw.Text(RawWorkbook.Answers, at, "PACTH-01").Bytes());
        read.Should().BeNull();
        problems.Should().Contain(p => p.Path == $"Besvarelse!{at}" && p.Severity == ProblemSeverity.Error && p.Message.Da.Contains("Menes \"PATCH-0"));
        problems.Should().Contain(p => p.Severity == ProblemSeverity.Warning && p.Message.En.Contains("PATCH-01 is not on the sheet"));
    }

    [TestMethod]
    public void A_row_without_an_id_is_told_and_a_deleted_row_is_warned_of()
    {
        var raw = Raw();
        var row = raw.Row("PATCH-01");
        Told(raw.Cell(RawWorkbook.Answers, $"B{row}", "<c {at} {s}/>"), $"Besvarelse!B{row}").Should().Contain("no requirement id");
        raw.Edit(RawWorkbook.Answers, x => Regex.Replace(x, $"<row r=\"{row}\".*?</row>", "", RegexOptions.Singleline));
        var (read, problems) = Read(raw.Bytes());
        read!.Answers!.Keys.Should().NotContain("PATCH-01").And.Contain("IAM-01");
        problems.Should().ContainSingle().Which.Message.Da.Should().Contain("PATCH-01 står ikke på arket");
    }

    [TestMethod]
    public void The_same_requirement_twice_is_a_contradiction_only_when_the_answers_differ()
    {
        var raw = Raw();
        var (row, last) = (raw.Row("X-PCT-01"), 3 + Set.Selected.Count() + 1);
        raw.Edit(RawWorkbook.Answers, x =>
        {
            var again = Regex.Match(x, $"<row r=\"{row}\".*?</row>", RegexOptions.Singleline).Value.Replace($"\"{row}\"", $"\"{last}\"").Replace($"{row}\" s", $"{last}\" s");
            return x.Replace("</sheetData>", again + "</sheetData>");
        });
        var (read, problems) = Read(raw.Bytes());
        Json(read).Should().Be(Json(Response));
        problems.Should().ContainSingle().Which.Severity.Should().Be(ProblemSeverity.Warning);
        Told(raw.Cell(RawWorkbook.Answers, $"F{last}", "<c {at} {s}><v>1</v></c>"), $"Besvarelse!F{last}").Should().Contain($"Besvarelse!F{row}");
    }

    [TestMethod]
    public void Answers_merged_over_rows_are_refused()
    {
        var raw = Raw();
        var row = raw.Row("IAM-01");
        raw.Edit(RawWorkbook.Answers, x => x.Replace("<dataValidations", $"<mergeCells count=\"1\"><mergeCell ref=\"F{row}:F{row + 1}\"/></mergeCells><dataValidations"));
        Told(raw, $"Besvarelse!F{row}:F{row + 1}").Should().Contain("merged");
    }

    [TestMethod]
    public void A_form_of_another_procurement_or_baseline_is_refused_with_both_named()
    {
        var other = Draft("infusion-pumps", p => p);
        var (read, problems) = Read(Write(null, AnnexLanguage.Da, other));
        read.Should().BeNull();
        problems.Should().ContainSingle().Which.Message.Da.Should().Contain("infusion-pumps").And.Contain("mri-scanners-with-service");
        var next = Set with { Baseline = Set.Baseline with { Version = "2028.1", Hash = new('0', 64) } };
        Read(Write(Response), next).Problems.Should().ContainSingle().Which.Message.En.Should().Contain("2026.1").And.Contain("2028.1");
        var mended = Set with { Baseline = Set.Baseline with { Hash = new('f', 64) } };
        Read(Write(Response), mended).Problems.Should().ContainSingle().Which.Message.En.Should().Contain("ffffffffffff").And.Contain(Set.Baseline.Hash[..12]);
    }

    [TestMethod]
    public void Requirements_that_were_changed_after_the_form_went_out_are_warned_of()
    {
        var other = Set.Procurement.Tailoring![0] with { Text = new("Et andet krav.", "Another requirement.") };
        var changed = Draft("mri-scanners-with-service", p => p with { Tailoring = [.. Set.Procurement.Tailoring.Skip(1), other] });
        var (read, problems) = Read(Write(Response), changed);
        read.Should().NotBeNull();
        problems.Should().ContainSingle().Which.Message.En.Should().Contain("have been changed");
    }

    [TestMethod]
    public void Every_mistake_of_a_form_is_told_at_once()
    {
        var raw = Raw();
        var (date, iam) = (raw.Row("X-DATE-01"), raw.Row("IAM-01"));
        raw.Text(RawWorkbook.Answers, $"F{date}", "i morgen").Text(RawWorkbook.Answers, $"K{iam}", "hemmelig")
            .Text(RawWorkbook.Answers, $"J{iam}", "snart").Text(RawWorkbook.Answers, $"H{iam}", "\"E1")
            .Text(RawWorkbook.Evidence, "A5", "E1").Text(RawWorkbook.Evidence, "F4", "2020-01-01").Text(RawWorkbook.Evidence, "G4", "../etc/passwd").Text(RawWorkbook.Evidence, "C9", "uden id")
            .Text(RawWorkbook.Tenderer, "B6", "UK").Text(RawWorkbook.Tenderer, "B8", "NGO").Text(RawWorkbook.Tenderer, "B5", " ");
        var (read, problems) = Read(raw.Bytes());
        read.Should().BeNull();
        problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Path).Should().BeEquivalentTo(
            $"Besvarelse!F{date}", $"Besvarelse!K{iam}", $"Besvarelse!J{iam}", $"Besvarelse!H{iam}",
            "Dokumentation!A5", "Dokumentation!F4", "Dokumentation!G4", "Dokumentation!A9", "Tilbudsgiver!B5", "Tilbudsgiver!B6", "Tilbudsgiver!B8");
        problems.Should().OnlyContain(p => p.Message.Da != p.Message.En && p.File == "svar.xlsx");
    }

    [TestMethod]
    public void A_document_nobody_lists_is_warned_of_with_the_nearest()
    {
        var raw = Raw();
        raw.Text(RawWorkbook.Answers, $"H{raw.Row("IAM-01")}", "E1, E22");
        var (read, problems) = Read(raw.Bytes());
        read!.Answers!["IAM-01"].Evidence.Should().Equal("E1", "E22");
        problems.Should().ContainSingle().Which.Message.En.Should().Contain("\"E22\"").And.Contain("Did you mean \"E2\"");
    }

    [TestMethod]
    public void A_column_that_is_missing_or_there_twice_is_named()
    {
        Told(Raw().Text(RawWorkbook.Answers, "G3", "Noter"), "Besvarelse!3").Should().Contain("“Comment” is missing");
        Told(Raw().Text(RawWorkbook.Answers, "A3", "svar"), "Besvarelse!F3").Should().Contain("Besvarelse!A3");
        Read(Raw().Edit(RawWorkbook.Book, x => Regex.Replace(x, "<sheet name=\"Dokumentation\"[^>]*>", "")).Bytes()).Problems
            .Should().ContainSingle().Which.Message.En.Should().Contain("“Evidence” is missing");
    }

    private static RawWorkbook Raw() => new(Write(Response));

    private static string Told(RawWorkbook raw, string place)
    {
        var (read, problems) = Read(raw.Bytes());
        read.Should().BeNull();
        return problems.Where(p => p.Severity == ProblemSeverity.Error).Should().ContainSingle(p => p.Path == place, string.Join('\n', problems)).Which.Message.En;
    }
}
