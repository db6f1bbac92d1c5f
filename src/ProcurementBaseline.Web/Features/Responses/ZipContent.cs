using System.IO.Compression;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Finds out whether a zip is a document or a workbook, by its list of entries alone: nothing of it is unpacked.</summary>
internal static class ZipContent
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MostEntries = 2_000;
    private const long MostUnpacked = 200 * 1024 * 1024, MostRatio = 200, RatioFrom = 1024 * 1024;

    private static readonly string[] Active = ["vbaProject", "oleObject", "activeX/", "macrosheets/", "dialogsheets/", "embeddings/"];

    /// <summary>Its media type, or why it is not let in.</summary>
    public static (string? Type, Text? Refusal) TypeOf(byte[] bytes)
    {
        // Counted before the list is built: the number a file gives of itself need not be true.
        if (Count(bytes, "PK\u0001\u0002"u8) > MostEntries) return TooLarge();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return TypeOf(zip);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or NotSupportedException or OverflowException)
        {
            return (null, new("Filen er ikke en hel zip-fil.", "The file is no whole zip."));
        }
    }

    private static (string? Type, Text? Refusal) TypeOf(ZipArchive zip)
    {
        var (names, total) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), 0L);
        foreach (var entry in zip.Entries)
        {
            if (entry.IsEncrypted) return (null, new("Filen er beskyttet med adgangskode.", "The file is password protected."));
            if (Active.Any(a => entry.FullName.Contains(a, StringComparison.OrdinalIgnoreCase)))
                return (null, new("Filen indeholder makroer eller indlejrede objekter.", "The file holds macros or embedded objects."));
            total += entry.Length;
            if (total > MostUnpacked || entry.Length > RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio) return TooLarge();
            if (!names.Add(entry.FullName)) return Neither();
        }
        if (!names.Contains("[Content_Types].xml")) return Neither();
        return (names.Contains("word/document.xml"), names.Contains("xl/workbook.xml")) switch
        {
            (true, false) => (Docx, null),
            (false, true) => (Xlsx, null),
            _ => Neither(),
        };
    }

    private static (string? Type, Text? Refusal) TooLarge() => (null, new("Filen fylder for meget udpakket.", "The file is too large unpacked."));

    private static (string? Type, Text? Refusal) Neither() =>
        (null, new("En zip-fil modtages kun som DOCX eller XLSX.", "A zip is received only as DOCX or XLSX."));

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sign)
    {
        var count = 0;
        for (var at = bytes.IndexOf(sign); at >= 0; at = bytes.IndexOf(sign))
        {
            count++;
            bytes = bytes[(at + sign.Length)..];
        }
        return count;
    }
}
