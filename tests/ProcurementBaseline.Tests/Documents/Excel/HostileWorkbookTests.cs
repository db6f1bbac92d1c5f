using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using FluentAssertions;
using ProcurementBaseline.Files;
using static ProcurementBaseline.Tests.Documents.Excel.WorkbookSample;

namespace ProcurementBaseline.Tests.Documents.Excel;

/// <summary>Files made to break a reader of workbooks: each is refused in both languages, fast and in little memory.</summary>
[TestClass]
public sealed class HostileWorkbookTests
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    // Made when they are needed: together they would fill the memory themselves.
    private static readonly (string What, string Says, Func<byte[]> Bytes)[] All =
    [
        ("a macro", "macros", () => Raw().Put("xl/vbaProject.bin", [1]).Bytes()),
        ("a link to another workbook", "links to other workbooks", () => Raw().Put("xl/externalLinks/externalLink1.xml", "<x/>"u8.ToArray()).Bytes()),
        ("a connection", "external data", () => Raw().Put("xl/connections.xml", "<x/>"u8.ToArray()).Bytes()),
        ("an embedded object", "embedded", () => Raw().Put("xl/embeddings/oleObject1.bin", [1]).Bytes()),
        ("a workbook in the workbook", "embedded files", () => Raw().Put("xl/embeddings/indre.xlsx", Write(null)).Bytes()),
        ("a macro by another name", "external content", () => Raw().Linked("tegning.bin", "vbaProject", "application/octet-stream", "x").Bytes()),
        ("a link to another workbook by another name", "external content", () => Raw().Linked("andet.xml", "externalLink", "application/xml", "<x/>").Bytes()),
        ("a workbook with macros", "external content", () => OfType("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        ("a binary workbook", ".xlsb", () => OfType("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        ("a picture from outside", "out of the file", () => Raw().Put("xl/worksheets/_rels/sheet2.xml.rels", Utf8(
            $"<Relationships><Relationship Id=\"r\" Type=\"{Office}image\" Target=\"http://127.0.0.1:9/x.png\" TargetMode=\"External\"/></Relationships>")).Bytes()),
        ("a document type in a sheet", "DOCTYPE", () => Raw().Edit(RawWorkbook.Answers, x => x.Replace("<worksheet", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet")).Bytes()),
        ("a document type in a part nobody reads", "DOCTYPE", () => Raw().Put("docProps/custom.xml", Utf8("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")).Bytes()),
        ("a path upwards", "with a path", () => Raw().Put("../../etc/passwd", [1]).Bytes()),
        ("a path from the root", "with a path", () => Raw().Put("/etc/passwd", [1]).Bytes()),
        ("a path of another system", "with a path", () => Raw().Put("xl\\styles.xml", [1]).Bytes()),
        ("a part twice", "twice", () => Raw().Again("XL/workbook.xml", "<x/>").Bytes()),
        ("a bomb of zeros", "too large unpacked", () => Raw().Put("xl/media/a.bin", new byte[40_000_000]).Bytes(CompressionLevel.Optimal)),
        ("many parts that are large together", "larger than 100 MB", () => Four(Noise(30_000_000))),
        ("20,000 entries", "entries", () => Enumerable.Range(0, 20_000).Aggregate(new RawWorkbook(Write(null)), (raw, i) => raw.Again($"x/{i}", "")).Bytes()),
        ("21 MB", "larger than 20 MB", () => new byte[21 * 1024 * 1024]),
        ("a million rows", "more rows", () => Rows(Enumerable.Range(1, 1_000_000).Select(i => $"<row r=\"{i}\"/>"))),
        ("300,000 cells", "more rows, cells", () => Rows(Enumerable.Repeat("<row><c><v>1</v></c><c><v>2</v></c></row>", 150_000))),
        ("a cell twice", "twice", () => Raw().Edit(RawWorkbook.Answers, x => x.Replace("</sheetData>", "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row></sheetData>")).Bytes()),
        ("a cell beyond the sheet", "place", () => Raw().Edit(RawWorkbook.Answers, x => x.Replace("</sheetData>", "<row r=\"9999999\"><c><v>1</v></c></row></sheetData>")).Bytes()),
        ("a hundred thousand levels", "levels", () => Raw().Edit(RawWorkbook.Answers, _ => Sheet + string.Concat(Enumerable.Repeat("<a>", 100_000))).Bytes()),
        ("a million attributes", "attributes", () => Raw().Edit(RawWorkbook.Answers, _ => "<worksheet " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i:x}='' ")) + "/>").Bytes()),
        ("a text of 10 MB", "longer than a cell", () => Rows([$"<row><c t=\"inlineStr\"><is><t>{Convert.ToBase64String(Noise(7_500_000))}</t></is></c></row>"])),
        ("a text nobody has", "not in the file", () => Raw().Edit(RawWorkbook.Answers, x => x.Replace("</sheetData>", "<row><c t=\"s\"><v>7</v></c></row></sheetData>")).Bytes()),
        ("half a file", "damaged", () => Write(Response)[..5_000]),
        ("half a part", "sheet2.xml", () => Raw().Edit(RawWorkbook.Answers, x => x[..(x.Length / 2)]).Bytes()),
        ("a protected workbook", "password", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        ("an old workbook", ".xls", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook")]),
        ("an OpenDocument spreadsheet", "OpenDocument", () => Raw().Put("mimetype", "x"u8.ToArray()).Put("content.xml", "<x/>"u8.ToArray()).Bytes()),
        ("comma-separated values", "not a workbook", () => Utf8("Krav-id;Svar\nIAM-01;ja\n")),
        ("nothing", "not a workbook", () => []),
        ("a workbook of somebody else", "not an answer form", () => Raw().Text(RawWorkbook.Key, "B1", "andet").Bytes()),
    ];

    public static IEnumerable<object[]> Files => All.Select(f => new object[] { f.What });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void It_is_refused_within_two_seconds_and_300_MB(string what)
    {
        var (_, says, make) = All.Single(f => f.What == what);
        var bytes = make();
        _ = WorkbookSample.Annex(ProcurementBaseline.Annexes.AnnexLanguage.Both);
        var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var (read, problems) = Read(bytes);
        var (time, memory) = (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - before);
        read.Should().BeNull();
        problems.Should().ContainSingle().Which.Message.En.Should().Contain(says);
        problems[0].Message.Da.Should().NotBe(problems[0].Message.En);
        time.Should().BeLessThan(TimeSpan.FromSeconds(2));
        memory.Should().BeLessThan(300_000_000);
    }

    [TestMethod]
    public void Whatever_is_changed_in_a_workbook_the_reader_answers_and_never_breaks()
    {
        var (workbook, random) = (Write(Response), new Random(20_261_122));
        for (var i = 0; i < 300; i++)
        {
            var broken = workbook.ToArray();
            for (var n = random.Next(1, 8); n > 0; n--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            var (read, problems) = Read(broken);
            (read is not null || problems.Any(p => p.Severity == ProblemSeverity.Error)).Should().BeTrue();
        }
    }

    [TestMethod]
    public void Whatever_is_changed_in_its_xml_the_reader_answers_and_never_breaks()
    {
        var random = new Random(11);
        string[] parts = [RawWorkbook.Answers, RawWorkbook.Book, RawWorkbook.Styles, RawWorkbook.Types, RawWorkbook.BookLinks, RawWorkbook.Key, RawWorkbook.Tenderer];
        for (var i = 0; i < 300; i++)
        {
            var raw = Raw().Edit(parts[i % parts.Length], x =>
            {
                var (at, length) = (random.Next(x.Length), random.Next(1, 12));
                var instead = random.Next(3) switch { 0 => "", 1 => random.Next(-9, 99_999_999).ToString(null, null), _ => "\"<>/&"[..random.Next(1, 5)] };
                return x.Remove(at, Math.Min(length, x.Length - at)).Insert(at, instead);
            });
            var (read, problems) = Read(raw.Bytes());
            (read is not null || problems.Any(p => p.Severity == ProblemSeverity.Error)).Should().BeTrue();
        }
    }

    private static RawWorkbook Raw() => new(Write(Response));

    private static byte[] OfType(string type) =>
        Raw().Edit(RawWorkbook.Types, x => x.Replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type)).Bytes();

    private static byte[] Rows(IEnumerable<string> rows) => Raw().Edit(RawWorkbook.Answers, _ => Sheet + string.Concat(rows) + "</sheetData></worksheet>").Bytes();

    private static byte[] Four(byte[] large) => Enumerable.Range(0, 4).Aggregate(Raw(), (raw, i) => raw.Put($"xl/media/{i}.bin", large)).Bytes(CompressionLevel.Optimal);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    // Compresses a little, so that it is neither a bomb nor too large to hand in.
    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(5).NextBytes(bytes.AsSpan(0, length / 8));
        for (var i = 1; i < 8; i++) bytes.AsSpan(0, length / 8).CopyTo(bytes.AsSpan(i * (length / 8)));
        for (var i = 0; i < length; i++) if (i % 64 > 1) bytes[i] = 7;
        return bytes;
    }
}
