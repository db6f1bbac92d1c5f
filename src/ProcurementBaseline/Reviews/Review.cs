using System.Text.Json.Serialization;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;

namespace ProcurementBaseline.Reviews;

/// <summary>What the rules say of a procurement before it is published. Immutable; a person decides on each finding.</summary>
public sealed record Review
{
    /// <summary>The set that was reviewed.</summary>
    public required RequirementSet Set { get; init; }

    /// <summary>Which part of udbudsloven applies.</summary>
    public required Regime Regime { get; init; }

    /// <summary>What there is to say: of the draft, of the whole, then of each requirement.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The checks that could not be settled, with the facts that would.</summary>
    public required IReadOnlyList<OpenCheck> Undetermined { get; init; }

    /// <summary>The set held against the pinned baseline.</summary>
    public required Completeness Completeness { get; init; }

    /// <summary>What the set costs a vendor, against what a purchase of this value can bear.</summary>
    public required BurdenSum Burden { get; init; }

    /// <summary>Ids of findings somebody must decide and has not.</summary>
    public required IReadOnlyList<string> ToDecide { get; init; }

    /// <summary>How old the law is that was used; null when every rule was checked on the notice date or later.</summary>
    public LawAge? Age { get; init; }
}

/// <summary>The regime of udbudsloven.</summary>
/// <param name="Section">The part of the act; null when a fact that decides is unknown.</param>
/// <param name="Threshold">The EU threshold it was held against, DKK excluding VAT; null when it is not known which.</param>
/// <param name="Missing">Paths of the facts that would decide; empty when it is settled.</param>
public sealed record Regime(LawSection? Section, decimal? Threshold, IReadOnlyList<string> Missing);

/// <summary>The parts (afsnit) of udbudsloven that a purchase can fall under.</summary>
public enum LawSection
{
    /// <summary>The full regime (§§ 39–185).</summary>
    [JsonStringEnumMemberName("II")]
    Full,

    /// <summary>The light regime (§§ 186–190).</summary>
    [JsonStringEnumMemberName("III")]
    Light,

    /// <summary>Below the threshold with a clear cross-border interest (§§ 191–192).</summary>
    [JsonStringEnumMemberName("IV")]
    CrossBorder,

    /// <summary>Below the threshold without it, from DKK 500,000 (§ 193).</summary>
    [JsonStringEnumMemberName("V")]
    MarketTerms,

    /// <summary>Below all of them.</summary>
    Outside,
}

/// <summary>A check that waits for facts.</summary>
/// <param name="Row">The row of the rulebook.</param>
/// <param name="Requirement">The requirement it is about; null when it is about the whole.</param>
/// <param name="Missing">Paths of the facts that would settle it.</param>
public sealed record OpenCheck(string Row, string? Requirement, IReadOnlyList<string> Missing);

/// <summary>What the officer did to the baseline, told by what it means.</summary>
/// <param name="Missing">Ids of requirements that apply and were taken out.</param>
/// <param name="Weakened">Requirements that ask for less than the baseline.</param>
/// <param name="Strengthened">Requirements that ask for more.</param>
/// <param name="Added">Ids of the authority's own requirements.</param>
/// <param name="Rewritten">Requirements whose text, answer or proof was changed; whether that is less or more only a reader can say.</param>
public sealed record Completeness(
    IReadOnlyList<string> Missing, IReadOnlyList<Deviation> Weakened, IReadOnlyList<Deviation> Strengthened, IReadOnlyList<string> Added, IReadOnlyList<Deviation> Rewritten);

/// <summary>One difference from the baseline.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Key">What differs: a parameter's name, <c>obligation</c>, <c>level</c>, <c>appliesWhen</c>, <c>text</c>, <c>answer</c> or <c>evidence</c>.</param>
/// <param name="From">As the baseline has it; null for a text.</param>
/// <param name="To">As it is here; null for a text.</param>
/// <param name="Reason">The recorded reason; null when there is none.</param>
public sealed record Deviation(string Id, string Key, FactValue? From, FactValue? To, string? Reason);

/// <summary>The burden of a set.</summary>
/// <param name="Total">The sum of the points of every requirement of the tender.</param>
/// <param name="Budget">What a purchase of this value can bear; null when the value is unknown.</param>
/// <param name="Share">The total in percent of the budget.</param>
public sealed record BurdenSum(decimal Total, decimal? Budget, decimal? Share);

/// <summary>How old the law is.</summary>
/// <param name="CheckedTo">The earliest day to which one of the rules was checked.</param>
/// <param name="Rules">Ids of the rules that were asked and were checked before the notice date.</param>
public sealed record LawAge(DateOnly CheckedTo, IReadOnlyList<string> Rules);
