using FluentAssertions;
using ProcurementBaseline.Annexes;
using static ProcurementBaseline.Tests.Documents.Excel.WorkbookSample;

namespace ProcurementBaseline.Tests.Documents.Excel;

/// <summary>The workbook in a spreadsheet program that is not ours. Fails where LibreOffice is not installed.</summary>
[TestClass]
[TestCategory("LibreOffice")]
public sealed class LibreOfficeWorkbookTests
{
    [TestMethod]
    [DataRow(AnnexLanguage.Da)]
    [DataRow(AnnexLanguage.Both)]
    public void What_LibreOffice_saves_again_says_the_same(AnnexLanguage language)
    {
        var saved = LibreOffice.Convert(Write(Response, language), ".xlsx", "xlsx");
        var (read, problems) = Read(saved);
        problems.Should().BeEmpty();
        Json(read).Should().Be(Json(Response));
    }

    [TestMethod]
    public void LibreOffice_prints_it_with_every_requirement_on_it() =>
        System.Text.Encoding.Latin1.GetString(LibreOffice.Convert(Write(Response, AnnexLanguage.Both), ".xlsx"))[..5].Should().Be("%PDF-");
}
