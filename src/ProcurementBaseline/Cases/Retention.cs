namespace ProcurementBaseline.Cases;

/// <summary>How long a case is kept.</summary>
public static class Retention
{
    /// <summary>The years a case is kept at least after its conclusion.</summary>
    public const int Years = 3;

    /// <summary>The last day a case is kept, inclusive: the later of the contract's last day and three years after the conclusion.</summary>
    /// <param name="concluded">The Danish day the case was concluded.</param>
    /// <param name="contractEnds">The last day of the contract, options included; null when none was made.</param>
    /// <remarks>Three years after 29 February are on 28 February.</remarks>
    public static DateOnly KeepTo(DateOnly concluded, DateOnly? contractEnds) =>
        contractEnds is { } end && end > concluded.AddYears(Years) ? end : concluded.AddYears(Years);

    /// <summary>Whether a case may be erased on a day: from the day after the last it is kept.</summary>
    public static bool MayErase(DateOnly today, DateOnly keepTo) => today > keepTo;
}
