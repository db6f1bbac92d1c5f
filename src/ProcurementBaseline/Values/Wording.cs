using System.Globalization;
using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Values;

/// <summary>Writes values the way each language does, whatever the machine's own culture is.</summary>
public static class Wording
{
    private static readonly NumberFormatInfo Danish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };

    private static readonly string[] DanishMonths =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A number: 1.611.360 and 1,611,360; at most six decimals.</summary>
    public static string Number(decimal number, Language language) => number.ToString("#,0.######", language switch
    {
        Language.Da => Danish,
        Language.En => English,
    });

    /// <summary>A date: 2. marts 2026 and 2 March 2026.</summary>
    public static string Date(DateOnly date, Language language) => language switch
    {
        Language.Da => $"{date.Day}. {DanishMonths[date.Month - 1]} {date.Year}",
        Language.En => $"{date.Day} {EnglishMonths[date.Month - 1]} {date.Year}",
    };

    /// <summary>A fact's value; an unknown one is said to be unknown.</summary>
    public static string Value(FactValue? value, Language language) => value switch
    {
        null => language switch { Language.Da => "ukendt", Language.En => "unknown" },
        { Truth: { } truth } => (truth, language) switch
        {
            (true, Language.Da) => "ja",
            (false, Language.Da) => "nej",
            (true, Language.En) => "yes",
            (false, Language.En) => "no",
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        { Number: { } number } => Number(number, language),
        { Date: { } date } => Date(date, language),
        { Word: { } word } => word,
        { Words: { Count: 0 } } => language switch { Language.Da => "ingen", Language.En => "none" },
        _ => string.Join(", ", value.Words!),
    };
}
