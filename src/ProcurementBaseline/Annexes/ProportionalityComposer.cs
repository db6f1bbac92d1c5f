using ProcurementBaseline.Reviews;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>Makes legal's assessment of proportionality of a review: what is known is said, what is not is named.</summary>
public static class ProportionalityComposer
{
    /// <summary>The assessment of a reviewed procurement.</summary>
    /// <param name="review">The review.</param>
    /// <param name="words">The words of the program and the annexes.</param>
    /// <param name="language">The languages it will be shown in.</param>
    /// <exception cref="AnnexRefusedException">Nothing was drafted, because the consequence level is 4.</exception>
    public static ProportionalityAssessment Compose(Review review, Words words, AnnexLanguage language)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(words);
        var (set, procurement) = (review.Set, review.Set.Procurement);
        AnnexComposer.RefuseLevelFour(set, words);
        var open = review.ToDecide.ToHashSet(StringComparer.Ordinal);
        return new()
        {
            SchemaVersion = "1",
            Kind = AnnexKind.Proportionality,
            Title = words.Phrase("proportionality.title"),
            Language = language,
            Authority = AnnexComposer.Authority(procurement),
            Procurement = AnnexComposer.Named(procurement),
            ReferenceDate = procurement.NoticeDate,
            Baseline = set.Baseline,
            RulebookHash = set.RulebookHash,
            Section = review.Regime.Section,
            Threshold = review.Regime.Threshold,
            SectionMissing = words.Named(review.Regime.Missing),
            EstimatedValue = procurement.Subject?.EstimatedValue,
            Level = set.Level,
            MarketConsulted = procurement.Market?.Consulted,
            SuppliersKnown = procurement.Market?.SuppliersKnown,
            SuppliersMeetingAll = procurement.Market?.SuppliersMeetingAll,
            Burden = review.Burden,
            Groups = Groups(review, words),
            Open = [.. review.Findings.Where(f => open.Contains(f.Id)).OrderBy(f => f.Severity).Select(f => AnnexFinding.Of(f, words))],
            OpenChecks = [.. review.Undetermined.Select(u => new AssessedCheck(u.Row, u.Requirement, words.Named(u.Missing)))],
            Decisions = procurement.Decisions ?? [],
        };
    }

    private static List<AssessedGroup> Groups(Review review, Words words)
    {
        var assessed = AssessmentComposer.Compose(review, words).ToDictionary(a => a.Id, StringComparer.Ordinal);
        return [.. review.Set.Selected.GroupBy(d => d.Domain, StringComparer.Ordinal)
            .Select(g => new AssessedGroup(g.First().DomainTitle, [.. g.Select(d => assessed[d.Requirement.Id])]))];
    }
}
