using System.Globalization;
using System.Text;
using static ProcurementBaseline.Documents.Excel.WorkbookColours;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>The styles part of a workbook: one named style for each <see cref="CellStyle"/>, and a twin of each for text that looks like a formula.</summary>
internal static class WorkbookStyles
{
    /// <summary>The typeface; spreadsheets put their own in its place where it is missing.</summary>
    public const string Typeface = "Calibri";

    private const int IsoDate = 164;

    // The order of CellStyle.
    private static readonly Look[] Looks =
    [
        new("Normal", Wrap: true),
        new("procbase title", Font: 1),
        new("procbase lead", Font: 2),
        new("procbase label", Font: 2, Wrap: true),
        new("procbase header", Font: 3, Fill: 2, Border: true, Wrap: true, Across: "center"),
        new("procbase requirement", Fill: 3, Border: true, Wrap: true),
        new("procbase code", Fill: 3, Border: true, Wrap: true, Across: "center"),
        new("procbase answer text", Fill: 4, Border: true, Wrap: true, Format: 49, Open: true),
        new("procbase answer", Fill: 4, Border: true, Wrap: true, Open: true),
        new("procbase answer date", Fill: 4, Border: true, Format: IsoDate, Open: true),
    ];

    /// <summary>The index of a style in the part.</summary>
    /// <param name="style">The style.</param>
    /// <param name="quoted">Whether its text looks like a formula and is marked as text.</param>
    public static int Index(CellStyle style, bool quoted) => (int)style + (quoted ? Looks.Length : 0);

    /// <summary>Whether a style's text goes on on the next line.</summary>
    public static bool Wraps(CellStyle style) => Looks[(int)style].Wrap;

    /// <summary>The part.</summary>
    /// <param name="colour">Of headings, and behind the column titles.</param>
    public static string Xml(Rgb colour)
    {
        var accent = colour.ToString()[1..];
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""").Append('\n');
        xml.Append("""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        xml.Append(Invariant($"""<numFmts count="1"><numFmt numFmtId="{IsoDate}" formatCode="yyyy\-mm\-dd"/></numFmts>"""));
        xml.Append("""<fonts count="4">""").Append(Font(11, Ink)).Append(Font(16, accent, "<b/>")).Append(Font(11, accent, "<b/>")).Append(Font(11, OnAccent, "<b/>")).Append("</fonts>");
        xml.Append("""<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>""");
        xml.Append(Fill(accent)).Append(Fill(Locked)).Append(Fill(Input)).Append("</fills>");
        xml.Append("""<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>""");
        foreach (var side in (string[])["left", "right", "top", "bottom"]) xml.Append($"""<{side} style="thin"><color rgb="FF{Line}"/></{side}>""");
        xml.Append("<diagonal/></border></borders>");
        xml.Append(Invariant($"""<cellStyleXfs count="{Looks.Length}">"""));
        foreach (var look in Looks) xml.Append(Format(look, null, false));
        xml.Append(Invariant($"""</cellStyleXfs><cellXfs count="{2 * Looks.Length}">"""));
        foreach (var quoted in (bool[])[false, true])
        {
            for (var i = 0; i < Looks.Length; i++) xml.Append(Format(Looks[i], i, quoted));
        }
        xml.Append(Invariant($"""</cellXfs><cellStyles count="{Looks.Length}">"""));
        for (var i = 0; i < Looks.Length; i++) xml.Append(Invariant($"""<cellStyle name="{Looks[i].Name}" xfId="{i}"{(i == 0 ? " builtinId=\"0\"" : "")}/>"""));
        return xml.Append("</cellStyles></styleSheet>").ToString();
    }

    private static string Format(Look look, int? styleIndex, bool quoted)
    {
        var of = styleIndex is { } index ? Invariant($" xfId=\"{index}\"") : "";
        var (fill, border) = (look.Fill, look.Border ? 1 : 0);
        var across = look switch { { Across: { } way } => $" horizontal=\"{way}\"", { Border: true } => " horizontal=\"left\" indent=\"1\"", _ => "" };
        return Invariant($"<xf numFmtId=\"{look.Format}\" fontId=\"{look.Font}\" fillId=\"{fill}\" borderId=\"{border}\"{of}{(quoted ? " quotePrefix=\"1\"" : "")}")
            + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">"
            + $"<alignment{across} vertical=\"top\"{(look.Wrap ? " wrapText=\"1\"" : "")}/><protection locked=\"{(look.Open ? 0 : 1)}\"/></xf>";
    }

    private static string Font(int size, string colour, string weight = "") =>
        Invariant($"<font>{weight}<sz val=\"{size}\"/><color rgb=\"FF{colour}\"/><name val=\"{Typeface}\"/><family val=\"2\"/></font>");

    private static string Fill(string colour) => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Look(string Name, int Font = 0, int Fill = 0, bool Border = false, bool Wrap = false, int Format = 0, string? Across = null, bool Open = false);
}
