using ProcurementBaseline.Documents.Themes;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The colours of a Word file, as six hexadecimal digits. Every style takes its colour from here.</summary>
/// <param name="Accent">Title, headings, header rows and the line above the issuer; white text stands on it.</param>
/// <param name="Ink">Text.</param>
/// <param name="Quiet">Text in another language, keys, header and footer: at least 7:1 on white.</param>
/// <param name="Prompt">What stands where an answer is missing, and the box round every answer: at least 4.5:1 on white and on <paramref name="Tint"/>.</param>
/// <param name="Tint">Every second row of a table.</param>
/// <param name="Rule">Lines.</param>
internal sealed record WordPalette(string Accent, string Ink, string Quiet, string Prompt, string Tint, string Rule)
{
    public const string Paper = "FFFFFF";

    /// <summary>The colours of a theme, with the same shares of it as in its PDF files.</summary>
    public static WordPalette Of(Theme theme) => new(Hex(theme.Colour), "1A1A1A", "525252", "5F6B76", Hex(theme.Colour.OnWhite(0.06)), Hex(theme.Colour.OnWhite(0.3)));

    private static string Hex(Rgb colour) => colour.ToString()[1..];
}
