using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>One requirement as the review's rules see it. What a rule over <c>requirement</c> can read is put together here and nowhere else.</summary>
internal static class ReviewedRequirement
{
    /// <summary>The facts of one requirement; a check of another kind adds its own to what a draft knows.</summary>
    /// <param name="whole">The procurement with its set.</param>
    /// <param name="drafted">As it stands in the set, taken out included.</param>
    /// <param name="baseline">The pinned baseline.</param>
    /// <param name="comparison">How it differs from the baseline.</param>
    /// <param name="reading">Reads its texts.</param>
    public static CaseFacts Of(CaseFacts whole, DraftedRequirement drafted, Baseline baseline, BaselineComparison comparison, RequirementReading reading) => whole with
    {
        Parameters = drafted.Parameters,
        Requirement = reading.Add(drafted, baseline.ById.GetValueOrDefault(drafted.Requirement.Id)?.Requirement, comparison.Add(drafted, DraftFacts.Of(drafted, baseline))),
    };
}
