using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>Packs sheets into a file (ECMA-376, transitional): the same sheets give the same bytes.</summary>
internal static class WorkbookPackage
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    // The first moment a zip file can hold.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file.</summary>
    /// <param name="sheets">The sheets; the first that is shown is the one the file opens on.</param>
    /// <param name="properties">Title and author of the file, and the day it is dated.</param>
    /// <param name="footer">What stands under every printed page, in the format's own codes.</param>
    /// <param name="styles">The styles part.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(IReadOnlyList<Sheet> sheets, (string Title, string Author, DateOnly Day) properties, string footer, string styles, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
        Part(zip, "_rels/.rels", Relationships(
            (Office + "/officeDocument", "xl/workbook.xml"), (Packages + "/relationships/metadata/core-properties", "docProps/core.xml")));
        Part(zip, "docProps/core.xml", Core(properties));
        Part(zip, "xl/workbook.xml", Workbook(sheets));
        Part(zip, "xl/_rels/workbook.xml.rels", Relationships([.. sheets.Select((_, i) => (Office + "/worksheet", SheetFile(i))), (Office + "/styles", "styles.xml")]));
        Part(zip, "xl/styles.xml", styles);
        for (var i = 0; i < sheets.Count; i++)
        {
            using var stream = Entry(zip, $"xl/{SheetFile(i)}");
            using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None });
            SheetWriter.Write(xml, sheets[i], footer, active: i == 0);
        }
    }

    /// <summary>A text in a header or footer, whose own codes begin with an ampersand.</summary>
    public static string InFooter(string text) => text.Replace("&", "&&", StringComparison.Ordinal);

    private static string ContentTypes(int sheets)
    {
        const string sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var xml = new StringBuilder(Declaration).Append($"<Types xmlns=\"{Packages}/content-types\">");
        xml.Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        Override("xl/workbook.xml", sheetMl + "sheet.main+xml");
        for (var i = 0; i < sheets; i++) Override($"xl/{SheetFile(i)}", sheetMl + "worksheet+xml");
        Override("xl/styles.xml", sheetMl + "styles+xml");
        Override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        return xml.Append("</Types>").ToString();

        void Override(string part, string type) => xml.Append($"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");
    }

    private static string Relationships(params ReadOnlySpan<(string Type, string Target)> to)
    {
        var xml = new StringBuilder(Declaration).Append($"<Relationships xmlns=\"{Packages}/relationships\">");
        var number = 0;
        foreach (var (type, target) in to) xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{++number}\" Type=\"{type}\" Target=\"{target}\"/>");
        return xml.Append("</Relationships>").ToString();
    }

    private static string Workbook(IReadOnlyList<Sheet> sheets)
    {
        var xml = new StringBuilder(Declaration).Append($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">");
        xml.Append("<workbookPr/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (var i = 0; i < sheets.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{Escaped(sheets[i].Name)}\" sheetId=\"{i + 1}\"{(sheets[i].Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>");
        xml.Append("</sheets><definedNames>");
        // By name, as programs that read them expect.
        for (var i = 0; i < sheets.Count; i++)
        {
            if (SheetWriter.Filter(sheets[i]) is not { } filter) continue;
            var cells = string.Join(':', filter.Split(':').Select(a => CellAddress.TryRead(a, out var at) ? $"${CellAddress.Letters(at.Column)}${at.Row.ToString(CultureInfo.InvariantCulture)}" : a));
            xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{i}\" hidden=\"1\">{Quoted(sheets[i])}!{cells}</definedName>");
        }
        for (var i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].HeaderRow is { } row)
                xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">{Quoted(sheets[i])}!${row}:${row}</definedName>");
        }
        return xml.Append("</definedNames></workbook>").ToString();
    }

    private static string Core((string Title, string Author, DateOnly Day) properties)
    {
        var day = properties.Day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        return $"{Declaration}<cp:coreProperties xmlns:cp=\"{Packages}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{Escaped(properties.Title)}</dc:title><dc:creator>{Escaped(properties.Author)}</dc:creator>"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created></cp:coreProperties>";
    }

    private static string Quoted(Sheet sheet) => Escaped($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'");

    private static string Escaped(string text) => SecurityElement.Escape(string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c : ' ')));

    private static string SheetFile(int index) => string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{index + 1}.xml");

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var stream = Entry(zip, name);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        return entry.Open();
    }
}
