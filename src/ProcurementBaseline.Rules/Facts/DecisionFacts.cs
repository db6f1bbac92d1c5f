namespace ProcurementBaseline.Rules.Facts;

/// <summary>A person's decision on a finding, as rules about decisions see it: whether it counts, and what it lacks.</summary>
public sealed record DecisionFacts
{
    /// <summary>The id of the finding it names.</summary>
    public required string Finding { get; init; }

    /// <summary>Whether this run has a finding of that id.</summary>
    public bool? Known { get; init; }

    /// <summary>The id of a finding of this run that is spelled nearly so; null when there is none.</summary>
    public string? Nearest { get; init; }

    /// <summary>Whether there is such an id.</summary>
    public bool? HasNearest { get; init; }

    /// <summary>Why it was decided so; null also when what stands there is blank.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided; null also when what stands there is blank.</summary>
    public string? By { get; init; }

    /// <summary>When it was decided.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether reason, person and day are all there: without them nobody can be asked, and the decision clears nothing.</summary>
    public bool? Complete { get; init; }
}
