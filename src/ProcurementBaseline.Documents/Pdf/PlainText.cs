using System.Text;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Brings a text into the form it can be set in: composed letters, single spaces, left to right.</summary>
internal static class PlainText
{
    public const char SoftHyphen = '\u00AD', BreakHere = '\u200B';

    /// <summary>Whether a character only says where a line may end.</summary>
    public static bool IsHidden(char c) => c is SoftHyphen or BreakHere;

    /// <exception cref="UnsupportedScriptException">Right-to-left writing, or a mark that makes no character with its letter.</exception>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = Twin(text[i]);
            if (c == ' ' && clean.Length > 0 && clean[^1] == ' ') continue;
            if (Composition.IsMark(c))
            {
                clean[^1] = (clean.Length > 0 ? Composition.Of(clean[^1], c) : null)
                    ?? throw new UnsupportedScriptException(c, text, i, "this mark makes no character with the letter before it.");
                continue;
            }
            if (IsRightToLeft(text, i, out var codePoint))
                throw new UnsupportedScriptException(codePoint, text, i, "writing from right to left is not supported.");
            clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>Nearly all text: nothing above Latin, no line breaks, no doubled spaces.</summary>
    private static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or >= '\u0300' || text[i] == ' ' && i > 0 && text[i - 1] == ' ') return false;
        }
        return true;
    }

    /// <summary>The character to set in place of one that looks the same and that common typefaces lack.</summary>
    private static char Twin(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\u2028' or '\u2029' => ' ',
        '\u2009' or '\u202F' => '\u00A0',   // thin spaces, which do not break either
        '\u2010' or '\u2011' => '-',
        '\u212A' => 'K',                    // the kelvin and ångström signs are these letters by Unicode's own definition
        '\u212B' => 'Å',
        _ => c,
    };

    private static bool IsRightToLeft(string text, int at, out int codePoint)
    {
        codePoint = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at];
        return codePoint is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC
            or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF
            or 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;   // controls that reverse what is read
    }
}
