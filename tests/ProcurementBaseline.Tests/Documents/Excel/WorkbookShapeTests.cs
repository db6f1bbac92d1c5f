using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Files;
using static ProcurementBaseline.Tests.Documents.Excel.WorkbookSample;

namespace ProcurementBaseline.Tests.Documents.Excel;

/// <summary>The shapes other programs, above all Excel, give a workbook when they save it: all of them say the same.</summary>
[TestClass]
public sealed class WorkbookShapeTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [TestMethod]
    public void Texts_that_cells_share_in_runs_and_with_pronunciation_are_read_as_one()
    {
        var raw = Raw();
        raw.Shared(
            "<si><t>nej</t></si>",
            "<si><r><rPr><b/></rPr><t>En </t></r><r><t xml:space=\"preserve\">bemærkning </t></r><r><t>_x0041_</t></r><rPh sb=\"0\" eb=\"1\"><t>ひらがな</t></rPh><phoneticPr fontId=\"1\"/></si>",
            "<si/>")
            .Cell(RawWorkbook.Answers, $"F{raw.Row("IAM-01")}", "<c {at} {s} t=\"s\"><v>0</v></c>")
            .Cell(RawWorkbook.Answers, $"G{raw.Row("IAM-01")}", "<c {at} {s} t=\"s\"><v>1</v></c>")
            .Cell(RawWorkbook.Answers, $"H{raw.Row("IAM-01")}", "<c {at} {s} t=\"s\"><v>2</v></c>");
        var answer = Answer(raw, "IAM-01");
        (answer.Value!.Value.Truth, answer.Comment, answer.Evidence).Should().Be((false, "En bemærkning A", null));
    }

    [TestMethod]
    [DataRow("IAM-01", "<c {at} {s} t=\"b\"><v>0</v></c>", "false")]
    [DataRow("IAM-01", "<c {at} {s} t=\"inlineStr\"><is><r><t>Ne</t></r><r><t>j </t></r></is></c>", "false")]
    [DataRow("IAM-01", "<c {at} {s} t=\"str\"><v>N</v></c>", "false")]
    [DataRow("X-NUM-01", "<c {at} {s}><v>1.5E3</v></c>", "1500")]
    [DataRow("X-NUM-01", "<c {at} {s} t=\"n\"><v>1.1000000000000001</v></c>", "1.1")]
    [DataRow("X-NUM-01", "<c {at} {s}><v>-7.0000000000000007E-2</v></c>", "-0.07")]
    [DataRow("X-DATE-01", "<c {at} {s} t=\"d\"><v>2026-11-22T00:00:00</v></c>", "\"2026-11-22\"")]
    public void A_value_is_read_however_the_cell_spells_it(string requirement, string cell, string expected)
    {
        var raw = Raw();
        raw.Cell(RawWorkbook.Answers, $"F{raw.Row(requirement)}", cell);
        Said(Answer(raw, requirement)).Should().Be(expected);
    }

    [TestMethod]
    public void Dates_counted_from_1904_are_the_same_days()
    {
        var raw = Raw();
        raw.Edit(RawWorkbook.Book, x => x.Replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>"));
        foreach (var part in (string[])[RawWorkbook.Answers, RawWorkbook.Evidence])
            raw.Edit(part, x => Regex.Replace(x, "(<c r=\"\\w+\" s=\"9\"><v>)(\\d+)</v>", m => $"{m.Groups[1].Value}{int.Parse(m.Groups[2].ValueSpan, null) - 1462}</v>"));
        Json(Read(raw.Bytes()).Response).Should().Be(Json(Response));
    }

    [TestMethod]
    public void Styles_can_be_renumbered_and_dates_shown_in_any_way()
    {
        var raw = Raw();
        raw.Edit(RawWorkbook.Styles, x => x.Replace("<cellXfs count=\"20\">", "<cellXfs count=\"21\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>")
            .Replace("yyyy\\-mm\\-dd", "[$-406]d. mmmm yyyy;@"));
        foreach (var part in (string[])[RawWorkbook.Answers, RawWorkbook.Evidence, RawWorkbook.Tenderer])
            raw.Edit(part, x => Regex.Replace(x, "(<c r=\"\\w+\" s=\")(\\d+)\"", m => $"{m.Groups[1].Value}{int.Parse(m.Groups[2].ValueSpan, null) + 1}\""));
        var (read, problems) = Read(raw.Bytes());
        problems.Should().BeEmpty();
        Json(read).Should().Be(Json(Response));
    }

    [TestMethod]
    public void Prefixes_byte_order_marks_missing_places_and_the_strict_form_change_nothing()
    {
        var raw = Raw();
        foreach (var part in (string[])[RawWorkbook.Answers, RawWorkbook.Evidence, RawWorkbook.Tenderer, RawWorkbook.Key, RawWorkbook.Book])
        {
            raw.Edit(part, x => "\uFEFF" + Regex.Replace(x.Replace("xmlns=\"", "xmlns:x=\""), "<(/?)(\\w+)(?=[ />])", "<$1x:$2")
                .Replace(Main, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        }
        foreach (var links in (string[])[RawWorkbook.BookLinks, "_rels/.rels"])
            raw.Edit(links, x => x.Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        raw.Edit(RawWorkbook.Answers, x => Regex.Replace(Regex.Replace(x, "<x:row r=\"\\d+\"", "<x:row"), "<x:c r=\"\\w+\"", "<x:c"));
        var (read, problems) = Read(raw.Bytes());
        problems.Should().BeEmpty();
        Json(read).Should().Be(Json(Response));
    }

    [TestMethod]
    public void Rows_can_be_sorted_and_hidden_and_empty_cells_left_out()
    {
        var raw = Raw();
        raw.Edit(RawWorkbook.Answers, x =>
        {
            var rows = Regex.Matches(x, "<row r=\"(\\d+)\".*?</row>", RegexOptions.Singleline).Select(m => m.Value).ToList();
            var turned = rows.Take(3).Concat(rows.Skip(3).Reverse()).Select((row, i) =>
                Regex.Replace(Regex.Replace(row, "<row r=\"\\d+\"", $"<row r=\"{i + 1}\" hidden=\"{i % 2}\""), "<c r=\"([A-Z]+)\\d+\"", $"<c r=\"${{1}}{i + 1}\""));
            var sorted = Regex.Replace(string.Concat(turned), "<c r=\"\\w+\" s=\"\\d+\" ?/>", "");
            return Regex.Replace(x, "<sheetData>.*</sheetData>", m => $"<sheetData>{sorted}</sheetData>", RegexOptions.Singleline);
        });
        Json(Read(raw.Bytes()).Response).Should().Be(Json(Response));
    }

    [TestMethod]
    public void Columns_can_be_moved_and_added_and_sheets_renamed()
    {
        var raw = Raw();
        // The order of the columns turned around, each three to the right, with a note of the vendor's in between.
        raw.Edit(RawWorkbook.Answers, x => Regex.Replace(x, "<row r=\"(\\d+)\"([^>]*)>(.*?)</row>", row =>
        {
            var cells = Regex.Matches(row.Groups[3].Value, "<c r=\"([A-Z])\\d+\".*?(?:(?<=/)>|</c>)", RegexOptions.Singleline)
                .Select(c => Regex.Replace(c.Value, "^<c r=\"([A-Z])", m => $"<c r=\"{(char)('N' - (m.Groups[1].Value[0] - 'A'))}"));
            return $"<row r=\"{row.Groups[1].Value}\"{row.Groups[2].Value}><c r=\"A{row.Groups[1].Value}\"><v>7</v></c>{string.Concat(cells.Reverse())}</row>";
        }, RegexOptions.Singleline));
        raw.Edit(RawWorkbook.Book, x => x.Replace("name=\"Besvarelse\"", "name=\"Svar fra os\"").Replace("name=\"_key\"", "name=\"Ark9\"").Replace("name=\"Tilbudsgiver\"", "name=\"Os\""));
        var (read, problems) = Read(raw.Bytes());
        problems.Should().BeEmpty();
        Json(read).Should().Be(Json(Response));
    }

    [TestMethod]
    public void A_link_that_a_program_made_of_an_address_is_neither_followed_nor_refused()
    {
        var raw = Raw();
        raw.Put("xl/worksheets/_rels/sheet2.xml.rels", System.Text.Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
            + " Target=\"https://example.org\" TargetMode=\"External\"/></Relationships>"));
        Json(Read(raw.Bytes()).Response).Should().Be(Json(Response));
    }

    [TestMethod]
    [DataRow("X-NUM-01", "1.234,5", "1234.5")]
    [DataRow("X-NUM-01", "1,234.5", "1234.5")]
    [DataRow("X-NUM-01", " 12,5 ", "12.5")]
    [DataRow("X-NUM-01", "1 234 567,25", "1234567.25")]
    [DataRow("X-NUM-01", "1.234.567", "1234567")]
    [DataRow("X-NUM-01", "0,125", "0.125")]
    [DataRow("X-PCT-01", "25 %", "25")]
    [DataRow("X-DATE-01", "2026-11-22", "\"2026-11-22\"")]
    [DataRow("X-DATE-01", "22-11-2026", "\"2026-11-22\"")]
    [DataRow("X-DATE-01", "22.11.2026", "\"2026-11-22\"")]
    [DataRow("X-DATE-01", "1/2-2026", "\"2026-02-01\"")]
    [DataRow("X-DATE-01", "01/02/2026", "\"2026-02-01\"")]
    [DataRow("IAM-01", " JA ", "true")]
    [DataRow("IAM-01", "yes", "true")]
    [DataRow("IAM-01", "n", "false")]
    [DataRow("IAM-01", "True", "true")]
    [DataRow("PHYS-01", "Efterlader synligt mærke", "\"evident\"")]
    [DataRow("PHYS-01", "EVIDENT", "\"evident\"")]
    [DataRow("X-CHOICE-01", "Samme ord (a)", "\"a\"")]
    [DataRow("X-CHOICE-01", "=1+1", "\"b\"")]
    public void What_people_type_is_read_as_they_mean_it(string requirement, string typed, string expected)
    {
        var raw = Raw();
        raw.Text(RawWorkbook.Answers, $"F{raw.Row(requirement)}", typed);
        Said(Answer(raw, requirement)).Should().Be(expected);
    }

    [TestMethod]
    public void A_cell_shown_in_percent_is_the_percentage_it_shows()
    {
        var raw = Raw();
        raw.Edit(RawWorkbook.Styles, x => x.Replace("<numFmts count=\"1\">", "<numFmts count=\"2\"><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/>")
            .Replace("<cellXfs count=\"20\">", "<cellXfs count=\"21\">").Replace("</cellXfs>", "<xf numFmtId=\"170\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"));
        raw.Cell(RawWorkbook.Answers, $"F{raw.Row("X-PCT-01")}", "<c {at} s=\"20\"><v>0.25</v></c>");
        Said(Answer(raw, "X-PCT-01")).Should().Be("25");
    }

    private static RawWorkbook Raw() => new(Write(Response));

    private static Responses.Answer Answer(RawWorkbook raw, string requirement)
    {
        var (read, problems) = Read(raw.Bytes());
        problems.Where(p => p.Severity == ProblemSeverity.Error).Should().BeEmpty();
        return read!.Answers![requirement];
    }

    private static string Said(Responses.Answer answer) => System.Text.Json.JsonSerializer.Serialize<object?>(answer.Value switch
    {
        { Truth: { } truth } => truth,
        { Number: { } number } => number,
        { } scalar => scalar.Word,
        _ => null,
    });
}
