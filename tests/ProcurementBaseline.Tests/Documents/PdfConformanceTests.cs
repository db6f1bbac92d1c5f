using FluentAssertions;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class PdfConformanceTests
{
    [TestMethod]
    [DataRow(0, 700)]
    [DataRow(1, 1_000)]
    [DataRow(30, 10_000)]
    [DataRow(150, 50_000)]
    public void An_annex_of_any_length_breaks_no_rule(int rows, int leastChecks)
    {
        var check = PdfConformance.Of(DocumentSamples.Pdf(DocumentSamples.Annex(rows)));
        check.Faults.Should().BeEmpty();
        check.Checks.Should().BeGreaterThan(leastChecks);
    }

    [TestMethod]
    public void A_document_that_is_hard_to_lay_out_breaks_no_rule()
    {
        var check = PdfConformance.Of(DocumentSamples.Pdf(DocumentSamples.Stress()));
        check.Faults.Should().BeEmpty();
        check.Checks.Should().BeGreaterThan(50_000);
    }

    [TestMethod]
    public void A_document_without_headings_or_content_breaks_no_rule() =>
        PdfConformance.Of(DocumentSamples.Pdf(DocumentSamples.Of())).Faults.Should().BeEmpty();

    [TestMethod]
    public void Taking_a_file_apart_and_putting_it_together_plants_no_fault()
    {
        var file = new PdfUnpacked(DocumentSamples.Pdf(DocumentSamples.Annex(6))).Planted("/Tabs/S", "/Tabs/S");
        PdfConformance.Of(file).Faults.Should().BeEmpty();
    }

    [TestMethod]
    [DataRow("the catalog names a language", @"/Lang\(da-DK\)/MarkInfo", "/MarkInfo")]
    [DataRow("the file says it is tagged", "/Marked true", "/Marked false")]
    [DataRow("the title is shown, not the file name", "/DisplayDocTitle true", "/DisplayDocTitle false")]
    [DataRow("there is an output intent", "/OutputIntents", "/Intents")]
    [DataRow("the metadata claims PDF/UA-1", "<pdfuaid:part>1", "<pdfuaid:part>2")]
    [DataRow("the metadata claims level A", "conformance>A<", "conformance>B<")]
    [DataRow("the metadata's title is the document's", "<dc:title>.*</dc:title>", "")]
    [DataRow("every attachment is tied to the document", @"/AF\[", "/Files[")]
    [DataRow("an attachment's relationship", "/AFRelationship/Data", "")]
    [DataRow("an attachment's name", @"/UF(?=<FEFF|\()", "/XF")]
    [DataRow("tabs follow the structure", "/Tabs/S", "")]
    [DataRow("a link says where it leads", @"/Contents(<FEFF|\()", "/Words$1")]
    [DataRow("a link has its key to the parent tree", @"/StructParent (\d)", "/Key $1")]
    [DataRow("a link is printed and not hidden", "/F 4/", "/F 2/")]
    [DataRow("a font maps to Unicode", "/ToUnicode", "/Meaning")]
    [DataRow("a font is embedded", "/FontFile2", "/FontFile")]
    [DataRow("no heading level is skipped", "/S/H2/", "/S/H4/")]
    [DataRow("an element is of a standard type", "/S/Caption/", "/S/Legend/")]
    [DataRow("a header says what it heads", "/A<</O/Table/Scope/Column>>", "")]
    [DataRow("a list says how it is numbered", "/A<</O/List/ListNumbering/Disc>>", "")]
    [DataRow("what is painted is tagged or an artifact", "/Artifact<</Type/Layout>>BDC", "/Layout BMC")]
    [DataRow("marked content ends on its page", @"EMC\n$", "")]
    [DataRow("there is a parent tree", "/ParentTree<<", "/Parents<<")]
    [DataRow("the parent tree leads from content to its element", @"^\[(\d+ 0 R) (\d+ 0 R)", "[$2 $1")]
    [DataRow("tagged content is in the tree", @"/S/Caption(.*)/K\[\d+ \]", "/S/Caption$1/K[]")]
    [DataRow("a page has its key to the parent tree", @"/StructParents \d+", "")]
    public void A_planted_fault_is_found(string fault, string pattern, string replacement)
    {
        var file = new PdfUnpacked(DocumentSamples.Pdf(DocumentSamples.Annex(6))).Planted(pattern, replacement);
        PdfConformance.Of(file).Faults.Keys.Should().Contain(fault);
    }

    [TestMethod]
    public void A_row_that_lost_a_cell_is_found()
    {
        var file = new PdfUnpacked(DocumentSamples.Pdf(DocumentSamples.Annex(6))).Planted(@"(/S/TR/.*/K\[)\d+ 0 R", "$1", all: false);
        PdfConformance.Of(file).Faults.Keys.Should().Contain("table rows are of equal length");
    }
}
