using ProcurementBaseline.Documents.Themes;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>What something is painted with: a colour of every document, or so large a share of the theme's colour, the rest being paper.</summary>
internal readonly record struct Ink(Rgb? Fixed, double Share)
{
    public static Ink Of(byte red, byte green, byte blue) => new(new Rgb(red, green, blue), 0);

    public static Ink Brand(double share) => new(null, share);

    public Rgb In(Theme theme) => Fixed ?? theme.Colour.OnWhite(Share);
}

/// <summary>How a text looks. <paramref name="LineHeight"/> is from one baseline to the next; both it and the size are in points.</summary>
internal readonly record struct Style(Face Face, double Size, double LineHeight, Ink Ink)
{
    /// <summary>From the top of a line to its baseline: capitals stand in the middle of the line. 0.698 is the face's cap height.</summary>
    public double Baseline => (LineHeight + 0.698 * Size) / 2;
}

/// <summary>
/// Every style and colour of a document. Text keeps a contrast of at least 7:1, where the law's standard (EN 301 549) asks 4.5:1;
/// in the theme's colour it keeps the 4.5:1.
/// </summary>
internal static class Typography
{
    public static readonly Ink Black = Ink.Of(26, 26, 26), Grey = Ink.Of(82, 82, 82), White = Ink.Of(255, 255, 255);
    public static readonly Ink Brand = Ink.Brand(1), Tint = Ink.Brand(0.06), Rule = Ink.Brand(0.3);

    public static readonly Style Title = new(Face.Bold, 26, 32, Brand);
    public static readonly Style Subtitle = new(Face.Regular, 14, 20, Black);
    public static readonly Style Issuer = new(Face.Bold, 11, 15, Black);
    public static readonly Style FactKey = new(Face.Bold, 9.5, 14, Grey);
    public static readonly Style FactValue = new(Face.Regular, 9.5, 14, Black);
    public static readonly Style Text = new(Face.Regular, 10, 14.5, Black);
    public static readonly Style Caption = new(Face.Bold, 8.5, 12, Black);
    public static readonly Style ColumnTitle = new(Face.Bold, 8.5, 11.5, White);
    public static readonly Style CellText = new(Face.Regular, 8.5, 11.5, Black);
    public static readonly Style Furniture = new(Face.Regular, 7.5, 10, Grey);

    public static Style Heading(int level) => level switch
    {
        1 => new(Face.Bold, 17, 22, Brand),
        2 => new(Face.Bold, 13, 17, Brand),
        _ => new(Face.Bold, 10.5, 14.5, Brand),
    };

    public static Style Strong(Style style) => style with { Face = Face.Bold };

    /// <summary>Text in another language than the document's.</summary>
    public static Style Foreign(Style style) => style with { Face = Face.Italic, Ink = Grey };
}
