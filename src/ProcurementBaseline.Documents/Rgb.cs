using System.Globalization;

namespace ProcurementBaseline.Documents;

/// <summary>A colour of the screen's colour space (sRGB), each part from 0 to 255.</summary>
/// <param name="Red">How much red.</param>
/// <param name="Green">How much green.</param>
/// <param name="Blue">How much blue.</param>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    private const int Steps = 1_000;

    /// <summary>Paper.</summary>
    public static Rgb White { get; } = new(255, 255, 255);

    /// <summary>The relative luminance of WCAG 2.2, from 0 (black) to 1 (white).</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>Reads <c>#RRGGBB</c>, in capitals or not; null for anything else.</summary>
    public static Rgb? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)((value >> 8) & 0xFF), (byte)(value & 0xFF))
            : null;
    }

    /// <summary>The contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black and white); the order of the two does not matter.</summary>
    public double ContrastTo(Rgb other)
    {
        var (mine, its) = (Luminance, other.Luminance);
        return (Math.Max(mine, its) + 0.05) / (Math.Min(mine, its) + 0.05);
    }

    /// <summary>This colour laid so thinly on white paper.</summary>
    /// <param name="share">From 0 (white) to 1 (the colour itself).</param>
    public Rgb OnWhite(double share)
    {
        return new(Mixed(Red), Mixed(Green), Mixed(Blue));

        byte Mixed(byte part) => (byte)Math.Round(255 - share * (255 - part));
    }

    /// <summary>The nearest darker shade of the same hue that keeps so much contrast with white; the colour itself if it does already.</summary>
    /// <param name="contrast">At most 21, which black has.</param>
    public Rgb DarkenedTo(double contrast)
    {
        var (red, green, blue) = (Red, Green, Blue);
        return Enumerable.Range(0, Steps + 1).Select(Darker).First(shade => shade.ContrastTo(White) >= contrast);

        Rgb Darker(int steps) => new(Scaled(red, steps), Scaled(green, steps), Scaled(blue, steps));
        static byte Scaled(byte part, int steps) => (byte)Math.Round(part * (double)(Steps - steps) / Steps);
    }

    /// <summary>As <c>#RRGGBB</c>, in capitals.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:X2}{Green:X2}{Blue:X2}");

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
