using ProcurementBaseline.Exclusion;

namespace ProcurementBaseline.Letters;

/// <summary>What the day the authority set for an answer is good for (§ 138, stk. 2).</summary>
internal enum DeadlineState
{
    /// <summary>None was set.</summary>
    Missing,

    /// <summary>It can stand in the letter.</summary>
    Good,

    /// <summary>It can, but the tender deadline is not known.</summary>
    Unchecked,

    /// <summary>It does not run out after the tender deadline and counts for nothing.</summary>
    TooEarly,

    /// <summary>It has gone, and the tenderer was not rightly told.</summary>
    Past,
}

/// <summary>Reads the days of a hearing.</summary>
internal static class HearingDeadline
{
    /// <summary>Whether the tenderer was told, had its time, and the time is over; the same test as the rules make.</summary>
    public static bool IsHeld(GroundCase ground, DateOnly? tendersBy, DateOnly asOf) =>
        ground is { HearingSet: true, HearingEndsOn: { } end } && tendersBy is { } by && end > by && asOf > end;

    /// <summary>What the day is good for, where the hearing is not held.</summary>
    public static DeadlineState Of(GroundCase ground, DateOnly? tendersBy, DateOnly asOf) => ground.HearingEndsOn switch
    {
        null => DeadlineState.Missing,
        { } end when tendersBy is { } by && end <= by => DeadlineState.TooEarly,
        { } end when asOf > end => DeadlineState.Past,
        _ => tendersBy is null ? DeadlineState.Unchecked : DeadlineState.Good,
    };
}
