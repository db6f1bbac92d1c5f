using System.Globalization;
using System.IO.Compression;
using System.Text;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Opens a file that somebody else packed, once its outside is known to be harmless: sizes, names and kinds, before anything is unpacked.</summary>
internal static class WorkbookFile
{
    /// <summary>The largest file read, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The most entries in a file; a workbook of ours has eleven.</summary>
    public const int MaxEntries = 1_000;

    /// <summary>The largest entry and the largest sum of them, unpacked, in bytes.</summary>
    public const long MaxEntry = 50 * 1024 * 1024, MaxTotal = 100 * 1024 * 1024;

    /// <summary>How much larger an entry may be unpacked than packed; small ones are not asked.</summary>
    public const long MaxRatio = 200, RatioFrom = 1024 * 1024;

    private static readonly (string Part, string Da, string En)[] Unwanted =
    [
        ("vbaProject", "makroer", "macros"),
        ("externalLinks/", "henvisninger til andre regneark", "links to other workbooks"),
        ("connections.xml", "forbindelser til eksterne data", "connections to external data"),
        ("queryTables/", "forbindelser til eksterne data", "connections to external data"),
        ("embeddings/", "indlejrede filer", "embedded files"),
        ("oleObject", "indlejrede objekter (OLE)", "embedded objects (OLE)"),
        ("activeX/", "ActiveX-objekter", "ActiveX objects"),
        ("macrosheets/", "makroark", "macro sheets"),
        ("dialogsheets/", "dialogark", "dialog sheets"),
    ];

    /// <summary>What is said of a file that is no workbook.</summary>
    public static Text NoWorkbook { get; } = new(
        "Filen er ikke et regneark i formatet .xlsx. Her bruges svarskemaet fra \"annex --kind selfAssessment -o skema.xlsx\", udfyldt i et regneark; en PDF- eller Word-fil kan ikke indlæses.",
        "The file is not a workbook in the format .xlsx. Expected is the answer form of \"annex --kind selfAssessment -o form.xlsx\", filled in as a workbook; a PDF or Word file cannot be read.");

    /// <summary>What is thrown of such a file.</summary>
    public static WorkbookLimitException NotOne() => new(NoWorkbook.Da, NoWorkbook.En);

    /// <summary>Reads a stream up to the largest size.</summary>
    public static byte[] Bytes(Stream input)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = input.Read(buffer); read > 0 && bytes.Length <= MaxBytes; read = input.Read(buffer)) bytes.Write(buffer, 0, read);
        if (bytes.Length > MaxBytes) throw Limit($"Filen er større end {MaxBytes / 1048576} MB.", $"The file is larger than {MaxBytes / 1048576} MB.");
        return bytes.ToArray();
    }

    /// <summary>Opens the file.</summary>
    /// <exception cref="WorkbookLimitException">It is no workbook, or holds what is not read.</exception>
    public static ZipArchive Open(byte[] bytes)
    {
        Kind(bytes);
        // Counted before the list of entries is built: the number a file gives of itself need not be true.
        if (Count(bytes, "PK\u0001\u0002"u8) > MaxEntries) throw Limit($"Filen har mere end {MaxEntries} indgange.", $"The file has more than {MaxEntries} entries.");
        var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        Names(zip);
        Sizes(zip);
        return zip;
    }

    private static void Kind(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? new WorkbookLimitException("Filen er beskyttet med adgangskode. Gem den uden adgangskode.", "The file is password protected. Save it without a password.")
                : new WorkbookLimitException("Filen er i det gamle format .xls. Gem den som .xlsx.", "The file is in the old format .xls. Save it as .xlsx.");
        }
        if (!bytes.AsSpan().StartsWith("PK"u8)) throw NotOne();
    }

    private static void Names(ZipArchive zip)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            var shown = Files.Quote.Of(name);
            if (name.Contains('\\', StringComparison.Ordinal) || name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
                throw Limit($"Filen har en indgang med en sti: \"{shown}\".", $"The file has an entry with a path: \"{shown}\".");
            if (!seen.Add(name)) throw Limit($"Filen har indgangen \"{shown}\" to gange.", $"The file has the entry \"{shown}\" twice.");
            if (entry.IsEncrypted) throw new WorkbookLimitException("Filen er beskyttet med adgangskode. Gem den uden adgangskode.", "The file is password protected. Save it without a password.");
            foreach (var (part, da, en) in Unwanted)
            {
                if (name.Contains(part, StringComparison.OrdinalIgnoreCase)) throw Refused(da, en, name);
            }
        }
        if (seen.Contains("content.xml") && seen.Contains("mimetype"))
            throw new WorkbookLimitException("Filen er et OpenDocument-regneark. Gem den som .xlsx.", "The file is an OpenDocument spreadsheet. Save it as .xlsx.");
        if (!seen.Contains("[Content_Types].xml")) throw NotOne();
    }

    private static void Sizes(ZipArchive zip)
    {
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            var shown = Files.Quote.Of(entry.FullName);
            if (entry.Length > MaxEntry || (entry.Length > RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio))
                throw Limit($"Indgangen \"{shown}\" fylder for meget udpakket.", $"The entry \"{shown}\" is too large unpacked.");
        }
        if (total > MaxTotal) throw Limit($"Filen fylder mere end {MaxTotal / 1048576} MB udpakket.", $"The file is larger than {MaxTotal / 1048576} MB unpacked.");
    }

    /// <summary>What to say of a thing that is not read.</summary>
    public static WorkbookLimitException Refused(string da, string en, string where) =>
        new($"Filen indeholder {da} ({Files.Quote.Of(where)}). Sådanne filer indlæses ikke; fjern det, og gem filen igen.",
            $"The file holds {en} ({Files.Quote.Of(where)}). Such files are not read; remove it and save the file again.");

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

    private static WorkbookLimitException Limit(FormattableString da, FormattableString en) => new(da.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
