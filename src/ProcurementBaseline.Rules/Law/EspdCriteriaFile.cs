using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Law;

/// <summary>The file <c>rules/espd/criteria.json</c>: which ground of udbudsloven each criterion of the ESPD stands for.</summary>
public sealed record EspdCriteriaFile
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Text Title { get; init; }

    /// <summary>Where the table stands.</summary>
    public required string Source { get; init; }

    /// <summary>Where in the law it stands.</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>The last day somebody verified it.</summary>
    public required DateOnly CheckedTo { get; init; }

    /// <summary>How well it is verified.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The exclusion criteria.</summary>
    public required IReadOnlyList<EspdCriterionEntry> Criteria { get; init; }

    /// <summary>Codes of criteria that say nothing of exclusion.</summary>
    public required IReadOnlyList<string> OtherCodes { get; init; }

    /// <summary>What the codes of such criteria begin with.</summary>
    public required IReadOnlyList<string> OtherPrefixes { get; init; }
}

/// <summary>One exclusion criterion of the ESPD.</summary>
public sealed record EspdCriterionEntry
{
    /// <summary>Its code as versions 3 and 4 spell it, for example <c>crime-org</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What other versions call it, whole.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Its ids (UUIDs), of all versions.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>What it stands for, by first day.</summary>
    public required IReadOnlyList<EspdUseEntry> Versions { get; init; }
}

/// <summary>What a criterion stands for from a day on.</summary>
public sealed record EspdUseEntry
{
    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The ids of the grounds; empty only for purely national grounds.</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    /// <summary>How its answers are read.</summary>
    public required EspdReading Reading { get; init; }
}
