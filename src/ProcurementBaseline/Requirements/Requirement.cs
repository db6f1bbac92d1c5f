using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Requirements;

/// <summary>One thing an authority may ask of what it buys, ready to stand in a tender. Its version is its baseline's.</summary>
public sealed record Requirement
{
    /// <summary><c>DOMAIN-NN</c>, for life.</summary>
    public required string Id { get; init; }

    /// <summary>A few words.</summary>
    public required Text Title { get; init; }

    /// <summary>What is asked: one demand, functional, testable; <c>{parameter}</c> is filled in.</summary>
    public required Text Text { get; init; }

    /// <summary>Why it is asked (motive).</summary>
    public required Text Rationale { get; init; }

    /// <summary>Expression over the purchase: whether it applies.</summary>
    public required string AppliesWhen { get; init; }

    /// <summary>1–3: the consequence level from which it applies.</summary>
    public required int Level { get; init; }

    /// <summary>What it is by default.</summary>
    public required Obligation Obligation { get; init; }

    /// <summary>Where in the tender it belongs.</summary>
    public required LegalSlot Slot { get; init; }

    /// <summary>How it is answered.</summary>
    public required AnswerForm Answer { get; init; }

    /// <summary>Expression over the answer: whether it is met.</summary>
    public required string SatisfiedWhen { get; init; }

    /// <summary>Accepted means of proof; an equivalent always counts.</summary>
    public required IReadOnlyList<Text> Evidence { get; init; }

    /// <summary>What it costs a small vendor to meet and prove.</summary>
    public required Burden Burden { get; init; }

    /// <summary>The less intrusive way to the same end.</summary>
    public required Alternative Alternative { get; init; }

    /// <summary>Numbers the officer may set within bounds, by name.</summary>
    public IReadOnlyDictionary<string, RequirementParameter>? Parameters { get; init; }

    /// <summary>Where a law demands it.</summary>
    public IReadOnlyList<LegalBasis>? LegalBasis { get; init; }

    /// <summary>The last day somebody verified that law.</summary>
    public DateOnly? CheckedTo { get; init; }

    /// <summary>How well that law is verified.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Numbers in other frameworks, by framework.</summary>
    public FrameworkMaps? Maps { get; init; }

    /// <summary>Set when it is no longer used; the id stays taken.</summary>
    public Retirement? Retired { get; init; }
}

/// <summary>How strictly a requirement binds (design.md §2).</summary>
public enum Obligation
{
    /// <summary>Minimum requirement (mindstekrav, MK): a tender that does not meet it cannot win (udbudsloven § 159, stk. 2).</summary>
    Minimum,

    /// <summary>Evaluated requirement (konkurrencekrav, K).</summary>
    Award,

    /// <summary>Contract condition (kontraktvilkår, KV; § 176).</summary>
    Contract,
}

/// <summary>Where in a tender something legally belongs.</summary>
public enum LegalSlot
{
    /// <summary>Technical specification (§§ 40–48).</summary>
    Specification,

    /// <summary>Suitability (§§ 140–144).</summary>
    Suitability,

    /// <summary>Selection (§ 145).</summary>
    Selection,

    /// <summary>Award criterion (§§ 162–165).</summary>
    Award,

    /// <summary>Contract condition (§ 176).</summary>
    Contract,
}

/// <summary>What a requirement costs a small vendor.</summary>
public sealed record Burden
{
    /// <summary>1 (an hour) to 4 (months, or a third party).</summary>
    public required int Points { get; init; }

    /// <summary>Why.</summary>
    public required Text Reason { get; init; }
}

/// <summary>Why a requirement is no longer used.</summary>
public sealed record Retirement
{
    /// <summary>Why, and what took its place.</summary>
    public required Text Reason { get; init; }
}

/// <summary>The less intrusive way to the same end: another requirement, or words. Exactly one of the two is set.</summary>
/// <param name="Requirement">The id of the requirement that asks for less.</param>
/// <param name="Text">The way in words.</param>
public sealed record Alternative(string? Requirement, Text? Text);

/// <summary>Where a requirement stands in other frameworks: numbers or our own slugs, never their text.</summary>
public sealed record FrameworkMaps
{
    /// <summary>NIS 2-loven (lov 434/2025), for example <c>6.1.5</c> for § 6, stk. 1, nr. 5.</summary>
    public IReadOnlyList<string>? Nis2 { get; init; }

    /// <summary>ISO/IEC 27002:2022, control numbers.</summary>
    public IReadOnlyList<string>? Iso27002 { get; init; }

    /// <summary>MDS2 (ANSI/NEMA HN 1-2019), section codes.</summary>
    public IReadOnlyList<string>? Mds2 { get; init; }

    /// <summary>ENISA's procurement guidelines for hospitals (2020), our own slugs: their numbering is unverified.</summary>
    public IReadOnlyList<string>? Enisa { get; init; }

    /// <summary>Regulation (EU) 2024/2847 (CRA) Annex I, for example <c>I.II.1</c>.</summary>
    public IReadOnlyList<string>? Cra { get; init; }

    /// <summary>Regulation (EU) 2017/745 or 2017/746 Annex I, for example <c>I.17.4</c>.</summary>
    public IReadOnlyList<string>? Mdr { get; init; }

    /// <summary>ETSI EN 303 645, topic numbers.</summary>
    public IReadOnlyList<string>? En303645 { get; init; }

    /// <summary>The Danish technical minimum requirements for state authorities (2024), numbers 1–29.</summary>
    public IReadOnlyList<string>? DkMinimum { get; init; }
}
