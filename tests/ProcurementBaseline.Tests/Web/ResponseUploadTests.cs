using System.IO.Compression;
using System.Text;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

/// <summary>What a tenderer may upload, and what is kept out.</summary>
[TestClass]
public sealed class ResponseUploadTests
{
    private static readonly byte[] Pdf = "%PDF-1.7\nen lille fil\n%%EOF"u8.ToArray();

    private static Service _service = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _) => await (_service = new(environment: "Development", clock: new TestClock(), settings: Tenderer.InHaste)).Publish();

    [ClassCleanup]
    public static void Stop() => _service.Dispose();

    [TestMethod]
    public async Task Papers_pictures_and_data_are_known_by_their_content_and_come_back_byte_for_byte()
    {
        var bo = new Tenderer(_service, "DK-GOOD");
        (byte[] Bytes, string Name, string Type)[] good =
        [
            (Pdf, "bevis.pdf", "application/pdf"), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "skærm.PNG", "image/png"), ([0xFF, 0xD8, 0xFF, 0xE0, 1], "foto.jpeg", "image/jpeg"),
            (Zip("[Content_Types].xml", "word/document.xml"), "brev.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            (Zip("[Content_Types].xml", "xl/workbook.xml"), "ark.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("<a><b>1</b></a>"u8.ToArray(), "data.xml", "application/xml"), ("{\"a\": [1]}"u8.ToArray(), "data.json", "application/json"), ("Blå tekst;1\r\n"u8.ToArray(), "liste.csv", "text/plain"),
        ];
        foreach (var ((bytes, name, type), i) in good.Select((g, i) => (g, i)))
        {
            var stored = (await bo.Upload(bytes, $"e{i}", name)).Is(201, name).Json;
            stored["mediaType"]!.GetValue<string>().Should().Be(type);
            stored["length"]!.GetValue<long>().Should().Be(bytes.Length);
            var read = (await bo.Get($"/evidence/e{i}")).Is(200);
            read.Bytes.Should().Equal(bytes);
            read.Headers.ContentType!.MediaType.Should().Be(type);
            read.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        }
        (await bo.Get("")).Json["evidence"]!.AsArray().Select(e => e!["file"]!.GetValue<string>()).Should().BeEquivalentTo(good.Select(g => g.Name));
        (await bo.Upload(Pdf, "e0", "bevis.pdf")).Is(201, "sent again");
        (await bo.Upload("andet"u8.ToArray(), "e0", "andet.txt")).IsProblem(409, "evidence-exists");
        (await bo.Upload("andet"u8.ToArray(), "e9", "BEVIS.pdf")).IsProblem(400, "input").Paths.Should().Contain("name");
    }

    [TestMethod]
    public async Task What_is_hostile_or_not_what_it_says_is_refused_and_leaves_nothing_behind()
    {
        var bo = new Tenderer(_service, "DK-EVIL");
        (byte[] Bytes, string Name, string Path)[] evil =
        [
            ([], "tom.pdf", "$"), ("MZ\u0090\0\u0003\0\0\0"u8.ToArray(), "faktura.pdf", "$"), ([0x7F, .. "ELF\u0002\u0001\u0001"u8], "program.pdf", "$"),
            ("#!/bin/sh\nrm -rf /"u8.ToArray(), "tekst.txt", "$"),
            (Pdf, "bevis.exe", "name"), (Pdf, "bevis.html", "name"), (Pdf, "../../etc/passwd.pdf", "name"), (Pdf, "c:\\temp\\a.pdf", "name"),
            (Pdf, "response.json", "name"), (Pdf, "a\nb.pdf", "name"),
            ("<!DOCTYPE html><html></html>"u8.ToArray(), "side.xml", "$"), ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), "tegning.xml", "$"),
            ("<a xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script/></a>"u8.ToArray(), "side2.xml", "$"), ("Hej <script>alert(1)</script>"u8.ToArray(), "tekst2.txt", "$"),
            ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray(), "entitet.xml", "$"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "gammel.docx", "$"),
            (Zip("a.txt"), "arkiv.docx", "$"), (Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "makro.docx", "$"),
            (Encrypted(), "laast.docx", "$"), (Bomb(), "bombe.docx", "$"),
            (Zip([.. Enumerable.Range(0, 2_100).Select(i => $"word/{i}.xml")]), "mange.docx", "$"), ("PK\u0003\u0004 og ikke mere"u8.ToArray(), "halv.docx", "$"),
            (Encoding.Latin1.GetBytes("bl\u00E5"), "latin.txt", "$"), ("a\0b"u8.ToArray(), "nul.txt", "$"),
        ];
        foreach (var (bytes, name, path) in evil) (await bo.Upload(bytes, "e1", name)).IsProblem(400, "input").Paths.Should().Contain(path, name);
        foreach (var id in (string[])["", "a%2Fb", "%20", new('x', 65), "a%00b"]) (await bo.Upload(Pdf, id, "bevis.pdf")).IsProblem(400, "input").Paths.Should().Equal("id");
        (await bo.Upload(Pdf, "e1", "bevis.pdf", "&issuedOn=2026-02-30&title=%07")).IsProblem(400, "input").Paths.Should().BeEquivalentTo("issuedOn", "title");
        (await bo.Upload(Pdf, "espd", "espd.pdf")).IsProblem(400, "input");
        (await bo.Get("/evidence")).Json["files"]!.AsArray().Should().BeEmpty();
    }

    [TestMethod]
    public async Task A_file_of_25_megabytes_is_taken_in_pieces_and_one_of_26_is_refused()
    {
        var bo = new Tenderer(_service, "DK-LARGE");
        var large = new byte[25 * 1024 * 1024];
        Pdf.CopyTo(large, 0);
        new Random(1).NextBytes(large.AsSpan(Pdf.Length));
        (await bo.Upload(large, "e1", "stor.pdf")).Is(201);
        (await bo.Get("/evidence/e1")).Bytes.AsSpan().SequenceEqual(large).Should().BeTrue();
        (await bo.Upload(new byte[26 * 1024 * 1024], "e2", "større.pdf")).IsProblem(413, "too-large");
        using var form = new MultipartFormDataContent { { new StringContent("et felt"), "titel" }, { new ByteArrayContent(Pdf), "fil", "formular.pdf" } };
        (await bo.Send(HttpMethod.Post, "/evidence?id=e3", form)).Is(201).Json["evidence"]!["file"]!.GetValue<string>().Should().Be("formular.pdf");
        using var empty = new MultipartFormDataContent { { new StringContent("et felt"), "titel" } };
        (await bo.Send(HttpMethod.Post, "/evidence?id=e4", empty)).IsProblem(400, "request");
        (await bo.Delete("/evidence/e1")).Is(204);
        (await bo.Get("/evidence/e1")).IsProblem(404, "not-found");
    }

    [TestMethod]
    public async Task The_two_hundredth_file_is_the_last()
    {
        var bo = new Tenderer(_service, "DK-MANY");
        for (var i = 0; i < 200; i++) (await bo.Upload("samme"u8.ToArray(), $"e{i}", $"{i}.txt")).Is(201);
        (await bo.Upload("samme"u8.ToArray(), "e200", "200.txt")).IsProblem(409, "evidence-full");
        (await bo.Delete("/evidence/e0")).Is(204);
        (await bo.Upload("samme"u8.ToArray(), "e200", "200.txt")).Is(201);
    }

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var name in names) zip.CreateEntry(name);
        }
        return bytes.ToArray();
    }

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            zip.CreateEntry("[Content_Types].xml");
            using var stream = zip.CreateEntry("word/document.xml").Open();
            stream.Write(new byte[8 * 1024 * 1024]);
        }
        return bytes.ToArray();
    }

    // The first bit of the flags says so, in the local header and in the directory.
    private static byte[] Encrypted()
    {
        var bytes = Zip("[Content_Types].xml", "word/document.xml");
        for (var i = 0; i < bytes.Length - 10; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\u0003\u0004"u8)) bytes[i + 6] |= 1;
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) bytes[i + 8] |= 1;
        }
        return bytes;
    }
}
