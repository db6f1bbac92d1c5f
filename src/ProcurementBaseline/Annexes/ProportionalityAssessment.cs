using ProcurementBaseline.Findings;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>Legal's written assessment of proportionality (udbudsloven § 2, stk. 1, and § 40, stk. 4), drafted by rules; a person concludes and signs.</summary>
public sealed record ProportionalityAssessment : AnnexPaper
{
    /// <summary>Whether it is a draft: a fact, a part of an assessment or a decision is missing.</summary>
    public override bool IsDraft => Open.Count > 0 || OpenChecks.Count > 0 || Groups.SelectMany(g => g.Requirements).Any(r => r.Missing.Count > 0);

    /// <summary>Which part of udbudsloven applies; null when a fact that decides is unknown.</summary>
    public required LawSection? Section { get; init; }

    /// <summary>The EU threshold it was held against, DKK excluding VAT; null when it is not known which.</summary>
    public required decimal? Threshold { get; init; }

    /// <summary>The facts that would settle the section; empty when it is settled.</summary>
    public required IReadOnlyList<AnnexFact> SectionMissing { get; init; }

    /// <summary>The estimated value, DKK excluding VAT; null when not given.</summary>
    public required decimal? EstimatedValue { get; init; }

    /// <summary>The consequence level; null when it is not known.</summary>
    public required int? Level { get; init; }

    /// <summary>Whether the market was consulted; null when not known.</summary>
    public required bool? MarketConsulted { get; init; }

    /// <summary>Suppliers known to the authority; null when not known.</summary>
    public required decimal? SuppliersKnown { get; init; }

    /// <summary>Of those, how many are thought to meet every minimum requirement; null when not known.</summary>
    public required decimal? SuppliersMeetingAll { get; init; }

    /// <summary>What the set costs a vendor, against what a purchase of this value can bear.</summary>
    public required BurdenSum Burden { get; init; }

    /// <summary>The assessments by domain; no group is empty.</summary>
    public required IReadOnlyList<AssessedGroup> Groups { get; init; }

    /// <summary>The findings somebody must decide and has not.</summary>
    public required IReadOnlyList<AnnexFinding> Open { get; init; }

    /// <summary>The checks that wait for facts.</summary>
    public required IReadOnlyList<AssessedCheck> OpenChecks { get; init; }

    /// <summary>What legal has decided.</summary>
    public required IReadOnlyList<FindingDecision> Decisions { get; init; }

    /// <inheritdoc/>
    public override int RequirementCount() => Groups.Sum(g => g.Requirements.Count);
}

/// <summary>The assessments of requirements that belong together.</summary>
/// <param name="Title">What people call the domain.</param>
/// <param name="Requirements">At least one.</param>
public sealed record AssessedGroup(Text Title, IReadOnlyList<RequirementAssessment> Requirements);

/// <summary>A check that waits for facts.</summary>
/// <param name="Check">The row of the rulebook.</param>
/// <param name="Requirement">The requirement it is about; null when it is about the whole.</param>
/// <param name="Missing">The facts that would settle it.</param>
public sealed record AssessedCheck(string Check, string? Requirement, IReadOnlyList<AnnexFact> Missing);
