using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;

namespace ProcurementBaseline.Rules.Judging;

/// <summary>Judges responses in full: a verdict for every requirement, with its reasons, the state of its proof, and what a person must decide.</summary>
public static class Judge
{
    /// <summary>The id of the law file whose rows speak of answers.</summary>
    public const string RulesOfAnswers = "judging";

    /// <summary>Judges responses that were checked against the set.</summary>
    /// <param name="rulebook">The rulebook the set was drafted with.</param>
    /// <param name="set">The set.</param>
    /// <param name="responses">The responses, each with what the authority found of it, if anything.</param>
    /// <param name="asOf">The judging day.</param>
    /// <param name="espd">The ESPDs that were handed in, by the tenderer's id.</param>
    public static Judgement Responses(
        Rulebook rulebook, RequirementSet set, IEnumerable<(Response Response, Assessment? Assessment)> responses, DateOnly asOf, IReadOnlyDictionary<string, EspdDeclaration>? espd = null)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(responses);
        var judge = new ResponseJudge(rulebook, set, asOf);
        var rows = rulebook.Rows.Where(r => r.File == RulesOfAnswers && r.Over == RowScope.Answer).ToList();
        var space = judge.NewSpace();
        return new()
        {
            Set = set,
            AsOf = asOf,
            Responses = [.. responses.Select(r => One(rulebook, judge, rows, r.Response, r.Assessment, espd?.GetValueOrDefault(r.Response.Tenderer.Id), asOf, space))],
        };
    }

    private static ResponseJudgement One(
        Rulebook rulebook, ResponseJudge judge, IReadOnlyList<LawRow> rows, Response response, Assessment? assessment, EspdDeclaration? espd, DateOnly asOf, ResponseJudge.Space space)
    {
        var (requirements, findings) = (new List<RequirementJudgement>(judge.Count), new List<Finding>());
        var outcomes = judge.Judge(response, space);
        for (var i = 0; i < judge.Count; i++)
        {
            var facts = judge.FactsFor(i, response);
            var judged = Requirement(judge, i, outcomes[i], facts, response, assessment, asOf);
            requirements.Add(judged);
            findings.AddRange(Findings(rulebook, rows, facts with { Requirement = FactsOf(judged, facts.Answer) }));
        }
        foreach (var id in NotAsked(judge, response))
            findings.AddRange(Findings(rulebook, rows, judge.Shared with { Response = response, Requirement = new() { Id = id, Outcome = Outcome.NotApplicable, Answered = true } }));
        var (exclusion, further) = ExclusionJudge.Of(rulebook, judge.Shared with { Response = response }, assessment, espd);
        findings.AddRange(further);
        var thirdCountry = ThirdCountryJudge.Of(rulebook, judge.Shared with { Response = response, ThirdCountry = assessment?.ThirdCountry });
        var (onDecisions, toDecide) = Decisions.Of(
            rulebook, judge.Shared, assessment?.Decisions, [.. exclusion.Select(g => g.Finding), .. findings, .. thirdCountry.Select(t => t.Finding)], judge.Set.Findings);
        return new()
        {
            Tenderer = response.Tenderer,
            Requirements = requirements,
            Exclusion = exclusion,
            ThirdCountry = thirdCountry,
            Findings = [.. findings, .. onDecisions],
            ToDecide = toDecide,
        };
    }

    private static RequirementJudgement Requirement(
        ResponseJudge judge, int index, Outcome outcome, CaseFacts facts, Response response, Assessment? assessment, DateOnly asOf)
    {
        var drafted = judge[index];
        var explanation = judge.Explain(index, facts);
        var trace = new Trace(facts, drafted.Requirement.Id);
        var asked = drafted.Standing == Standing.Selected;
        return new()
        {
            Requirement = drafted,
            Outcome = outcome,
            Facts = trace.Facts(explanation.Read),
            Missing = drafted.Standing == Standing.Undetermined ? drafted.Missing : trace.Missing(explanation.Missing),
            Evidence = asked ? EvidenceOnDay.Of(drafted.Requirement, facts.Answer, response, assessment, asOf) : [],
            Plan = facts.Answer?.Plan,
        };
    }

    private static RequirementFacts FactsOf(RequirementJudgement judged, Answer? answer) => new()
    {
        Id = judged.Requirement.Requirement.Id,
        Obligation = judged.Requirement.Requirement.Obligation,
        Slot = judged.Requirement.Requirement.Slot,
        Own = judged.Requirement.IsOwn,
        Applies = judged.Requirement.Standing switch
        {
            Standing.Selected => Outcome.Met,
            Standing.Undetermined => Outcome.Undetermined,
            Standing.NotApplicable or Standing.Dropped => Outcome.NotMet,
        },
        Outcome = judged.Outcome,
        Answered = answer?.Value is not null,
        EvidenceMissing = judged.Evidence.Any(e => e.State == EvidenceState.Missing),
        EvidenceExpired = judged.Evidence.Any(e => e.State == EvidenceState.Expired),
        EvidenceRefused = judged.Evidence.Any(e => e.Accepted == false),
        HasPlan = !string.IsNullOrWhiteSpace(answer?.Plan?.Action) && answer.Plan.By is not null,
    };

    private static IEnumerable<Finding> Findings(Rulebook rulebook, IReadOnlyList<LawRow> rows, CaseFacts facts) =>
        rows.Select(row => RowVerdict.FindingOf(row, facts, rulebook.Facts)).OfType<Finding>();

    // Answers to requirements outside the set: of another version, or dropped. Nothing a vendor wrote is passed over in silence.
    private static IEnumerable<string> NotAsked(ResponseJudge judge, Response response)
    {
        var asked = Enumerable.Range(0, judge.Count).Select(i => judge[i].Requirement.Id).ToHashSet(StringComparer.Ordinal);
        return (response.Answers ?? new Dictionary<string, Answer>()).Where(a => a.Value?.Value is not null && !asked.Contains(a.Key)).Select(a => a.Key).Order(StringComparer.Ordinal);
    }
}
