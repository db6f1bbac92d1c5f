namespace ProcurementBaseline.Web.Cases;

/// <summary>Days as the law and people in Denmark count them. What is stored is UTC.</summary>
internal static class DanishTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The day a moment falls on.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
}
