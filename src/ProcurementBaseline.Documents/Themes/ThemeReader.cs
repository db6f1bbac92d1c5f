using System.Globalization;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Documents.Themes;

/// <summary>Reads <c>theme.json</c> and the logo beside it, strictly: every mistake of both is told in one run.</summary>
public static class ThemeReader
{
    /// <summary>The narrowest a logo is shown, in millimetres.</summary>
    public const decimal LeastWidthMm = 5;

    /// <summary>Reads a file; null when it or its logo has a mistake.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Receives every mistake.</param>
    public static Theme? Read(string path, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var before = problems.Count;
        if (JsonFile.Read(path, problems) is not { } item) return null;
        var mistakes = new Mistakes(path, problems);
        if (new StrictReader(mistakes).ReadWhatIsRight<ThemeFile>(item) is not { } file) return null;
        Check(file, mistakes);
        var colour = Colour(file.Colour, mistakes);
        var logo = file.Logo is { } entry ? Logo(path, entry, mistakes, problems) : null;
        return problems.Count == before ? new() { Name = file.Name, Colour = colour, Logo = logo } : null;
    }

    // What could not be read is null and was told already, also where the type says it cannot be.
    private static void Check(ThemeFile file, Mistakes mistakes)
    {
        if (file.SchemaVersion is not (null or "1"))
            mistakes.Add("schemaVersion", new("Her skal stå \"1\": andre udgaver af filen kendes ikke.", "Expected \"1\": other versions of the file are not known."));
        if (IsBlank(file.Name)) mistakes.Add("name", new("Feltet kan ikke være tomt.", "The field cannot be empty."));
        if (IsBlank(file.Logo?.Alternative?.Da) || IsBlank(file.Logo?.Alternative?.En))
            mistakes.Add("logo.alternative", new("Teksten skal være udfyldt på både dansk (da) og engelsk (en).", "The text must be filled in in both Danish (da) and English (en)."));
        if (file.Logo?.WidthMm is { } width && (width < LeastWidthMm || width > (decimal)Themes.Logo.MostWidthMm))
            mistakes.Add("logo.widthMm", new(
                $"Bredden skal ligge mellem {LeastWidthMm} og {Themes.Logo.MostWidthMm} mm.",
                $"The width must lie between {LeastWidthMm} and {Themes.Logo.MostWidthMm} mm."));
    }

    private static Rgb Colour(string? written, Mistakes mistakes)
    {
        if (written is null) return default;
        if (Rgb.Parse(written) is not { } colour)
        {
            mistakes.Add("colour", new("Her skal stå en farve som #RRGGBB, fx #004575.", "Expected a colour as #RRGGBB, for example #004575."));
            return default;
        }
        if (colour.ContrastTo(Rgb.White) is var contrast && contrast < Theme.LeastContrast)
        {
            // Cut, not rounded: 4.499 is not 4.5.
            var (ratio, near) = ((Math.Floor(contrast * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture), colour.DarkenedTo(Theme.LeastContrast));
            mistakes.Add("colour", new(
                $"Hvid tekst på {colour} har en kontrast på {ratio.Replace('.', ',')}:1; der skal være mindst 4,5:1. Den nærmeste mørkere farve, der kan bruges, er {near}.",
                $"White text on {colour} has a contrast of {ratio}:1; at least 4.5:1 is needed. The nearest darker colour that will do is {near}."));
        }
        return colour;
    }

    private static Logo? Logo(string path, LogoEntry entry, Mistakes mistakes, ICollection<Problem> problems)
    {
        if (entry.File is null) return null;
        if (!PlainFileName.Is(entry.File))
        {
            mistakes.Add("logo.file", PlainFileName.Expected);
            return null;
        }
        var beside = Path.Combine(Path.GetDirectoryName(path) ?? "", entry.File);
        if (!File.Exists(beside))
        {
            mistakes.Add("logo.file", new($"Filen {Quote.Of(entry.File)} findes ikke ved siden af denne.", $"The file {Quote.Of(entry.File)} does not lie beside this one."));
            return null;
        }
        return LogoReader.Read(beside, entry.Alternative ?? new("", ""), (double?)entry.WidthMm, problems);
    }

    private static bool IsBlank(string? words) => words is not null && string.IsNullOrWhiteSpace(words);
}
