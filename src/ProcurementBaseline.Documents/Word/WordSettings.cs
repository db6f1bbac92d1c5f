using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>What Word needs to know of the whole file.</summary>
internal static class WordSettings
{
    private const string Danish = "da";

    /// <remarks>
    /// It does not ask for the fields to be updated at opening: Word would then warn everybody who opens the file, the tenderers too, that it
    /// may refer to other files. The contents need no update to be right (see <see cref="WordContents"/>), and page numbers update themselves.
    /// </remarks>
    public static W.Settings Of(string lang) => new(
        new W.Zoom { Percent = "100" },
        new W.DefaultTabStop { Val = 720 },
        new W.AutoHyphenation(),
        new W.HyphenationZone { Val = "360" },
        new W.DoNotHyphenateCaps(),
        new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
        new W.Compatibility(
            Compatible(W.CompatSettingNameValues.CompatibilityMode, "15"),     // without it Word opens the file as one of 2007, with fewer features
            Compatible(W.CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
            Compatible(W.CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
            Compatible(W.CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
            Compatible(W.CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1")),
        new W.ThemeFontLanguages { Val = lang },
        new W.DecimalSymbol { Val = IsDanish(lang) ? "," : "." },
        new W.ListSeparator { Val = IsDanish(lang) ? ";" : "," });

    /// <summary>Whether a BCP 47 tag is Danish.</summary>
    public static bool IsDanish(string lang) => lang.Split('-')[0] == Danish;

    private static W.CompatibilitySetting Compatible(W.CompatSettingNameValues name, string value) =>
        new() { Name = new EnumValue<W.CompatSettingNameValues>(name), Uri = "http://schemas.microsoft.com/office/word", Val = value };
}
