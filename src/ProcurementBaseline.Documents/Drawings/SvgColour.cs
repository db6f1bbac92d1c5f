using System.Drawing;
using System.Globalization;

namespace ProcurementBaseline.Documents.Drawings;

/// <summary>Reads a colour as CSS writes it: a name, <c>#RGB</c>, <c>#RRGGBB</c>, <c>rgb(…)</c>.</summary>
internal static class SvgColour
{
    /// <summary>Null when it is none of these, or lets something shine through.</summary>
    public static Rgb? Parse(string text)
    {
        if (text.StartsWith("rgb(", StringComparison.OrdinalIgnoreCase) && text.EndsWith(')')) return Parts(text[4..^1]);
        if (text.Length == 4 && text[0] == '#') return Rgb.Parse($"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}");
        return text.StartsWith('#') ? Rgb.Parse(text) : Named(text);
    }

    private static Rgb? Parts(string text)
    {
        var parts = text.Split(text.Contains(',') ? ',' : ' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3 && Part(parts[0]) is { } red && Part(parts[1]) is { } green && Part(parts[2]) is { } blue ? new(red, green, blue) : null;
    }

    private static byte? Part(string text)
    {
        var share = text.EndsWith('%');
        if (!double.TryParse(share ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return null;
        return (byte)Math.Round(Math.Clamp(share ? value * 2.55 : value, 0, 255), MidpointRounding.AwayFromZero);
    }

    // The framework's names are those of CSS, but for the British spelling and the colours of a computer's windows.
    private static Rgb? Named(string name)
    {
        if (name.Length == 0 || !name.All(char.IsAsciiLetter)) return null;
        var colour = Color.FromName(name.Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        return colour is { IsKnownColor: true, IsSystemColor: false, A: 255 } ? new Rgb(colour.R, colour.G, colour.B) : null;
    }
}
