using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The parts of a Word file and what ties them together. Every id is given here: left to itself the library makes up random ones.</summary>
internal static class WordPackage
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/", Terms = "http://purl.org/dc/terms/", Schema = "http://www.w3.org/2001/XMLSchema-instance";
    private const string BodyId = "rId1", PropertiesId = "rId2";
    private const string StylesId = "rId1", NumberingId = "rId2", SettingsId = "rId3", FontsId = "rId4", CoverHeaderId = "rId5", HeaderId = "rId6", FooterId = "rId7";

    /// <summary>Writes the file as the library packs it: its zip still bears the time and the machine.</summary>
    public static void Write(Document document, Stream output)
    {
        var palette = WordPalette.Of(document.Theme);
        using var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;    // it is packed again
        var main = package.AddMainDocumentPart();
        package.ChangeIdOfPart(main, BodyId);
        Properties(document, package.AddNewPart<CoreFilePropertiesPart>(PropertiesId));
        main.AddNewPart<StyleDefinitionsPart>(StylesId).Styles = WordStyles.Of(palette, document.Lang, document.Style);
        main.AddNewPart<NumberingDefinitionsPart>(NumberingId).Numbering = WordNumbering.Of();
        main.AddNewPart<DocumentSettingsPart>(SettingsId).Settings = WordSettings.Of(document.Lang);
        main.AddNewPart<FontTablePart>(FontsId).Fonts = WordFonts.Of();
        main.AddNewPart<HeaderPart>(CoverHeaderId).Header = WordFurniture.Header(document, cover: true);
        main.AddNewPart<HeaderPart>(HeaderId).Header = WordFurniture.Header(document, cover: false);
        main.AddNewPart<FooterPart>(FooterId).Footer = WordFurniture.Footer(document);
        WordLogo.Add(document, main);
        using var writer = OpenXmlWriter.Create(main);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new W.Document());
        writer.WriteStartElement(new W.Body());
        foreach (var element in new WordBody(document, palette).Elements()) writer.WriteElement(element);
        writer.WriteElement(Sheet());
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static W.SectionProperties Sheet() => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = CoverHeaderId },
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = HeaderId },
        new W.FooterReference { Type = W.HeaderFooterValues.First, Id = FooterId },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = FooterId },
        new W.PageSize { Width = WordMeasure.SheetWidth, Height = WordMeasure.SheetHeight },
        new W.PageMargin
        {
            Left = WordMeasure.Side,
            Right = WordMeasure.Side,
            Top = WordMeasure.Top,
            Bottom = WordMeasure.Bottom,
            Header = WordMeasure.Edge,
            Footer = WordMeasure.Edge,
            Gutter = 0,
        },
        new W.TitlePage());

    private static void Properties(Document document, CoreFilePropertiesPart part)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        var created = document.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, WordText.Clean(document.Title));
        if (document.Subtitle.Length > 0) xml.WriteElementString("dc", "subject", Dublin, WordText.Clean(document.Subtitle));
        xml.WriteElementString("dc", "creator", Dublin, WordText.Clean(document.Author));
        xml.WriteElementString("dc", "language", Dublin, document.Lang);
        xml.WriteElementString("cp", "lastModifiedBy", Core, WordText.Clean(document.Author));
        Moment("created");
        Moment("modified");
        xml.WriteEndElement();

        void Moment(string name)
        {
            xml.WriteStartElement("dcterms", name, Terms);
            xml.WriteAttributeString("xsi", "type", Schema, "dcterms:W3CDTF");
            xml.WriteString(created);
            xml.WriteEndElement();
        }
    }
}
