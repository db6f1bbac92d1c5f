using ProcurementBaseline.Annexes;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>A sheet as a value: what is in it, and how it is shown, printed and protected.</summary>
internal sealed record Sheet
{
    /// <summary>Its name, at most 31 characters and without <c>: \ / ? * [ ]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The columns' widths in characters.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>The rows from the first; a row may be empty.</summary>
    public required IReadOnlyList<IReadOnlyList<SheetCell>> Rows { get; init; }

    /// <summary>What can be typed where.</summary>
    public IReadOnlyList<InputRule> Rules { get; init; } = [];

    /// <summary>Whether nobody is shown it.</summary>
    public bool Hidden { get; init; }

    /// <summary>The row of column titles: it and what is above stays in view, repeats in print and can be filtered by; null when there is none.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>Columns that stay in view.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The last row that can be filtered; with <see cref="HeaderRow"/> only.</summary>
    public int? FilterTo { get; init; }

    /// <summary>Where the cursor stands when the sheet is opened.</summary>
    public CellAddress Start { get; init; } = new(1, 1);
}

/// <summary>What a cell holds: a text in one or both languages, a number, a date, or nothing.</summary>
internal sealed record SheetCell(CellStyle Style, string? Text = null, string? Translation = null, decimal? Number = null)
{
    /// <summary>An empty cell.</summary>
    public static SheetCell Empty(CellStyle style) => new(style);

    /// <summary>A text in the languages of the workbook: in both, the English stands under the Danish.</summary>
    public static SheetCell Of(CellStyle style, Text text, WorkbookVoice voice) => voice.Language switch
    {
        AnnexLanguage.Da => new(style, text.Da),
        AnnexLanguage.En => new(style, text.En),
        AnnexLanguage.Both => new(style, text.Da, text.Da == text.En ? null : text.En),
    };

    /// <summary>A text; null or blank is an empty cell.</summary>
    public static SheetCell Of(CellStyle style, string? text) => new(style, string.IsNullOrWhiteSpace(text) ? null : text);

    /// <summary>A number. One with more digits than a spreadsheet keeps is written as text, so that none is lost.</summary>
    public static SheetCell Of(CellStyle style, decimal number) => Digits(number) <= 15
        ? new(style, Number: number)
        : new(style, number.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','));

    /// <summary>A date; one that spreadsheets count differently, before March 1900, is written as text.</summary>
    public static SheetCell Of(CellStyle style, DateOnly? date) => date switch
    {
        null => new(style),
        { } day when day < SerialDate.First => new(style, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        { } day => new(style, Number: SerialDate.Of(day)),
    };

    private static int Digits(decimal number) =>
        number.ToString(System.Globalization.CultureInfo.InvariantCulture).Where(char.IsAsciiDigit).SkipWhile(c => c == '0').Count();
}

/// <summary>Dates as spreadsheets count them: days from 30 December 1899, right from March 1900 on.</summary>
internal static class SerialDate
{
    /// <summary>The first day that every spreadsheet counts alike.</summary>
    public static readonly DateOnly First = new(1900, 3, 1);

    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>The days between the two ways of counting, for workbooks that begin in 1904.</summary>
    public const int From1904 = 1_462;

    /// <summary>The number of a day.</summary>
    public static int Of(DateOnly day) => day.DayNumber - Zero.DayNumber;

    /// <summary>The day of a number; null when there is none or spreadsheets disagree on it.</summary>
    public static DateOnly? Day(decimal serial, bool from1904)
    {
        var days = serial + (from1904 ? From1904 : 0);
        if (days != decimal.Truncate(days) || days < Of(First) || days > Of(new(2199, 12, 31))) return null;
        return Zero.AddDays((int)days);
    }
}

/// <summary>What can be typed in some cells, with a word of help.</summary>
/// <param name="Range">The cells, for example <c>F4</c> or <c>A4:A60</c>.</param>
/// <param name="Kind"><c>list</c>, <c>decimal</c>, <c>date</c> or <c>textLength</c>.</param>
/// <param name="First">The lowest value, or where the list stands; null for none.</param>
/// <param name="Last">The highest value; null for none.</param>
/// <param name="Title">What the help is called; cut at 32 characters.</param>
/// <param name="Prompt">The help; cut at 255 characters.</param>
/// <param name="Strict">Whether anything else is refused; otherwise it is only warned of.</param>
internal sealed record InputRule(string Range, string Kind, string? First, string? Last, string Title, string Prompt, bool Strict = true);
