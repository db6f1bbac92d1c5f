using ProcurementBaseline.Assessments;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>What an annex can be made of. What only some kinds need is worked out when they ask for it.</summary>
/// <param name="set">The drafted set.</param>
/// <param name="words">What people call things.</param>
/// <param name="language">The language or languages of the annex.</param>
/// <param name="review">Reviews the set; called once, when asked for.</param>
/// <param name="judge">Judges the responses; called once, when asked for.</param>
public sealed class AnnexInput(RequirementSet set, Words words, AnnexLanguage language, Func<Review> review, Func<Judgement> judge)
{
    private readonly Lazy<Review> _review = new(review);
    private readonly Lazy<Judgement> _judgement = new(judge);

    /// <summary>The drafted set.</summary>
    public RequirementSet Set => set;

    /// <summary>The language or languages.</summary>
    public AnnexLanguage Language => language;

    /// <summary>What people call things.</summary>
    public Words Words => words;

    /// <summary>The review of the set.</summary>
    public Review Review => _review.Value;

    /// <summary>The judgement of the responses.</summary>
    public Judgement Judgement => _judgement.Value;

    /// <summary>The responses, each with what the authority found of it; null is nothing.</summary>
    public required IReadOnlyList<(Response Response, Assessment? Assessment)> Responses { get; init; }

    /// <summary>The hash of the one response's content (<see cref="Files.CanonicalJson"/>); empty when there is not one.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When the one response was received; null when that is not said.</summary>
    public required DateTimeOffset? Received { get; init; }

    /// <summary>Whether what was changed in the baseline is shown.</summary>
    public required bool Changes { get; init; }
}
