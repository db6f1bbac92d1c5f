using System.Globalization;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents;

/// <summary>
/// A text holds a character that cannot be shown correctly. Refused, because a box or a gap in a requirement could change what was asked.
/// </summary>
public class UnprintableTextException : Exception
{
    private protected UnprintableTextException(int codePoint, string around, string why)
        : base(string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4} in \"{around}\": {why}"))
    {
        CodePoint = codePoint;
        Around = around;
    }

    /// <summary>The character's Unicode code point.</summary>
    public int CodePoint { get; }

    /// <summary>A piece of the text round the character, so that a person can find it.</summary>
    public string Around { get; }

    /// <summary>What a person is told, in both languages.</summary>
    public Text Reason => new($"Tegnet U+{CodePoint:X4} kan ikke vises. Det står her: {Around}", $"The character U+{CodePoint:X4} cannot be shown. It stands here: {Around}");

    /// <summary>At most 20 characters on each side of <paramref name="index"/>.</summary>
    private protected static string Excerpt(string text, int index)
    {
        var from = Math.Max(0, index - 20);
        return text[from..Math.Min(text.Length, index + 21)];
    }
}

/// <summary>A typeface has no glyph for a character.</summary>
public sealed class MissingGlyphException : UnprintableTextException
{
    internal MissingGlyphException(int codePoint, string face, string text, int index)
        : base(codePoint, Excerpt(text, index), $"the typeface {face} has no glyph for it.") => Face = face;

    /// <summary>The typeface's PostScript name, e.g. <c>IBMPlexSans</c>.</summary>
    public string Face { get; }
}

/// <summary>A character belongs to a way of writing the renderer does not master: right to left, or marks placed over arbitrary letters.</summary>
public sealed class UnsupportedScriptException : UnprintableTextException
{
    internal UnsupportedScriptException(int codePoint, string text, int index, string why) : base(codePoint, Excerpt(text, index), why) { }
}

/// <summary>A character that no file of text can hold, or that nobody could see: a control character, or half of one.</summary>
public sealed class UnwritableCharacterException : UnprintableTextException
{
    internal UnwritableCharacterException(int codePoint, string text, int index, string why) : base(codePoint, Excerpt(text, index), why) { }
}
