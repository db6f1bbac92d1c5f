using ProcurementBaseline.Assessments;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>Makes the report of how the tenderers stand. It reads no clock and no file.</summary>
public static class EvaluationComposer
{
    /// <summary>The report of a judgement.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="responses">The responses it judged, in the same order, each with what the authority found of it, if anything.</param>
    /// <param name="words">The words of the program and the annexes.</param>
    /// <param name="language">The languages it will be shown in.</param>
    /// <exception cref="AnnexRefusedException">Nothing was drafted, because the consequence level is 4.</exception>
    public static EvaluationReport Compose(
        Judgement judgement, IReadOnlyList<(Response Response, Assessment? Assessment)> responses, Words words, AnnexLanguage language)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(words);
        var set = judgement.Set;
        AnnexComposer.RefuseLevelFour(set, words);
        var rows = set.Selected.Concat(set.Undetermined).ToList();
        var (asked, decisions) = (set.Selected.Count(), set.Procurement.Decisions ?? []);
        return new()
        {
            SchemaVersion = "1",
            Kind = AnnexKind.Evaluation,
            Title = words.Phrase("evaluation.title"),
            Language = language,
            Authority = AnnexComposer.Authority(set.Procurement),
            Procurement = AnnexComposer.Named(set.Procurement),
            ReferenceDate = set.Procurement.NoticeDate,
            Baseline = set.Baseline,
            RulebookHash = set.RulebookHash,
            AsOf = judgement.AsOf,
            Requirements = [.. rows.Select((d, i) => new EvaluatedRequirement(i < asked ? i + 1 : null, d.Requirement.Id, d.Requirement.Title, d.Requirement.Obligation))],
            Tenderers = [.. judgement.Responses.Zip(responses, (judged, r) => Tenderer(judged, rows, r.Response, r.Assessment, words))],
            Open = [.. set.Findings.Where(f => f.NeedsDecision && decisions.All(d => d.Finding != f.Id)).OrderBy(f => f.Severity).Select(f => AnnexFinding.Of(f, words))],
            Decisions = decisions,
        };
    }

    private static EvaluatedTenderer Tenderer(
        ResponseJudgement judged, IReadOnlyList<DraftedRequirement> rows, Response response, Assessment? assessment, Words words)
    {
        var verdicts = judged.Requirements.ToDictionary(r => r.Requirement.Requirement.Id, StringComparer.Ordinal);
        var open = judged.ToDecide.ToHashSet(StringComparer.Ordinal);
        var findings = judged.Exclusion.Select(g => g.Finding).Concat(judged.Findings).Concat(judged.ThirdCountry.Select(t => t.Finding));
        return new()
        {
            Id = judged.Tenderer.Id,
            Name = string.IsNullOrWhiteSpace(judged.Tenderer.Name) ? judged.Tenderer.Id : judged.Tenderer.Name,
            Cells = [.. rows.Select(r => Cell(verdicts[r.Requirement.Id]))],
            MinimumsNotMet = [.. rows.Select(r => verdicts[r.Requirement.Id]).Where(IsFailedMinimum).Select(v => Minimum(v.Requirement, response, words))],
            Exclusion = [.. judged.Exclusion.Select(g => new EvaluatedGround(g.Ground, AnnexFinding.Of(g.Finding, words)))],
            ThirdCountry = [.. judged.ThirdCountry.Select(t => new EvaluatedRule(t.Row, AnnexFinding.Of(t.Finding, words),
                [.. t.Tests.Select(q => new EvaluatedTest(q.Test, q.Outcome, words.Named(q.Missing)))], t.Dates))],
            Refused = [.. (assessment?.Evidence ?? []).Where(e => e.Accepted == false).Select(e => new EvaluatedRefusal(e.Id, e.Reason))],
            Confidential = [.. (response.Answers ?? new Dictionary<string, Answer>()).Where(a => a.Value.Confidential == true).Select(a => a.Key).Order(StringComparer.Ordinal)],
            Open = [.. findings.Where(f => open.Contains(f.Id)).OrderBy(f => f.Severity).Select(f => AnnexFinding.Of(f, words))],
            Decisions = assessment?.Decisions ?? [],
        };
    }

    private static EvaluatedCell Cell(RequirementJudgement verdict) => new(verdict.Outcome, [.. verdict.Evidence.SelectMany(Faults).Distinct().Order()]);

    private static IEnumerable<ProofFault> Faults(EvidenceJudgement evidence)
    {
        if (evidence.State == EvidenceState.Missing) yield return ProofFault.Missing;
        if (evidence.State == EvidenceState.Expired) yield return ProofFault.Expired;
        if (evidence.Accepted == false) yield return ProofFault.Refused;
    }

    private static bool IsFailedMinimum(RequirementJudgement verdict) =>
        verdict.Outcome == Outcome.NotMet && verdict.Requirement.Requirement.Obligation == Obligation.Minimum;

    private static EvaluatedMinimum Minimum(DraftedRequirement drafted, Response response, Words words)
    {
        var answer = response.Answers?.GetValueOrDefault(drafted.Requirement.Id);
        var (confidential, form) = (answer?.Confidential == true, drafted.Requirement.Answer);
        var given = confidential ? null : answer?.Value is { } value ? words.Shown(form, value) : words.Phrase("evaluation.unanswered");
        return new(drafted.Requirement.Id, drafted.Requirement.Title, drafted.FilledText, given, confidential);
    }
}
