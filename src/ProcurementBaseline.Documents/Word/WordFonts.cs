using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The typefaces a file names, and what takes their place where they are not installed.</summary>
internal static class WordFonts
{
    /// <summary>The house's typeface.</summary>
    public const string Face = "IBM Plex Sans";

    /// <summary>For scripts the house's typeface lacks.</summary>
    public const string WithEveryScript = "Arial";

    public static W.Fonts Of() => new(
        Font(Face, "Calibri,Arial", "020B0503050203000203"),
        Font("Calibri", "Carlito,Arial", "020F0502020204030204"),
        Font(WithEveryScript, "Liberation Sans,Helvetica", "020B0604020202020204"));

    // The ten PANOSE figures tell a machine without any of these names what to look for: a sans serif of normal width and weight.
    private static W.Font Font(string name, string otherwise, string panose) => new(
        new W.AltName { Val = otherwise },
        new W.Panose1Number { Val = HexBinaryValue.FromString(panose) },
        new W.FontFamily { Val = W.FontFamilyValues.Swiss },
        new W.Pitch { Val = W.FontPitchValues.Variable })
    {
        Name = name,
    };
}
