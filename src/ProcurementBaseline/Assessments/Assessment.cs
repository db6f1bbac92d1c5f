using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Assessments;

/// <summary>What the authority has found and decided about one tenderer: the content of <c>assessment.json</c>.</summary>
public sealed record Assessment
{
    /// <summary>The version of the file's shape; <c>"1"</c>.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>The procurement.</summary>
    public required string Procurement { get; init; }

    /// <summary>The tenderer's id.</summary>
    public required string Tenderer { get; init; }

    /// <summary>What was found on exclusion grounds; wins over the tenderer's own words for the same key.</summary>
    public IReadOnlyList<GroundAssessment>? Grounds { get; init; }

    /// <summary>What was decided on third-country rules.</summary>
    public ThirdCountryAssessment? ThirdCountry { get; init; }

    /// <summary>Which documents are accepted.</summary>
    public IReadOnlyList<EvidenceAssessment>? Evidence { get; init; }

    /// <summary>Decisions on findings.</summary>
    public IReadOnlyList<FindingDecision>? Decisions { get; init; }
}

/// <summary>What the authority found on one ground.</summary>
public sealed record GroundAssessment
{
    /// <summary>The ground's id.</summary>
    public required string Ground { get; init; }

    /// <summary>Whether it is present.</summary>
    public bool? Present { get; init; }

    /// <summary>The day of the event or act.</summary>
    public DateOnly? EventOn { get; init; }

    /// <summary>The day of the final judgment or accepted fine.</summary>
    public DateOnly? FinalJudgmentOn { get; init; }

    /// <summary>The last day of a period a judgment fixes.</summary>
    public DateOnly? CourtPeriodEndsOn { get; init; }

    /// <summary>Unpaid debt in DKK.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Whether an instalment agreement exists and is kept (§ 135, stk. 4).</summary>
    public bool? InstalmentAgreementKept { get; init; }

    /// <summary>Whether security is given for the debt from the limit on (§ 135, stk. 5, nr. 2).</summary>
    public bool? SecurityForExcess { get; init; }

    /// <summary>Whether every tenderer is covered (§ 135, stk. 5, nr. 1).</summary>
    public bool? AllTenderersCovered { get; init; }

    /// <summary>The day the tenderer was told; null when not yet (§ 138, stk. 2).</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The last day of the tenderer's time to document; counts only after the tender deadline.</summary>
    public DateOnly? HearingEndsOn { get; init; }

    /// <summary>Which conditions are documented.</summary>
    public SelfCleaningAssessment? SelfCleaning { get; init; }

    /// <summary>Whether essential societal interests are invoked (§ 135, stk. 6).</summary>
    public bool? SocietalInterest { get; init; }
}

/// <summary>Which of the three conditions of udbudsloven § 138, stk. 3 are documented.</summary>
public sealed record SelfCleaningAssessment
{
    /// <summary>Nr. 1: compensation paid or undertaken.</summary>
    public bool? Compensation { get; init; }

    /// <summary>Nr. 2: facts clarified with the authorities.</summary>
    public bool? Clarified { get; init; }

    /// <summary>Nr. 3: measures taken against a repetition.</summary>
    public bool? Measures { get; init; }
}

/// <summary>What was decided on third-country rules.</summary>
public sealed record ThirdCountryAssessment
{
    /// <summary>Whether a tenderer without a right of access is admitted.</summary>
    public bool? Admitted { get; init; }

    /// <summary>The exception from the International Procurement Instrument that is used.</summary>
    public IpiException? IpiException { get; init; }

    /// <summary>Where the investment-screening permission stands.</summary>
    public ScreeningPermission? ScreeningPermission { get; init; }

    /// <summary>Why.</summary>
    public string? Reasons { get; init; }
}

/// <summary>Exceptions of regulation (EU) 2022/1031 article 9.</summary>
public enum IpiException
{
    /// <summary>Only such tenders meet the need.</summary>
    OnlyTenders,

    /// <summary>Overriding public interest.</summary>
    PublicInterest,
}

/// <summary>Where a permission stands.</summary>
public enum ScreeningPermission
{
    /// <summary>Applied for.</summary>
    Applied,

    /// <summary>Given.</summary>
    Granted,

    /// <summary>Refused.</summary>
    Refused,
}

/// <summary>Whether a document is accepted.</summary>
public sealed record EvidenceAssessment
{
    /// <summary>The document's id in the response.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
