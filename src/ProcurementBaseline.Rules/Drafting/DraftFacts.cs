using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Drafting;

/// <summary>A draft as rules see it: the procurement with its set, and one requirement of it.</summary>
internal static class DraftFacts
{
    /// <summary>The facts of a procurement and the baseline it is drafted from.</summary>
    public static CaseFacts Of(Rulebook rulebook, Procurement procurement, Baseline baseline) => new()
    {
        Law = rulebook.Parameters,
        Procurement = procurement,
        Set = new()
        {
            Baseline = baseline.Version,
            BaselineFrom = baseline.Manifest.From,
            BeforeFirstBaseline = procurement.NoticeDate < rulebook.Baselines[0].Manifest.From,
            BaselineInForce = baseline.Manifest.From <= procurement.NoticeDate,
        },
    };

    /// <summary>The facts of one requirement.</summary>
    /// <param name="drafted">As it stands in the set.</param>
    /// <param name="baseline">Where it comes from; an own requirement is not there.</param>
    public static RequirementFacts Of(DraftedRequirement drafted, Baseline baseline) => new()
    {
        Id = drafted.Requirement.Id,
        Obligation = drafted.Requirement.Obligation,
        Slot = drafted.Requirement.Slot,
        Own = drafted.IsOwn,
        Applies = drafted.Applies,
        Action = drafted.Tailoring?.Action,
        Tailored = drafted.Tailoring is not null,
        HasReason = !string.IsNullOrWhiteSpace(drafted.Tailoring?.Reason),
        OutOfBounds = [.. baseline.ById.GetValueOrDefault(drafted.Requirement.Id) is { } bounded ? TailoringCheck.OutOfBounds(drafted.Tailoring, bounded.Requirement) : []],
        WithinBounds = baseline.ById.GetValueOrDefault(drafted.Requirement.Id) is not { } original || TailoringCheck.WithinBounds(drafted.Tailoring, original.Requirement),
    };
}
