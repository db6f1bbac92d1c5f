namespace ProcurementBaseline.Documents.Word;

/// <summary>The colours of a Word file, as six hexadecimal digits. Every style takes its colour from here.</summary>
/// <param name="Accent">Title, headings, header rows and the line above the issuer; white text stands on it.</param>
/// <param name="Ink">Text.</param>
/// <param name="Quiet">Text in another language, keys, header and footer: at least 7:1 on white.</param>
/// <param name="Prompt">What stands where an answer is missing: at least 4.5:1 on white and on <paramref name="Tint"/>.</param>
/// <param name="Tint">Every second row of a table.</param>
/// <param name="Rule">Lines.</param>
internal sealed record WordPalette(string Accent, string Ink, string Quiet, string Prompt, string Tint, string Rule)
{
    public const string Paper = "FFFFFF";

    /// <summary>The house's own colours, the same as in its PDF files.</summary>
    public static WordPalette House { get; } = new("004575", "1A1A1A", "525252", "5F6B76", "F0F5F9", "B0BCC6");
}
