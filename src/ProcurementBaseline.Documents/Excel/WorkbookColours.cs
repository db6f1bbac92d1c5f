namespace ProcurementBaseline.Documents.Excel;

/// <summary>The colours of a workbook, each as six hexadecimal digits; every text stands out from what is behind it by 4.5 to 1 or more.</summary>
internal static class WorkbookColours
{
    /// <summary>What is written on the theme's colour.</summary>
    public const string OnAccent = "FFFFFF";

    /// <summary>The running text.</summary>
    public const string Ink = "1A1A1A";

    /// <summary>The translation under a text.</summary>
    public const string Quiet = "50565C";

    /// <summary>Behind what cannot be changed.</summary>
    public const string Locked = "F3F6F9";

    /// <summary>Behind what is to be filled in.</summary>
    public const string Input = "FFF8DC";

    /// <summary>The lines between cells.</summary>
    public const string Line = "B8C2CC";
}
