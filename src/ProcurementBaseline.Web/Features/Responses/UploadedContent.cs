using System.Text;
using System.Text.Unicode;
using System.Xml.Linq;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Finds out what a file is by its content, whatever it calls itself, and lets only papers, pictures and data in.</summary>
internal static class UploadedContent
{
    public const string Pdf = "application/pdf", Png = "image/png", Jpeg = "image/jpeg", Xml = "application/xml", Json = "application/json", PlainText = "text/plain";

    private static readonly Dictionary<string, string[]> Extensions = new(StringComparer.Ordinal)
    {
        [Pdf] = [".pdf"],
        [Png] = [".png"],
        [Jpeg] = [".jpg", ".jpeg"],
        [ZipContent.Docx] = [".docx"],
        [ZipContent.Xlsx] = [".xlsx"],
        [Xml] = [".xml"],
        [Json] = [".json"],
        [PlainText] = [".txt", ".csv", ".md", ".log"],
    };

    // What runs when it is opened, or brings something along that does, though it looks like text.
    private static readonly string[] Active = ["<html", "<!doctype", "<script", "<svg", "<iframe", "<?php", "{\\rtf"];

    /// <summary>The media type of a content; null when it is not let in, and then <paramref name="problems"/> says why.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="name">The name it was given, whose ending must be that of the content.</param>
    /// <param name="problems">Receives every mistake.</param>
    public static string? TypeOf(byte[] bytes, string name, ICollection<Problem> problems)
    {
        var (type, refusal) = Sniff(bytes);
        if (refusal is not null) problems.Add(new(Http.Body.Name, "$", ProblemSeverity.Error, refusal));
        else if (!Extensions[type!].Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            var endings = string.Join(" · ", Extensions[type!]);
            problems.Add(Problem.Error(Http.Body.Name, "name", $"Filens indhold er {type}; navnet skal ende på: {endings}.", $"The file's content is {type}; its name must end in: {endings}."));
        }
        return type;
    }

    private static (string? Type, Text? Refusal) Sniff(byte[] bytes)
    {
        var start = bytes.AsSpan();
        if (start.IsEmpty) return Refused("Filen er tom.", "The file is empty.");
        if (start.StartsWith("%PDF-"u8)) return (Pdf, null);
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return (Png, null);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return (Jpeg, null);
        if (start.StartsWith("PK"u8)) return ZipContent.TypeOf(bytes);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Refused("Filen er i et gammelt Office-format eller beskyttet med adgangskode.", "The file is of an old Office format or password protected.");
        return IsText(bytes) ? Written(bytes) : None();
    }

    private static (string? Type, Text? Refusal) Written(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0) return Refused("Filen er tom.", "The file is empty.");
        if (text.StartsWith("#!", StringComparison.Ordinal) || Active.Any(a => text.Contains(a, StringComparison.OrdinalIgnoreCase))) return None();
        if (text[0] == '<') return Marked(bytes);
        return text[0] is '{' or '[' && JsonFile.Parse("", bytes, []) is not null ? (Json, null) : (PlainText, null);
    }

    private static (string? Type, Text? Refusal) Marked(byte[] bytes)
    {
        var problems = new List<Problem>();
        if (SafeXml.Parse("", bytes, problems) is not { } document) return (null, problems[0].Message);
        return document.Descendants().Any(e => IsPage(e.Name)) ? None() : (Xml, null);
    }

    private static bool IsPage(XName name) => name.NamespaceName is "http://www.w3.org/1999/xhtml" or "http://www.w3.org/2000/svg" or "http://www.w3.org/1999/XSL/Transform";

    private static bool IsText(byte[] bytes) => Utf8.IsValid(bytes) && !bytes.Any(b => b is < 0x20 and not (byte)'\t' and not (byte)'\r' and not (byte)'\n' and not (byte)'\f' or 0x7F);

    private static (string? Type, Text? Refusal) None() => Refused(
        "Filtypen modtages ikke. Send PDF, PNG, JPEG, DOCX, XLSX, XML, JSON eller ren tekst (UTF-8).",
        "This type of file is not received. Send PDF, PNG, JPEG, DOCX, XLSX, XML, JSON or plain text (UTF-8).");

    private static (string? Type, Text? Refusal) Refused(string da, string en) => (null, new(da, en));
}
