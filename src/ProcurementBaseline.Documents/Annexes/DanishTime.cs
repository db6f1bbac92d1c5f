using System.Globalization;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>
/// The time of day in Denmark, by the European rule of directive 2000/84/EC: one hour ahead of UTC, two in summer.
/// </summary>
/// <remarks>Computed and not asked of the machine, whose time zones may be missing or old: the same annex gives the same bytes.</remarks>
public static class DanishTime
{
    private static readonly TimeSpan Winter = TimeSpan.FromHours(1), Summer = TimeSpan.FromHours(2);

    /// <summary>The moment a day begins.</summary>
    public static DateTimeOffset Midnight(DateOnly day)
    {
        // The clocks change later in the night, so the first day of summer still begins in winter time, and the first of winter in summer time.
        var summer = day > LastSunday(day.Year, 3) && day <= LastSunday(day.Year, 10);
        return new(day, TimeOnly.MinValue, summer ? Summer : Winter);
    }

    /// <summary>The day a moment falls on.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment).DateTime);

    /// <summary>The same moment as a Danish clock shows it.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment)
    {
        var summer = moment >= Change(moment.UtcDateTime.Year, 3) && moment < Change(moment.UtcDateTime.Year, 10);
        return moment.ToOffset(summer ? Summer : Winter);
    }

    /// <summary>A moment to the second in words: <c>15. april 2026 kl. 11.59.58 (dansk tid)</c>.</summary>
    /// <remarks>Receipts are proven by these words too: they never change.</remarks>
    public static string Say(DateTimeOffset moment, Language language)
    {
        var clock = Of(moment);
        var day = Wording.Date(DateOnly.FromDateTime(clock.DateTime), language);
        return language switch
        {
            Language.Da => $"{day} kl. {clock.ToString("HH'.'mm'.'ss", CultureInfo.InvariantCulture)} (dansk tid)",
            Language.En => $"{day} at {clock.ToString("HH':'mm':'ss", CultureInfo.InvariantCulture)} (Danish time)",
        };
    }

    private static DateTimeOffset Change(int year, int month) => new(LastSunday(year, month), new TimeOnly(1, 0), TimeSpan.Zero);

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);   // March and October have 31 days
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
