namespace ProcurementBaseline.Cases;

/// <summary>What became of a procurement once it was published. Before that there is no case, only a draft. Immutable; each step gives a new one.</summary>
public sealed record Case
{
    /// <summary>The procurement's id.</summary>
    public required string Procurement { get; init; }

    /// <summary>How it was published.</summary>
    public required Publication Publication { get; init; }

    /// <summary>What was changed since, in order; their numbers begin at 1.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>The first signature of the opening; null until one of the authority asked for it.</summary>
    public Signature? OpeningAsked { get; init; }

    /// <summary>The second, by somebody else: from then on the submissions can be read. Null while they are sealed.</summary>
    public Signature? Opened { get; init; }

    /// <summary>When and why the case ended; null while it runs.</summary>
    public Conclusion? Conclusion { get; init; }

    /// <summary>The last moment a submission is received, inclusive (udbudsloven §§ 57–60 say how early it may be).</summary>
    public DateTimeOffset Deadline => Amendments.LastOrDefault(a => a.Deadline is not null)?.Deadline ?? Publication.Deadline;

    /// <summary>The number of the documents now in force: 0 for the publication, then the last amendment's.</summary>
    public int Edition => Amendments.Count;

    /// <summary>Whether the authority may read submissions.</summary>
    public bool IsOpened => Opened is not null;

    /// <summary>Whether a save, a submission or a withdrawal at that moment is in time: up to and including the deadline.</summary>
    public bool Receives(DateTimeOffset at) => at <= Deadline;
}

/// <summary>Somebody's act, as the case keeps it.</summary>
/// <param name="By">A role and an opaque id, as the audit log has it.</param>
/// <param name="At">When, by the service's clock, UTC.</param>
public sealed record Signature(string By, DateTimeOffset At);

/// <summary>How a procurement was published: what is pinned from then on.</summary>
public sealed record Publication
{
    /// <summary>Who and when.</summary>
    public required Signature Signed { get; init; }

    /// <summary>The version of the baseline.</summary>
    public required string Baseline { get; init; }

    /// <summary>SHA-256 over the baseline's files.</summary>
    public required string BaselineHash { get; init; }

    /// <summary>SHA-256 over the rulebook, whose content is stored under it.</summary>
    public required string Rulebook { get; init; }

    /// <summary>SHA-256 of the canonical JSON of the procurement as published.</summary>
    public required string ProcurementHash { get; init; }

    /// <summary>SHA-256 of the canonical JSON of the requirements as drafted then: the frozen set.</summary>
    public required string RequirementsHash { get; init; }

    /// <summary>The tender deadline.</summary>
    public required DateTimeOffset Deadline { get; init; }
}

/// <summary>A change after publication (udbudsloven § 134).</summary>
public sealed record Amendment
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who and when.</summary>
    public required Signature Signed { get; init; }

    /// <summary>What is told to the tenderers.</summary>
    public required Values.Text Reason { get; init; }

    /// <summary>Paths of the procurement that changed, and ids of the requirements that did.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>The requirements that changed, with what happened to each.</summary>
    public IReadOnlyList<RequirementEdit> Requirements { get; init; } = [];

    /// <summary>Legal's word that a change that could be one of a basic element is none; null when no change could be.</summary>
    public string? NotBasic { get; init; }

    /// <summary>SHA-256 of the canonical JSON of the procurement as amended.</summary>
    public required string ProcurementHash { get; init; }

    /// <summary>SHA-256 of the canonical JSON of the requirements as drafted then.</summary>
    public required string RequirementsHash { get; init; }

    /// <summary>The new tender deadline; null when it stays.</summary>
    public DateTimeOffset? Deadline { get; init; }
}

/// <summary>The end of a case, from which its retention runs.</summary>
/// <param name="Signed">Who and when.</param>
/// <param name="ContractEnds">The last day of the contract, options included; null when none was made.</param>
/// <param name="KeepTo">The last day the case is kept, inclusive.</param>
public sealed record Conclusion(Signature Signed, DateOnly? ContractEnds, DateOnly KeepTo);
