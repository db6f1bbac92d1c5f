using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>One requirement as a tenderer reads it.</summary>
public sealed record AnnexRequirement
{
    /// <summary>Its place in the annex, from 1. It belongs to this annex; the id is for life.</summary>
    public required int Number { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>A few words.</summary>
    public required Text Title { get; init; }

    /// <summary>How strictly it binds.</summary>
    public required Obligation Obligation { get; init; }

    /// <summary>Where in the tender it belongs.</summary>
    public required LegalSlot Slot { get; init; }

    /// <summary>What is asked, with its numbers filled in.</summary>
    public required Text Text { get; init; }

    /// <summary>Why it is asked (motive); null when the authority gave none for a requirement of its own.</summary>
    public required Text? Motive { get; init; }

    /// <summary>Accepted means of proof; an equivalent always counts.</summary>
    public required IReadOnlyList<Text> Proof { get; init; }

    /// <summary>How it is answered.</summary>
    public required AnnexAnswer Answer { get; init; }

    /// <summary>The numbers in its text, by name.</summary>
    public required IReadOnlyDictionary<string, AnnexParameter> Parameters { get; init; }

    /// <summary>Whether it is the baseline's, changed or the authority's own.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Why it is changed or the authority's own, in the words and the language of the authority.</summary>
    public required string? Reason { get; init; }
}

/// <summary>Where a requirement's wording comes from.</summary>
public enum Origin
{
    /// <summary>The baseline, unchanged.</summary>
    Baseline,

    /// <summary>The baseline, changed by the authority.</summary>
    Tailored,

    /// <summary>The authority.</summary>
    Own,
}

/// <summary>How a requirement is answered, for programs and in words.</summary>
public sealed record AnnexAnswer
{
    /// <summary>What kind of answer.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>The unit of a number.</summary>
    public required Unit? Unit { get; init; }

    /// <summary>Smallest number, inclusive; null when there is none.</summary>
    public required decimal? Min { get; init; }

    /// <summary>Largest number, inclusive; null when there is none.</summary>
    public required decimal? Max { get; init; }

    /// <summary>What can be chosen; empty unless <see cref="AnswerKind.Choice"/>.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>What to answer, unit and bounds included and the choices left to <see cref="Choices"/>.</summary>
    public required Text Words { get; init; }
}

/// <summary>A number in a requirement's text.</summary>
/// <param name="Value">The number that holds in this tender.</param>
/// <param name="Baseline">The baseline's number; null for a requirement of the authority's own.</param>
/// <param name="Unit">Its unit; null when it has none.</param>
public sealed record AnnexParameter(decimal Value, decimal? Baseline, Unit? Unit);
