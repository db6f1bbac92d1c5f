using System.Globalization;
using System.Text.RegularExpressions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Reads dates that were typed as text, in the ways Danes and others write them.</summary>
internal static partial class DateText
{
    /// <summary>The date, or what is wrong.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="danish">Whether the day is known to stand before the month. A stop between them says so too; a stroke alone does not.</param>
    public static (DateOnly? Date, Text? Wrong) Read(string text, bool danish)
    {
        var word = text.Trim();
        if (Midnight().Match(word) is { Success: true } midnight) word = midnight.Groups[1].Value;
        if (Scalar.TryDate(word, out var date)) return (date, null);
        if (Parts().Match(word) is not { Success: true } parts) return (null, NotADate(text, null));
        var (first, second, year) = (Whole(parts.Groups[1]), Whole(parts.Groups[3]), Whole(parts.Groups[5]));
        var (dayFirst, monthFirst) = (Day(year, second, first), Day(year, first, second));
        // 22.11.2026 and 22/11-2026 are written nowhere but where the day comes first.
        var sure = danish || parts.Groups[2].Value == "." || parts.Groups[2].Value != parts.Groups[4].Value;
        if (sure || monthFirst is null || monthFirst == dayFirst) return dayFirst is null ? (null, NotADate(text, null)) : (dayFirst, null);
        if (dayFirst is not { } one) return (null, NotADate(text, monthFirst));
        return (null, new(
            $"\"{Quote.Of(text)}\" kan læses både som {Wording.Date(one, Language.Da)} og som {Wording.Date(monthFirst.Value, Language.Da)}. Skriv datoen som ÅÅÅÅ-MM-DD.",
            $"\"{Quote.Of(text)}\" can be read both as {Wording.Date(one, Language.En)} and as {Wording.Date(monthFirst.Value, Language.En)}. Write the date as YYYY-MM-DD."));
    }

    /// <summary>What to say of something that is no date.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="near">The date it could mean; null when there is none.</param>
    public static Text NotADate(string text, DateOnly? near)
    {
        var spelled = near?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            $"Her skal stå en dato ÅÅÅÅ-MM-DD uden klokkeslæt, ikke \"{Quote.Of(text)}\".{(near is null ? "" : $" Menes {spelled}?")}",
            $"Expected a date YYYY-MM-DD without a time of day, not \"{Quote.Of(text)}\".{(near is null ? "" : $" Did you mean {spelled}?")}");
    }

    private static DateOnly? Day(int year, int month, int day) =>
        Scalar.TryDate(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), out var date) ? date : null;

    private static int Whole(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,2})([-./])\s?([0-9]{1,2})([-./])\s?([0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00(?::00(?:\.0+)?)?Z?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();
}
