using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Judgements;

/// <summary>What one third-country rule says of a response; there also where nothing is found.</summary>
public sealed record ThirdCountryJudgement
{
    /// <summary>The row: <c>investment-screening</c>.</summary>
    public required string Row { get; init; }

    /// <summary>What it concludes, by which rule.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The questions behind the conclusion, each with its own answer; empty where the row has none.</summary>
    public required IReadOnlyList<TestJudgement> Tests { get; init; }

    /// <summary>The days a permission takes; null where none may be needed.</summary>
    public PermissionDates? Dates { get; init; }
}

/// <summary>The answer to one question of a row.</summary>
/// <param name="Test">The question: <c>person</c>, <c>sector</c> or <c>agreement</c>.</param>
/// <param name="Outcome">Met, not met or undetermined.</param>
/// <param name="Facts">The facts it rests on, by path.</param>
/// <param name="Missing">The paths that would decide; empty when none is missing, or when only a person can say.</param>
public sealed record TestJudgement(string Test, Outcome Outcome, IReadOnlyDictionary<string, FactValue> Facts, IReadOnlyList<string> Missing);

/// <summary>The days a permission takes at the earliest and the longest, as far as the act sets a limit.</summary>
/// <remarks>Whether an application is complete, and what terms are negotiated, has no time limit; both come on top.</remarks>
/// <param name="CountedFrom">The judging day: no award can be earlier.</param>
/// <param name="PhaseOneEnds">The last day of the first phase, if the application is complete on the first day.</param>
/// <param name="PhaseTwoEnds">The last day of the second phase, begun where the first ended.</param>
/// <param name="NeededBidValidityDays">Calendar days tenders should stay open: both phases and a margin.</param>
/// <param name="BidValidityDays">Calendar days the documents ask for; null when not known.</param>
/// <param name="BidsLapseOn">The last day tenders are open, counted from the tender deadline; null when one of them is not known.</param>
public sealed record PermissionDates(
    DateOnly CountedFrom, DateOnly PhaseOneEnds, DateOnly PhaseTwoEnds, decimal NeededBidValidityDays, decimal? BidValidityDays, DateOnly? BidsLapseOn)
{
    /// <summary>Whether tenders stay open as long as needed; null when that is not known.</summary>
    public bool? BidValidityIsEnough => BidValidityDays is { } days ? days >= NeededBidValidityDays : null;
}
