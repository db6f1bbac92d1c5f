using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>What one tenderer answered, for people: the answer beside what is asked where it does not suffice, how proof stands, and what is only good to know.</summary>
internal static class AnswersScreen
{
    /// <summary>The requirements not met, each with the answer and what is asked.</summary>
    public static void NotMet(Paper paper, ResponseJudgement response, Words words)
    {
        var judged = response.Requirements.Where(r => r.Outcome == Outcome.NotMet).ToList();
        if (judged.Count == 0) return;
        paper.Line("  " + words.Phrase("judge.notMet").In(paper.Language));
        foreach (var one in judged)
        {
            var id = one.Requirement.Requirement.Id;
            paper.Wrapped(words.Phrase("judge.answer", ("requirement", new(id, id)), ("answer", AnswerOf(one, words)), ("asked", one.Requirement.FilledText)).In(paper.Language), 4);
        }
    }

    /// <summary>What needs no decision, by kind.</summary>
    public static void ForInformation(Paper paper, ResponseJudgement response, Words words)
    {
        var infos = response.Findings.Where(f => f.Severity == Severity.Info).ToList();
        if (infos.Count == 0) return;
        paper.Line("  " + words.Phrase("judge.infos").In(paper.Language));
        paper.Findings(infos, words);
    }

    /// <summary>The code of what is wrong with the proof of an answer that suffices; null when nothing is. Proof of a contract condition may come later.</summary>
    public static string? ProofState(RequirementJudgement judged) => judged switch
    {
        _ when judged.Evidence.Any(e => e.Accepted == false) => "proof.refused",
        _ when judged.Evidence.Any(e => e.State == EvidenceState.Expired) => "proof.expired",
        _ when judged.Requirement.Requirement.Obligation != Obligation.Contract && judged.Evidence.Any(e => e.State == EvidenceState.Missing) => "proof.missing",
        _ => null,
    };

    private static Text AnswerOf(RequirementJudgement judged, Words words)
    {
        var requirement = judged.Requirement.Requirement;
        if (!judged.Facts.TryGetValue($"answers.{requirement.Id}.value", out var value)) return words.Phrase("judge.noAnswer");
        if (value.Word is { } word && requirement.Answer.Choices?.FirstOrDefault(c => c.Id == word) is { } choice) return choice.Label;
        var spelled = new Text(Wording.Value(value, Language.Da), Wording.Value(value, Language.En));
        return value.Number is null || requirement.Answer.Unit is null or Unit.Count ? spelled
            : words.Phrase("annex.quantity", ("value", spelled), ("unit", words.Unit(requirement.Answer.Unit.Value)));
    }
}
