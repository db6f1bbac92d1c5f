namespace ProcurementBaseline.Responses;

/// <summary>What the tenderer declares on one exclusion ground; also covers the persons of udbudsloven § 135, stk. 2.</summary>
public sealed record GroundDeclaration
{
    /// <summary>The ground's id, for example <c>135.1.2</c>.</summary>
    public required string Ground { get; init; }

    /// <summary>Whether it is present.</summary>
    public bool? Present { get; init; }

    /// <summary>The day of the final judgment or accepted fine.</summary>
    public DateOnly? FinalJudgmentOn { get; init; }

    /// <summary>The day of the event or act.</summary>
    public DateOnly? EventOn { get; init; }

    /// <summary>The last day of a period the judgment fixes; null on a present row means it fixes none.</summary>
    public DateOnly? CourtPeriodEndsOn { get; init; }

    /// <summary>Unpaid debt in DKK.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Whether an instalment agreement exists and is kept (§ 135, stk. 4).</summary>
    public bool? InstalmentAgreementKept { get; init; }

    /// <summary>Whether security is given for the debt from the limit on (§ 135, stk. 5).</summary>
    public bool? SecurityForExcess { get; init; }

    /// <summary>What the tenderer has done to be reliable again (§ 138).</summary>
    public SelfCleaningStatement? SelfCleaning { get; init; }
}

/// <summary>The tenderer's own statement of self-cleaning.</summary>
public sealed record SelfCleaningStatement
{
    /// <summary>What was done.</summary>
    public string? Statement { get; init; }

    /// <summary>Ids of the documents that show it.</summary>
    public IReadOnlyList<string>? Evidence { get; init; }
}
