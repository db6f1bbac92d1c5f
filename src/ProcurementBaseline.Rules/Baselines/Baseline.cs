using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Baselines;

/// <summary>One version of the baseline: its requirements with their conditions read. Immutable.</summary>
public sealed class Baseline
{
    private readonly Lazy<ConditionProgram> _satisfied;

    internal Baseline(BaselineManifest manifest, string hash, IReadOnlyList<BaselineRequirement> requirements)
    {
        (Manifest, Hash, Requirements) = (manifest, hash, requirements);
        ById = requirements.ToDictionary(r => r.Requirement.Id, StringComparer.Ordinal);
        _satisfied = new(() => new([.. requirements.Select(r => r.Satisfied)], IsOwn));
    }

    /// <summary>What <c>baseline.json</c> says.</summary>
    public BaselineManifest Manifest { get; }

    /// <summary>Its version, for example <c>2026.1</c>.</summary>
    public string Version => Manifest.Version;

    /// <summary>SHA-256 over its files' canonical JSON.</summary>
    public string Hash { get; }

    /// <summary>Every requirement, retired ones included, by domain and number.</summary>
    public IReadOnlyList<BaselineRequirement> Requirements { get; }

    /// <summary>The requirements by id.</summary>
    public IReadOnlyDictionary<string, BaselineRequirement> ById { get; }

    /// <summary>Every <c>satisfiedWhen</c>, compiled when first needed, in the order of <see cref="Requirements"/>.</summary>
    internal ConditionProgram Satisfied => _satisfied.Value;

    /// <summary>Whether a fact is read from one requirement's answer or parameters.</summary>
    internal static bool IsOwn(Fact fact) => fact.Record is "answer" or "parameter";
}

/// <summary>A requirement of a baseline with its conditions read.</summary>
/// <param name="Requirement">As it stands in its file.</param>
/// <param name="Domain">The domain it belongs to.</param>
/// <param name="Applies">Whether it applies to a purchase: its level is reached and its <c>appliesWhen</c> holds.</param>
/// <param name="Satisfied">Whether an answer meets it.</param>
public sealed record BaselineRequirement(Requirement Requirement, RequirementDomain Domain, Condition Applies, Condition Satisfied);
