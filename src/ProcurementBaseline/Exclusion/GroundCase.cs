using ProcurementBaseline.Assessments;

namespace ProcurementBaseline.Exclusion;

/// <summary>All that is known of one exclusion ground and one tenderer: declaration, ESPD and the authority's findings as one. Null means unknown.</summary>
public sealed record GroundCase
{
    /// <summary>The ground's id.</summary>
    public required string Ground { get; init; }

    /// <summary>Where it stands, as the act is cited.</summary>
    public required string Provision { get; init; }

    /// <summary>Who said whether it is present; always gathered.</summary>
    public GroundSource? SaidBy { get; init; }

    /// <summary>Why the papers cannot be read by a rule; always gathered.</summary>
    public GroundDoubt? Doubt { get; init; }

    /// <summary>Whether it is present.</summary>
    public bool? Present { get; init; }

    /// <summary>The day of the final judgment or accepted fine.</summary>
    public DateOnly? FinalJudgmentOn { get; init; }

    /// <summary>The day of the event or act.</summary>
    public DateOnly? EventOn { get; init; }

    /// <summary>Whether a judgment fixes a period; always gathered, for saying nothing means that it fixes none.</summary>
    public bool? CourtPeriodFixed { get; init; }

    /// <summary>The last day of that period.</summary>
    public DateOnly? CourtPeriodEndsOn { get; init; }

    /// <summary>Unpaid debt in DKK; of the two grounds of debt, the debt they share.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Whether an instalment agreement exists and is kept (§ 135, stk. 4).</summary>
    public bool? InstalmentAgreementKept { get; init; }

    /// <summary>Whether security is given for the debt from the limit on (§ 135, stk. 5, nr. 2).</summary>
    public bool? SecurityForExcess { get; init; }

    /// <summary>Whether every tenderer is covered (§ 135, stk. 5, nr. 1).</summary>
    public bool? AllTenderersCovered { get; init; }

    /// <summary>Whether the tenderer was told and given a time to document; always gathered, for saying nothing means not yet.</summary>
    public bool? HearingSet { get; init; }

    /// <summary>The day the tenderer was told (§ 138, stk. 2).</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The last day of the tenderer's time to document.</summary>
    public DateOnly? HearingEndsOn { get; init; }

    /// <summary>Which conditions of § 138, stk. 3 the authority finds documented.</summary>
    public SelfCleaningAssessment? SelfCleaning { get; init; }

    /// <summary>Whether the tenderer says that it has done something to be reliable again; always gathered.</summary>
    public bool? SelfCleaningOffered { get; init; }

    /// <summary>Whether essential societal interests are invoked (§ 135, stk. 6).</summary>
    public bool? SocietalInterest { get; init; }

    /// <summary>Whether the ESPD and the declaration say different things; always gathered.</summary>
    public bool? Contradicted { get; init; }

    /// <summary>The ESPD's own question, where a person must read it.</summary>
    public string? EspdQuestion { get; init; }

    /// <summary>What the ESPD answered to it.</summary>
    public bool? EspdAnswer { get; init; }
}

/// <summary>Who said whether a ground is present.</summary>
public enum GroundSource
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>The tenderer, in its response.</summary>
    Tenderer,

    /// <summary>The tenderer, in the ESPD.</summary>
    Espd,

    /// <summary>The authority.</summary>
    Authority,
}

/// <summary>Why the papers on a ground need a person's eyes.</summary>
public enum GroundDoubt
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>The question's yes means different things in different versions of the ESPD.</summary>
    Misrepresentation,

    /// <summary>The ESPD and the declaration say different things.</summary>
    Contradiction,

    /// <summary>The ESPD answers one question in two ways.</summary>
    SeveralAnswers,

    /// <summary>The ESPD tells of a period in words, or one without an end.</summary>
    Period,

    /// <summary>The ESPD states the debt in another currency than DKK.</summary>
    Currency,
}
