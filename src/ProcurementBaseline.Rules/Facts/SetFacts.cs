namespace ProcurementBaseline.Rules.Facts;

/// <summary>A drafted set as rules about drafts see it.</summary>
public sealed record SetFacts
{
    /// <summary>The baseline's version.</summary>
    public string? Baseline { get; init; }

    /// <summary>The baseline's first day.</summary>
    public DateOnly? BaselineFrom { get; init; }

    /// <summary>Whether the notice date lies before the first baseline's first day.</summary>
    public bool? BeforeFirstBaseline { get; init; }

    /// <summary>Whether the baseline is in force on the notice date.</summary>
    public bool? BaselineInForce { get; init; }
}
