using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>One requirement of a drafted or judged set, as rules about requirements see it. Null means unknown or not yet.</summary>
public sealed record RequirementFacts
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is in this procurement.</summary>
    public Obligation? Obligation { get; init; }

    /// <summary>The legal slot it stands in.</summary>
    public LegalSlot? Slot { get; init; }

    /// <summary>Whether the authority wrote it itself.</summary>
    public bool? Own { get; init; }

    /// <summary>Whether it applies: met, notMet (does not apply) or undetermined.</summary>
    public Outcome? Applies { get; init; }

    /// <summary>What the officer did to it; null when nothing.</summary>
    public TailoringAction? Action { get; init; }

    /// <summary>Whether the officer did something to it.</summary>
    public bool? Tailored { get; init; }

    /// <summary>Whether a reason for that was recorded.</summary>
    public bool? HasReason { get; init; }

    /// <summary>Whether every parameter set for it lies within its bounds.</summary>
    public bool? WithinBounds { get; init; }

    /// <summary>The parameters set outside their bounds, each with its value and the bounds.</summary>
    public IReadOnlyList<string>? OutOfBounds { get; init; }

    /// <summary>How a response stands against it.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Whether the response answers it.</summary>
    public bool? Answered { get; init; }

    /// <summary>Whether proof is asked for and none that can be found was named.</summary>
    public bool? EvidenceMissing { get; init; }

    /// <summary>Whether proof was named that had expired on the judging day.</summary>
    public bool? EvidenceExpired { get; init; }

    /// <summary>Whether the authority refused proof that was named.</summary>
    public bool? EvidenceRefused { get; init; }

    /// <summary>Whether the response says what will be done about it, and by when.</summary>
    public bool? HasPlan { get; init; }

    /// <summary>From which level the baseline asks it; null for an own requirement.</summary>
    public decimal? Level { get; init; }

    /// <summary>What it is in the baseline; null for an own requirement.</summary>
    public Obligation? BaselineObligation { get; init; }

    /// <summary>What it costs a small vendor, 1–4; null for an own requirement, of which nobody said.</summary>
    public decimal? BurdenPoints { get; init; }

    /// <summary>Whether a law demands it; known in a review.</summary>
    public bool? LegallyDemanded { get; init; }

    /// <summary>Whether the officer recorded the risk and the asset; known in a review.</summary>
    public bool? RiskRecorded { get; init; }

    /// <summary>Whether the officer recorded the less intrusive way that was considered; known in a review.</summary>
    public bool? AlternativeRecorded { get; init; }

    /// <summary>Whether the risk is recorded by the officer or is the baseline's motive; known in a review.</summary>
    public bool? RiskKnown { get; init; }

    /// <summary>Whether a less intrusive way is recorded by the officer or named by the baseline; known in a review.</summary>
    public bool? AlternativeKnown { get; init; }

    /// <summary>Whether any means of proof is named; known in a review.</summary>
    public bool? ProofNamed { get; init; }

    /// <summary>What was found in its texts; known in a review.</summary>
    public TextFacts? Texts { get; init; }

    /// <summary>Where it stands in the set; known in a review.</summary>
    public Standing? Standing { get; init; }

    /// <summary>The reason recorded for what the officer did; known in a review.</summary>
    public string? Reason { get; init; }

    /// <summary>What in it asks for less than the baseline: names of parameters, <c>obligation</c>; known in a review.</summary>
    public IReadOnlyList<string>? Weakened { get; init; }

    /// <summary>What in it asks for more than the baseline; known in a review.</summary>
    public IReadOnlyList<string>? Strengthened { get; init; }

    /// <summary>What in it was written anew: <c>text</c>, <c>answer</c>, <c>evidence</c>; known in a review.</summary>
    public IReadOnlyList<string>? Rewritten { get; init; }

    /// <summary>Whether something in it asks for less than the baseline; known in a review.</summary>
    public bool? AsksForLess { get; init; }

    /// <summary>Whether something in it asks for more than the baseline; known in a review.</summary>
    public bool? AsksForMore { get; init; }

    /// <summary>Whether its text, answer or proof was written anew; known in a review.</summary>
    public bool? IsRewritten { get; init; }
}
