namespace ProcurementBaseline.Documents.Excel;

/// <summary>How a cell looks and whether it can be changed; the number is its place in the workbook's styles.</summary>
internal enum CellStyle
{
    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>What stands under the title, on one line.</summary>
    Lead,

    /// <summary>What stands beside a text and names it.</summary>
    Label,

    /// <summary>A column's title.</summary>
    Header,

    /// <summary>A text that cannot be changed.</summary>
    Locked,

    /// <summary>A code or a number that cannot be changed, centred.</summary>
    LockedCode,

    /// <summary>A place for text: what is typed stays text.</summary>
    InputText,

    /// <summary>A place for a number or a choice.</summary>
    InputValue,

    /// <summary>A place for a date.</summary>
    InputDate,
}
