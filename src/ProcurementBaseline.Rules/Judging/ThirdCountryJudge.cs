using ProcurementBaseline.Judgements;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;

namespace ProcurementBaseline.Rules.Judging;

/// <summary>Judges the third-country rules of one response: every row, also where nothing is found.</summary>
internal static class ThirdCountryJudge
{
    /// <summary>The id of the law file whose rows they are.</summary>
    public const string RulesOfThirdCountries = "third-country";

    /// <summary>The dated parameters that only the days of a permission read.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["islPhaseOneDays", "islPhaseTwoDays", "islMarginDays"];

    private const string Screening = "investment-screening";
    private const string NotTriggered = "notTriggered";

    /// <summary>One for each row, in the order of the file.</summary>
    public static IReadOnlyList<ThirdCountryJudgement> Of(Rulebook rulebook, CaseFacts facts) =>
        [.. rulebook.Rows.Where(r => r.File == RulesOfThirdCountries && r.Over == RowScope.Response).Select(row => One(rulebook, row, facts)).OfType<ThirdCountryJudgement>()];

    private static ThirdCountryJudgement? One(Rulebook rulebook, LawRow row, CaseFacts facts) => RowVerdict.FindingOf(row, facts, rulebook.Facts) is not { } finding ? null : new()
    {
        Row = row.Id,
        Finding = finding with { Missing = [.. finding.Missing.Where(path => !path.StartsWith("thirdCountry.", StringComparison.Ordinal))] },   // a decision is no fact to ask for
        Tests = [.. row.Tests.Select(test => Answered(test, facts)).OfType<TestJudgement>()],
        Dates = row.Id == Screening && finding.Outcome != NotTriggered ? Dates(facts) : null,
    };

    private static TestJudgement? Answered(LawTest test, CaseFacts facts)
    {
        if (!test.Versions.TryAsOf(facts.Procurement.NoticeDate, out _, out var condition) || condition is null) return null;
        var (explanation, trace) = (Kleene.Explain(condition, facts), new Trace(facts, null));
        return new(test.Id, explanation.Outcome, trace.Facts(explanation.Read), trace.Missing(explanation.Missing));
    }

    private static PermissionDates? Dates(CaseFacts facts)
    {
        if (facts.AsOf is not { } day || Parameters.Select(p => facts.LawNamed(p)?.Value.Number).ToList() is not [{ } first, { } second, { } margin]) return null;
        var (phaseOne, procurement) = (day.AddDays((int)first), facts.Procurement);
        var validity = procurement.Clauses?.BidValidityDays;
        return new(day, phaseOne, phaseOne.AddDays((int)second), first + second + margin, validity,
            procurement.TenderDeadline is { } deadline && validity is { } days ? DateOnly.FromDateTime(deadline.Date).AddDays((int)Math.Min(days, 36_500)) : null);
    }
}
