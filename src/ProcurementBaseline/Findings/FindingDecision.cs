namespace ProcurementBaseline.Findings;

/// <summary>A decision by a person on a finding (legal's, or the evaluator's).</summary>
public sealed record FindingDecision
{
    /// <summary>The stable id of the finding.</summary>
    public required string Finding { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Decision { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>What a person can do with a finding.</summary>
public enum DecisionKind
{
    /// <summary>The finding is right and is lived with.</summary>
    Accepted,

    /// <summary>There is a reason that answers it.</summary>
    Justified,

    /// <summary>The draft was changed because of it.</summary>
    Changed,
}
