using ProcurementBaseline.Reviews;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Views;

/// <summary>What <c>review</c> prints (<c>contract.md</c> §5).</summary>
public sealed record ReviewView(
    string Procurement, DateOnly ReferenceDate, BaselineView Baseline, RulebookView Rulebook, ReviewView.Old? Age, Regime Regime, IReadOnlyList<FindingView> Findings,
    IReadOnlyList<OpenCheck> Undetermined, Completeness Completeness, BurdenSum Burden, IReadOnlyList<string> ToDecide, IReadOnlyList<RequirementAssessment> Assessment)
{
    /// <summary>How old the law is, said once for all of it.</summary>
    public sealed record Old(DateOnly CheckedTo, IReadOnlyList<string> Rules, Text Message);

    /// <summary>The document of a review.</summary>
    public static ReviewView Of(Review review, RulebookView rulebook, Words words)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(words);
        var date = review.Set.Procurement.NoticeDate;
        return new(review.Set.Procurement.Id, date, BaselineView.Of(review.Set.Baseline), rulebook,
            review.Age is { } age ? new(age.CheckedTo, age.Rules, words.Phrase("law.age", ("date", Dated(age.CheckedTo)))) : null,
            review.Regime, [.. review.Findings.Select(f => FindingView.Of(f, date, words))], review.Undetermined, review.Completeness, review.Burden, review.ToDecide,
            AssessmentComposer.Compose(review, words));
    }

    /// <summary>Whether something is left to decide or mend.</summary>
    public bool HasOpenEnds() => ToDecide.Count > 0 || Undetermined.Count > 0 || Regime.Section is null;

    private static Text Dated(DateOnly date) => new(Wording.Date(date, Language.Da), Wording.Date(date, Language.En));
}
