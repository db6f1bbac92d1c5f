using ProcurementBaseline.Values;

namespace ProcurementBaseline.Findings;

/// <summary>What a rule has to say (bemærkning), with everything needed to check it. It proposes; a person decides.</summary>
public sealed record Finding
{
    /// <summary>Stable: the rule, and what it is about, for example <c>MINIMUM-NOT-MET:PATCH-01</c>. Decisions refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>First day of the rule's version that was used.</summary>
    public required DateOnly Version { get; init; }

    /// <summary>The rule's outcome, one of its row's.</summary>
    public required string Outcome { get; init; }

    /// <summary>How it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The requirement it is about; null when it is about the whole.</summary>
    public string? Requirement { get; init; }

    /// <summary>Where in the law it stands; empty for a rule of our own making.</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>How well the law is verified.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The last day somebody verified the law.</summary>
    public required DateOnly CheckedTo { get; init; }

    /// <summary>The facts it read, by their path in the file.</summary>
    public required IReadOnlyDictionary<string, FactValue> Facts { get; init; }

    /// <summary>The dated parameters it read, by name.</summary>
    public required IReadOnlyDictionary<string, ParameterUse> Parameters { get; init; }

    /// <summary>Paths of the facts that were not given and would decide.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What it says.</summary>
    public required Text Message { get; init; }

    /// <summary>What to do; null when nothing is to be done.</summary>
    public Text? Remedy { get; init; }

    /// <summary>A text for the tender documents that would answer it; null when there is none.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Whether a person must decide or mend something because of it.</summary>
    public bool NeedsDecision => Severity is Severity.Error or Severity.Warning;
}

/// <summary>A dated parameter as a rule read it.</summary>
/// <param name="Value">Its value on the reference date.</param>
/// <param name="From">First day of that value, inclusive.</param>
/// <param name="Source">Where the value stands.</param>
/// <param name="Confidence">How well it is verified.</param>
public sealed record ParameterUse(FactValue Value, DateOnly From, string Source, Confidence Confidence);
