using System.Text;
using ProcurementBaseline.Documents.Pdf;

namespace ProcurementBaseline.Documents.Word;

/// <summary>Brings a text into the form a Word file can hold: XML's characters, composed letters, single spaces.</summary>
/// <remarks>
/// Right-to-left writing and emoji stay: Word can show them. What would reverse the order of what is read, or cannot be seen at all, is refused.
/// </remarks>
internal static class WordText
{
    /// <exception cref="UnwritableCharacterException">A control character, or half a character.</exception>
    /// <exception cref="UnsupportedScriptException">A control that reverses the order of the text round it.</exception>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsSpace(c)) c = ' ';
            if (c == ' ' && clean.Length > 0 && clean[^1] == ' ') continue;
            if (Composition.IsMark(c) && clean.Length > 0 && Composition.Of(clean[^1], c) is { } composed)
            {
                clean[^1] = composed;
                continue;
            }
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else clean.Append(Holdable(c, text, i));
        }
        return clean.ToString();
    }

    /// <summary>Whether a character is of a script that runs from right to left. Pairs of surrogates are asked as a whole.</summary>
    public static bool IsRightToLeft(Rune rune) =>
        rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;

    private static char Holdable(char c, string text, int at) => c switch
    {
        < ' ' or >= '\u007F' and <= '\u009F' => throw new UnwritableCharacterException(c, text, at, "it is a control character."),
        '\uFFFE' or '\uFFFF' => throw new UnwritableCharacterException(c, text, at, "Unicode has no such character."),
        _ when char.IsSurrogate(c) => throw new UnwritableCharacterException(c, text, at, "it is half a character."),
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' =>
            throw new UnsupportedScriptException(c, text, at, "it reverses the order of the text round it."),
        _ => c,
    };

    private static bool IsSpace(char c) => c is '\t' or '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029';
}
