using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>Reviews a drafted procurement by the law of its notice date.</summary>
/// <remarks>
/// Every law file whose id begins with <see cref="LawFiles"/> takes part, without being named here: its rows over <c>procurement</c> are judged
/// once, on the procurement with what is known of the set (<see cref="ReviewedSet"/>), and its rows over <c>requirement</c> once for each
/// requirement that is selected, waits for a fact or was taken out (<see cref="ReviewedRequirement"/>; a rule tells them apart by
/// <c>requirement.Standing</c>). A rule that is met gives a finding; a row that waits for facts is listed with them; the rest is silence.
/// A new topic is a new file <c>review-*.json</c>, and, where it reads something new, a member of <see cref="SetFacts"/> or <see cref="RequirementFacts"/>.
/// </remarks>
public static class Reviewer
{
    /// <summary>What the ids of the review's law files begin with.</summary>
    public const string LawFiles = "review.";

    /// <summary>The row that says which part of udbudsloven applies; rules in other rows read its answer as <c>set.Section</c>.</summary>
    public const string RegimeRow = "regime";

    /// <summary>What an open check is called that waits for whether a requirement applies at all.</summary>
    public const string AppliesRow = "appliesWhen";

    private const string Nothing = "none";

    /// <summary>Reviews a set that was drafted with the rulebook.</summary>
    public static Review Review(Rulebook rulebook, RequirementSet set)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(set);
        var baseline = rulebook.BaselineNamed(set.Baseline.Version) ?? throw new ArgumentException("The set was drafted with another rulebook.", nameof(set));
        var comparison = new BaselineComparison(baseline, set);
        var whole = DraftFacts.Of(rulebook, set.Procurement, baseline);
        var rows = rulebook.Rows.Where(r => r.File.StartsWith(LawFiles, StringComparison.Ordinal)).ToList();
        var regime = RegimeOf(rows, whole);
        whole = whole with { Set = ReviewedSet.Add(whole, set, regime.Section) };
        var reading = new RequirementReading(ReviewTerms.On(rulebook.Parameters, set.Procurement.NoticeDate));
        var cases = set.Requirements.Where(r => r.Standing != Standing.NotApplicable).Select(r => ReviewedRequirement.Of(whole, r, baseline, comparison, reading));
        var verdicts = Judged(rows, RowScope.Procurement, [whole]).Concat(Judged(rows, RowScope.Requirement, cases)).ToList();
        IReadOnlyList<Finding> findings = [.. set.Findings, .. verdicts.Select(v => v.Verdict.ToFinding(v.Facts, rulebook.Facts)).OfType<Finding>()];
        var (onDecisions, toDecide) = Decisions.Of(rulebook, whole, set.Procurement.Decisions, findings, []);
        return new()
        {
            Set = set,
            Regime = regime,
            Findings = [.. findings, .. onDecisions],
            Undetermined =
            [
                .. set.Undetermined.Select(r => new OpenCheck(AppliesRow, r.Requirement.Id, r.Missing)),
                .. verdicts.Where(v => v.Verdict is { Rule: null, Explanation.Missing.Count: > 0 } && WaitsForFacts(v.Verdict.Row)).Select(v => Open(v.Verdict, v.Facts, regime)),
            ],
            Completeness = comparison.Told(),
            Burden = new(whole.Set.BurdenTotal!.Value, whole.Set.BurdenBudget, whole.Set.BurdenShare),
            ToDecide = toDecide,
            Age = AgeOf(rows, set.Procurement.NoticeDate),
        };
    }

    private static IEnumerable<(RowVerdict Verdict, CaseFacts Facts)> Judged(IReadOnlyList<LawRow> rows, RowScope over, IEnumerable<CaseFacts> cases)
    {
        var asked = rows.Where(r => r.Over == over).ToList();
        return from facts in cases from row in asked select (RowVerdict.Of(row, facts), facts);
    }

    private static Regime RegimeOf(IReadOnlyList<LawRow> rows, CaseFacts whole)
    {
        if (rows.FirstOrDefault(r => r.Id == RegimeRow) is not { } row) return new(null, null, []);
        var verdict = RowVerdict.Of(row, whole);
        var trace = new Trace(whole, null);
        var thresholds = trace.Law(verdict.Explanation.Read).Where(p => p.Key.StartsWith("threshold", StringComparison.Ordinal)).Select(p => p.Value.Value.Number).ToList();
        LawSection? section = RecordShape.NamesOf(typeof(LawSection)).TryGetValue(verdict.Outcome, out var known) ? (LawSection)known : null;
        return new(section, thresholds.Count == 1 ? thresholds[0] : null, section is null ? trace.Missing(verdict.Explanation.Missing) : []);
    }

    // A row that finds nothing in what is unknown asks nobody for anything: facts that are not there contradict nothing.
    private static bool WaitsForFacts(LawRow row) => row.Unknown != Nothing;

    private static OpenCheck Open(RowVerdict verdict, CaseFacts facts, Regime regime)
    {
        var missing = new Trace(facts, facts.Requirement?.Id).Missing(verdict.Explanation.Missing);
        return new(verdict.Row.Id, facts.Requirement?.Id, [.. missing.SelectMany(m => ReviewedSet.Behind(m, regime)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static LawAge? AgeOf(IReadOnlyList<LawRow> rows, DateOnly noticeDate)
    {
        var old = rows.SelectMany(r => r.Rules)
            .Where(r => r.Entry.LegalBasis.Count > 0 && r.Entry.CheckedTo < noticeDate && r.Versions.TryAsOf(noticeDate, out _, out var condition) && condition is not null).ToList();
        return old.Count == 0 ? null : new(old.Min(r => r.Entry.CheckedTo), [.. old.Select(r => r.Entry.Id).Order(StringComparer.Ordinal)]);
    }
}
