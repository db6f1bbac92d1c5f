using System.Globalization;

namespace ProcurementBaseline.Files;

/// <summary>Repeats what a user wrote, in a message: short, and without characters that a terminal would obey.</summary>
public static class Quote
{
    private const int Longest = 80;

    /// <summary>The text itself, cut and with control characters spelled out.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cut = text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");
        return cut.Any(IsControl) ? string.Concat(cut.Select(c => IsControl(c) ? $"\\u{((int)c).ToString("X4", CultureInfo.InvariantCulture)}" : c.ToString())) : cut;
    }

    /// <summary>Whether a text has control characters other than tab and line breaks, or marks that turn the writing direction around.</summary>
    public static bool HasControl(string text) => text.Any(c => IsControl(c) && c is not ('\t' or '\n' or '\r'));

    private static bool IsControl(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
