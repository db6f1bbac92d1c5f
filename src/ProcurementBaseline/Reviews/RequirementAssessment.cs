using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Reviews;

/// <summary>The draft of the written proportionality assessment of one requirement (udbudsloven § 2, stk. 1, and § 40, stk. 4). A person completes and signs it.</summary>
public sealed record RequirementAssessment
{
    /// <summary>The requirement.</summary>
    public required string Id { get; init; }

    /// <summary>What it is in this procurement.</summary>
    public required Obligation Obligation { get; init; }

    /// <summary>The legal slot it stands in.</summary>
    public required LegalSlot Slot { get; init; }

    /// <summary>The assessment in sentences: its parts one after the other.</summary>
    public required Text Text { get; init; }

    /// <summary>The same part by part, for those who set it as a list.</summary>
    public required IReadOnlyList<AssessmentPart> Parts { get; init; }

    /// <summary>What the assessment still lacks: <c>risk</c>, <c>alternative</c>, <c>burden</c>, <c>proof</c>.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Ids of the findings about it that somebody must decide.</summary>
    public required IReadOnlyList<string> Findings { get; init; }
}

/// <summary>One part of an assessment.</summary>
/// <param name="Part">What it is about: <c>subject</c>, <c>risk</c>, <c>suitability</c>, <c>alternative</c>, <c>level</c>, <c>burden</c>, <c>timing</c> …</param>
/// <param name="Says">What is known; where nothing is, that it is missing.</param>
/// <param name="IsMissing">Whether it is missing.</param>
public sealed record AssessmentPart(string Part, Text Says, bool IsMissing);
