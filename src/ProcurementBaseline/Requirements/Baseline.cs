using ProcurementBaseline.Values;

namespace ProcurementBaseline.Requirements;

/// <summary>The content of <c>baseline.json</c>: which version this is and what changed since the one before.</summary>
public sealed record BaselineManifest
{
    /// <summary>For example <c>2026.1</c>; the folder has the same name.</summary>
    public required string Version { get; init; }

    /// <summary>First day it can be used.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What people call it.</summary>
    public required Text Title { get; init; }

    /// <summary>What changed, each with its reason; empty in the first version.</summary>
    public required IReadOnlyList<BaselineChange> Changes { get; init; }
}

/// <summary>One change against the version before.</summary>
public sealed record BaselineChange
{
    /// <summary>Which requirement.</summary>
    public required string Requirement { get; init; }

    /// <summary>What happened to it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required Text Reason { get; init; }
}

/// <summary>What can happen to a requirement between versions.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It says or asks something else.</summary>
    Changed,

    /// <summary>It is no longer used.</summary>
    Retired,
}

/// <summary>One file of requirements that belong together.</summary>
public sealed record RequirementDomain
{
    /// <summary>Its code, the file's name.</summary>
    public required string Domain { get; init; }

    /// <summary>What people call it; a heading in the annex.</summary>
    public required Text Title { get; init; }

    /// <summary>Where it stands among the domains, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }
}
