using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Requirements;

/// <summary>What a baseline asks of one procurement, with the reason for each, tailored by the officer. Immutable.</summary>
public sealed record RequirementSet
{
    /// <summary>The procurement.</summary>
    public required Procurement Procurement { get; init; }

    /// <summary>The baseline it was drafted from.</summary>
    public required BaselineReference Baseline { get; init; }

    /// <summary>The hash of the rulebook it was drafted with.</summary>
    public required string RulebookHash { get; init; }

    /// <summary>The consequence level: the highest of the three; null when one of them is unknown and could raise it.</summary>
    public required int? Level { get; init; }

    /// <summary>Every requirement that was looked at, by domain and number, own ones last; empty when the level is 4.</summary>
    public required IReadOnlyList<DraftedRequirement> Requirements { get; init; }

    /// <summary>What there is to say of the draft.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The requirements of the tender.</summary>
    public IEnumerable<DraftedRequirement> Selected => Requirements.Where(r => r.Standing == Standing.Selected);

    /// <summary>The requirements that wait for a fact.</summary>
    public IEnumerable<DraftedRequirement> Undetermined => Requirements.Where(r => r.Standing == Standing.Undetermined);

    /// <summary>Whether nothing was drafted because the stakes are beyond what a baseline can answer.</summary>
    public bool IsRefused => Level == 4;
}

/// <summary>A baseline by version and content.</summary>
/// <param name="Version">For example <c>2026.1</c>.</param>
/// <param name="Hash">SHA-256 over its files' canonical JSON.</param>
/// <param name="From">Its first day.</param>
public sealed record BaselineReference(string Version, string Hash, DateOnly From);

/// <summary>One requirement as it stands in one procurement.</summary>
public sealed record DraftedRequirement
{
    /// <summary>The requirement as it now reads, changes of the officer included.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>The code of the domain it belongs to; <c>own</c> for the authority's own.</summary>
    public required string Domain { get; init; }

    /// <summary>What people call that domain.</summary>
    public required Text DomainTitle { get; init; }

    /// <summary>Where it stands.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Whether it applies by its own conditions: met, not met or undetermined.</summary>
    public required Outcome Applies { get; init; }

    /// <summary>The facts that made it so, by path.</summary>
    public required IReadOnlyDictionary<string, FactValue> Facts { get; init; }

    /// <summary>The dated parameters that were read for it.</summary>
    public required IReadOnlyDictionary<string, ParameterUse> Law { get; init; }

    /// <summary>Paths of the facts that are unknown and would decide; empty unless it is undetermined.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The values of its parameters, by name.</summary>
    public required IReadOnlyDictionary<string, decimal> Parameters { get; init; }

    /// <summary>What the officer did to it; null when nothing.</summary>
    public Tailoring? Tailoring { get; init; }

    /// <summary>Whether the authority wrote it.</summary>
    public bool IsOwn => Tailoring?.Action == TailoringAction.Add;

    /// <summary>Its text with the parameters filled in.</summary>
    public Text FilledText => Fill(Requirement.Text, Parameters);

    /// <summary>A requirement's text with its parameters filled in, each number as its language writes it.</summary>
    public static Text Fill(Text text, IReadOnlyDictionary<string, decimal> parameters)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Fill(text.Da, parameters, Language.Da), Fill(text.En, parameters, Language.En));
    }

    private static string Fill(string text, IReadOnlyDictionary<string, decimal> parameters, Language language) =>
        parameters.Aggregate(text, (t, p) => t.Replace($"{{{p.Key}}}", Wording.Number(p.Value, language), StringComparison.Ordinal));
}

/// <summary>Where a requirement stands in a procurement.</summary>
public enum Standing
{
    /// <summary>It is part of the tender.</summary>
    Selected,

    /// <summary>It waits for a fact.</summary>
    Undetermined,

    /// <summary>It does not apply.</summary>
    NotApplicable,

    /// <summary>The officer took it out, with a reason.</summary>
    Dropped,
}
