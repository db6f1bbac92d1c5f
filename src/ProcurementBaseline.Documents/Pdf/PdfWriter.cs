using System.Globalization;
using System.Text;
using static ProcurementBaseline.Documents.Pdf.PdfText;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Writes a folio as one file that is both PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3).</summary>
internal static class PdfWriter
{
    private const string Producer = "ProcurementBaseline";

    public static byte[] Write(Folio folio, FontSet fonts)
    {
        var document = folio.Document;
        var objects = new PdfObjects();
        var structure = new PdfStructure(objects, folio.Root);
        var pages = new PdfPages(objects, folio.Sheets, structure, new PdfFonts(fonts), document.Theme);
        int pageTree = pages.Write(), structureTree = structure.Write(folio.Root);
        var outline = PdfOutline.Write(objects, pages, folio.Bookmarks) is { } root ? $"/PageMode/UseOutlines/Outlines {Ref(root)}" : "";
        var metadata = objects.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(XmpPacket.Of(document, Producer)), compress: false);
        var catalog = objects.Add($"<</Type/Catalog/Pages {Ref(pageTree)}/Lang{PdfText.String(document.Lang)}/MarkInfo<</Marked true>>"
            + $"/StructTreeRoot {Ref(structureTree)}/ViewerPreferences<</DisplayDocTitle true>>{outline}"
            + $"/Metadata {Ref(metadata)}/OutputIntents[{OutputIntent(objects)}]{Attach(document, objects)}>>");
        return objects.Save(catalog, Information(document, objects));
    }

    private static string OutputIntent(PdfObjects objects)
    {
        var profile = objects.AddStream("/N 3", SrgbProfile.Bytes);
        return $"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile {Ref(profile)}>>";
    }

    private static int Information(Document document, PdfObjects objects)
    {
        var date = Date(document.Created);
        return objects.Add($"<</Title{PdfText.String(PlainText.Clean(document.Title))}/Author{PdfText.String(PlainText.Clean(document.Author))}"
            + $"/Producer({Producer})/CreationDate{date}/ModDate{date}>>");
    }

    /// <summary>The catalog's keys for the attachment, which PDF/A-3 wants tied to the document and not merely carried along.</summary>
    private static string Attach(Document document, PdfObjects objects)
    {
        if (document.Attachment is not { } attachment) return "";
        var size = attachment.Bytes.Length.ToString(CultureInfo.InvariantCulture);
        var file = objects.AddStream(
            $"/Type/EmbeddedFile/Subtype{Name(attachment.MediaType)}/Params<</Size {size}/ModDate{Date(document.Created)}>>", attachment.Bytes.Span);
        var name = PdfText.String(attachment.Name);
        var spec = objects.Add($"<</Type/Filespec/F{name}/UF{name}/Desc{PdfText.String(attachment.Description)}"
            + $"/AFRelationship/Data/EF<</F {Ref(file)}/UF {Ref(file)}>>>>");
        return $"/AF[{Ref(spec)}]/Names<</EmbeddedFiles<</Names[{name} {Ref(spec)}]>>>>";
    }
}
