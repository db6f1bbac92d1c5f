using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Views;

/// <summary>What <c>judge</c> prints (<c>contract.md</c> §5).</summary>
public sealed record JudgementView(
    string Procurement, DateOnly ReferenceDate, DateOnly AsOf, BaselineView Baseline, RulebookView Rulebook, IReadOnlyList<FindingView> Findings, IReadOnlyList<JudgementView.Tender> Responses)
{
    /// <summary>One response.</summary>
    public sealed record Tender(
        string Tenderer, string? Name, IReadOnlyList<Row> Requirements, IReadOnlyList<FindingView> Exclusion, IReadOnlyList<ThirdCountryView> ThirdCountry,
        IReadOnlyList<FindingView> Findings, Summary Summary);

    /// <summary>One requirement of a response.</summary>
    public sealed record Row(
        string Id, Obligation Obligation, Outcome Outcome, IReadOnlyDictionary<string, FactValue> Facts, IReadOnlyDictionary<string, decimal> Parameters,
        IReadOnlyList<string> Missing, IReadOnlyList<EvidenceJudgement> Evidence, ImprovementPlan? Plan);

    /// <summary>The numbers of a response.</summary>
    public sealed record Summary(int Met, int NotMet, int Undetermined, int NotApplicable, IReadOnlyList<string> MinimumNotMet, IReadOnlyList<string> ToDecide);

    /// <summary>The document of a judgement.</summary>
    public static JudgementView Of(Judgement judgement, RulebookView rulebook, Words words)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var (set, date) = (judgement.Set, judgement.Set.Procurement.NoticeDate);
        return new(set.Procurement.Id, date, judgement.AsOf, BaselineView.Of(set.Baseline), rulebook,
            [.. set.Findings.Select(f => FindingView.Of(f, date, words))],
            [.. judgement.Responses.Select(r => One(r, date, words))]);
    }

    /// <summary>Whether something is left to decide or mend.</summary>
    public bool HasOpenEnds() => Findings.Any(f => f.Severity != Severity.Info) || Responses.Any(r => r.Summary.ToDecide.Count > 0);

    private static Tender One(ResponseJudgement response, DateOnly referenceDate, Words words)
    {
        int Count(Outcome outcome) => response.Requirements.Count(r => r.Outcome == outcome);
        return new(response.Tenderer.Id, response.Tenderer.Name,
            [.. response.Requirements.Select(r => new Row(r.Requirement.Requirement.Id, r.Requirement.Requirement.Obligation, r.Outcome, r.Facts,
                r.Requirement.Parameters, r.Missing, r.Evidence, r.Plan))],
            [], [.. response.ThirdCountry.Select(t => ThirdCountryView.Of(t, referenceDate, words))],
            [.. response.Findings.Select(f => FindingView.Of(f, referenceDate, words))],
            new(Count(Outcome.Met), Count(Outcome.NotMet), Count(Outcome.Undetermined), Count(Outcome.NotApplicable),
                [.. response.Requirements.Where(r => r.Outcome == Outcome.NotMet && r.Requirement.Requirement.Obligation == Obligation.Minimum).Select(r => r.Requirement.Requirement.Id)],
                response.ToDecide));
    }
}
