using ProcurementBaseline.Assessments;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Rules.Judging;

/// <summary>Says how the proof of an answer stands on the judging day.</summary>
internal static class EvidenceOnDay
{
    /// <summary>One entry for each document named; one without an id where proof is asked for, an answer is given and nothing is named.</summary>
    public static IReadOnlyList<EvidenceJudgement> Of(Requirement requirement, Answer? answer, Response response, Assessment? assessment, DateOnly asOf)
    {
        if (answer?.Evidence is { Count: > 0 } named) return [.. named.Select(id => Judged(id, response, assessment, asOf))];
        return requirement.Evidence.Count > 0 && answer?.Value is not null ? [new(null, EvidenceState.Missing, null)] : [];
    }

    private static EvidenceJudgement Judged(string id, Response response, Assessment? assessment, DateOnly asOf)
    {
        var accepted = assessment?.Evidence?.FirstOrDefault(e => e.Id == id)?.Accepted;
        var document = response.Evidence?.FirstOrDefault(e => e.Id == id);
        if (document is null) return new(id, EvidenceState.Missing, accepted);
        return new(id, document.ValidTo < asOf ? EvidenceState.Expired : EvidenceState.Ok, accepted);   // valid to and including its last day
    }
}
