using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Cases;

/// <summary>
/// Which changes after publication are of a basic element (grundlæggende element, udbudsloven § 24, nr. 37), and which may be. Whether a change could have
/// affected who takes part or distorted competition is a person's judgement; this says only where somebody must make it.
/// </summary>
public static class BasicElements
{
    /// <summary>Where it stands in the law.</summary>
    public static IReadOnlyList<LegalBasis> LegalBasis { get; } =
        [new() { Instrument = "LBK 116/2025", Provision = "§ 134; § 24, nr. 37", Url = "https://www.retsinformation.dk/eli/lta/2025/116" }];

    /// <summary>How well it is verified: the rule was read in the statute, the list of elements is derived from it.</summary>
    public static Confidence Confidence => Confidence.D;

    /// <summary>The last day the law was verified.</summary>
    public static DateOnly CheckedTo { get; } = new(2026, 2, 12);

    private static readonly string[] Always =
    [
        "agreement.kind", "authority", "baseline", "frameworkNoticeDate", "noticeDate", "procedure", "subject.categories", "subject.contractKind", "subject.cpvMain",
    ];

    private static readonly string[] Perhaps =
    [
        "agreement.nonTerminableMonths", "agreement.termMonths", "clauses", "exclusion.groundsInNotice", "profile.quantity", "subject.cpvAdditional",
        "subject.estimatedValue", "subject.lots",
    ];

    /// <summary>Of paths that changed, those that cannot change without a new procedure.</summary>
    public static IReadOnlyList<string> Changed(IEnumerable<string> paths) => [.. paths.Where(p => Always.Any(a => Within(p, a)))];

    /// <summary>Of what changed, that which needs legal's word that it is no change of a basic element: paths, and ids of minimum requirements.</summary>
    public static IReadOnlyList<string> Possible(IEnumerable<string> paths, IEnumerable<RequirementEdit> requirements) =>
        [.. paths.Where(p => Perhaps.Any(a => Within(p, a))), .. requirements.Where(r => r.IsMinimum).Select(r => r.Id)];

    private static bool Within(string path, string element) => path == element || path.StartsWith($"{element}.", StringComparison.Ordinal);
}

/// <summary>One requirement of a tender that an amendment touched.</summary>
public sealed record RequirementEdit
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What happened to it.</summary>
    public required EditKind Kind { get; init; }

    /// <summary>The keys that differ, for one that was changed: <c>parameters</c>, <c>text</c>; empty for the rest.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Whether it is a minimum requirement before or after (§ 159, stk. 2).</summary>
    public required bool IsMinimum { get; init; }
}

/// <summary>What an amendment can do to a requirement.</summary>
public enum EditKind
{
    /// <summary>It was not asked before.</summary>
    Added,

    /// <summary>It is no longer asked.</summary>
    Removed,

    /// <summary>It says or asks something else.</summary>
    Changed,
}
