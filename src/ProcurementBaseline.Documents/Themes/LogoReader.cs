using System.Globalization;
using ProcurementBaseline.Documents.Drawings;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Themes;

/// <summary>Reads a logo that somebody made with any program: PNG, or SVG of plain shapes. It looks at the content, not at the file's ending.</summary>
public static class LogoReader
{
    /// <summary>The largest file read, in bytes.</summary>
    public const int MaxBytes = 512 * 1024;

    private const double MostOblong = 20;

    /// <summary>Reads a file from disk; null when it cannot be used, and then <paramref name="problems"/> says why.</summary>
    /// <param name="path">The file.</param>
    /// <param name="alternative">What the logo says to those who cannot see it.</param>
    /// <param name="widthMm">How wide it is shown at most, in millimetres; null for as large as there is room.</param>
    /// <param name="problems">Receives every mistake; in an SVG with the element it is in.</param>
    public static Logo? Read(string path, Text alternative, double? widthMm, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            using var file = File.OpenRead(path);
            return Parse(path, FileStart.Read(file, MaxBytes), alternative, widthMm, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(Problem.Error(path, "$", "Filen findes ikke eller kan ikke læses.", "The file does not exist or cannot be read."));
            return null;
        }
    }

    /// <summary>Reads bytes; <paramref name="name"/> stands for the file in every problem.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="alternative">What the logo says to those who cannot see it.</param>
    /// <param name="widthMm">How wide it is shown at most, in millimetres; null for as large as there is room.</param>
    /// <param name="problems">Receives every mistake.</param>
    public static Logo? Parse(string name, byte[] bytes, Text alternative, double? widthMm, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(alternative);
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            if (bytes.Length > MaxBytes)
            {
                var limit = (MaxBytes / 1024).ToString(CultureInfo.InvariantCulture);
                throw new DrawingException($"Filen er for stor; højst {limit} KB læses.", $"The file is too large; at most {limit} KB are read.");
            }
            var isPng = PngFile.Is(bytes);
            if (!isPng && !LooksLikeXml(bytes)) throw new DrawingException("Et logo skal være PNG eller SVG.", "A logo must be PNG or SVG.");
            Artwork? artwork = isPng ? PngReader.Read(bytes) : SvgReader.Read(name, bytes, problems);
            if (artwork is null) return null;
            if (artwork.Width > MostOblong * artwork.Height || artwork.Height > MostOblong * artwork.Width)
                throw new DrawingException("Logoet er mere end 20 gange så langt på den ene led som på den anden.", "The logo is more than 20 times as long one way as the other.");
            return new(isPng ? "image/png" : "image/svg+xml", bytes, alternative, artwork, widthMm);
        }
        catch (DrawingException e)
        {
            problems.Add(new(name, "$", ProblemSeverity.Error, e.Says));
            return null;
        }
    }

    // XML begins with its first element, or with a mark of its encoding: UTF-8 or UTF-16.
    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
}
