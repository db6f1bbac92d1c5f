using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Judgements;

/// <summary>What the rules say of the responses to one procurement. A person decides.</summary>
public sealed record Judgement
{
    /// <summary>The set that was judged against.</summary>
    public required RequirementSet Set { get; init; }

    /// <summary>The judging day: periods that lapse and documents that expire are looked at on it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>One for each response, in the order given.</summary>
    public required IReadOnlyList<ResponseJudgement> Responses { get; init; }
}

/// <summary>What the rules say of one response.</summary>
public sealed record ResponseJudgement
{
    /// <summary>Who answers.</summary>
    public required EconomicOperator Tenderer { get; init; }

    /// <summary>One for each requirement of the set that is selected, undetermined or not applicable.</summary>
    public required IReadOnlyList<RequirementJudgement> Requirements { get; init; }

    /// <summary>The third-country rules, one row each, also where nothing is found.</summary>
    public IReadOnlyList<ThirdCountryJudgement> ThirdCountry { get; init; } = [];

    /// <summary>What there is to say.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Ids of findings somebody must decide and has not.</summary>
    public required IReadOnlyList<string> ToDecide { get; init; }
}

/// <summary>How a response stands against one requirement.</summary>
public sealed record RequirementJudgement
{
    /// <summary>The requirement.</summary>
    public required DraftedRequirement Requirement { get; init; }

    /// <summary>The verdict.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The facts it rests on, by path.</summary>
    public required IReadOnlyDictionary<string, FactValue> Facts { get; init; }

    /// <summary>Paths of the facts that are unknown and would decide; empty unless undetermined.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The proof named, and proof asked for that is not there.</summary>
    public required IReadOnlyList<EvidenceJudgement> Evidence { get; init; }

    /// <summary>What the vendor will do about it; null when nothing was said.</summary>
    public ImprovementPlan? Plan { get; init; }
}

/// <summary>How one document stands on the judging day.</summary>
/// <param name="Id">Its id in the response; null when none was named though proof is asked for.</param>
/// <param name="State">How it stands.</param>
/// <param name="Accepted">What the authority said of it; null when nothing.</param>
public sealed record EvidenceJudgement(string? Id, EvidenceState State, bool? Accepted);

/// <summary>How a document stands on the judging day.</summary>
public enum EvidenceState
{
    /// <summary>It is there and valid.</summary>
    Ok,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>Its last day was before the judging day.</summary>
    Expired,
}
