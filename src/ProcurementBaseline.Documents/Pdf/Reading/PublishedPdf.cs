using System.Security.Cryptography;
using ProcurementBaseline.Documents.Pdf.Signing;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Documents.Pdf.Reading;

/// <summary>A PDF file that says this program wrote it: its data, its signature, and whether it is byte for byte what the program writes.</summary>
/// <remarks>
/// Whoever made it is not trusted: sizes are bounded, nothing in it is followed in circles, and only the form this program writes is read.
/// Not safe for concurrent use.
/// </remarks>
public sealed class PublishedPdf
{
    /// <summary>The largest file read, in bytes. A bilingual annex of 1,000 requirements takes some 2 MB.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>How far into a file its beginning is looked for.</summary>
    private const int FarthestBeginning = 1024;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly PdfRevision _revision;
    private readonly int _before;
    private readonly int _end;      // of what this program writes, a signature included

    private PublishedPdf(ReadOnlyMemory<byte> file, int before)
    {
        (_file, _before, Sha256) = (file[before..], before, Convert.ToHexStringLower(SHA256.HashData(file.Span)));
        _revision = new(_file);
        _end = _revision.Length;
        if (_revision.IsWhole && _end < _file.Length) (Signature, _end) = PdfSignature.Read(_file, _revision);
        Data = _revision.Stream("EmbeddedFile")?.Content(_file, JsonFile.MaxBytes);
    }

    /// <summary>The hash of the whole file, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The JSON carried inside; null when it is broken or larger than <see cref="JsonFile.MaxBytes"/>.</summary>
    public ReadOnlyMemory<byte>? Data { get; }

    /// <summary>The signature; null when there is none of this program's.</summary>
    public PdfSignature? Signature { get; }

    /// <summary>Reads a file from disk; null when it is not one of this program's at all, and then the problem says why.</summary>
    public static PublishedPdf? Read(string path, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            using var file = File.OpenRead(path);
            if (!(file.CanSeek && file.Length > MaxBytes) && Start(file) is { } bytes) return Of(path, bytes, problems);
            problems.Add(Problem.Error(path, "$",
                $"Filen er større end {MaxBytes / 1048576} MB; så store filer skriver programmet ikke.",
                $"The file is larger than {MaxBytes / 1048576} MB; this program writes none so large."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(Problem.Error(path, "$", "Filen findes ikke eller kan ikke læses.", "The file does not exist or cannot be read."));
        }
        return null;
    }

    /// <summary>Reads a file's bytes; null when they are not of this program's at all.</summary>
    /// <param name="name">Stands for the file in a problem.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="problems">Receives why not.</param>
    public static PublishedPdf? Of(string name, ReadOnlyMemory<byte> bytes, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var before = bytes.Span[..Math.Min(bytes.Length, FarthestBeginning)].IndexOf("%PDF-"u8);
        if (before < 0)
        {
            problems.Add(Problem.Error(name, "$", "Filen er ikke en PDF-fil.", "The file is no PDF file."));
            return null;
        }
        var found = new PublishedPdf(bytes, before);
        if (found._revision.Stream("EmbeddedFile") is not null) return found;
        problems.Add(Problem.Error(name, "$",
            "Filen er ikke skrevet af dette program, eller den er afkortet, eller dens data er fjernet: der er ingen indlejret JSON i den form, programmet skriver.",
            "The file was not written by this program, or it is cut short, or its data was taken out: there is no embedded JSON in the form the program writes."));
        return null;
    }

    /// <summary>Holds the file against what the program writes of the same data.</summary>
    /// <param name="rendered">What the program writes, unsigned; null when it could not be written, and then only the file's own frame is looked at.</param>
    /// <returns>Every way in which they differ, of the pages only the first; none when they are the same byte for byte.</returns>
    public IReadOnlyList<PdfDifference> Differences(byte[]? rendered)
    {
        List<PdfDifference> differences = [];
        if (_before > 0) differences.Add(new(PdfPart.Before));
        if (!_revision.IsWhole) differences.Add(new(PdfPart.Damage));
        if (Signature is { Fits: false }) differences.Add(new(PdfPart.Signature));
        if (_revision.IsWhole && _end < _file.Length) differences.Add(new(PdfPart.After));
        if (rendered is not null && !_file.Span[.._revision.Length].SequenceEqual(rendered)) differences.AddRange(PdfComparison.Of(_revision, new(rendered)));
        return differences;
    }

    // A pipe or a device says no length: one byte more than allowed is enough to refuse it.
    private static byte[]? Start(FileStream file)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            if (bytes.Length + read > MaxBytes) return null;
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}
