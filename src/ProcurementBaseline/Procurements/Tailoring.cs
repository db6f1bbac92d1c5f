using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Procurements;

/// <summary>One thing the officer did to the drafted set. Nothing leaves the set silently: a change without a reason is not carried out.</summary>
public sealed record Tailoring
{
    /// <summary>The requirement's id, or an own id <c>X-…</c> when one is added.</summary>
    public required string Requirement { get; init; }

    /// <summary>What was done.</summary>
    public required TailoringAction Action { get; init; }

    /// <summary>The new obligation; null leaves it.</summary>
    public Obligation? Obligation { get; init; }

    /// <summary>The new legal slot; null leaves it.</summary>
    public LegalSlot? Slot { get; init; }

    /// <summary>New values of parameters, by name; those left out stay.</summary>
    public IReadOnlyDictionary<string, decimal>? Parameters { get; init; }

    /// <summary>The new text; required when a requirement is added.</summary>
    public Text? Text { get; init; }

    /// <summary>The new motive.</summary>
    public Text? Rationale { get; init; }

    /// <summary>The new form of answer; for an added requirement yes or no when left out.</summary>
    public AnswerForm? Answer { get; init; }

    /// <summary>The new means of proof.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why. A reason alone is no justification under udbudsloven § 42, stk. 2.</summary>
    public string? Reason { get; init; }

    /// <summary>The risk and the asset it is about.</summary>
    public string? Risk { get; init; }

    /// <summary>The less intrusive way that was considered.</summary>
    public string? Alternative { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When.</summary>
    public DateOnly? DecidedOn { get; init; }
}

/// <summary>What can be done to a requirement.</summary>
public enum TailoringAction
{
    /// <summary>It stays, also where the facts that decide are missing.</summary>
    Keep,

    /// <summary>It stays, changed.</summary>
    Change,

    /// <summary>It leaves the set.</summary>
    Drop,

    /// <summary>An own requirement joins the set.</summary>
    Add,
}
