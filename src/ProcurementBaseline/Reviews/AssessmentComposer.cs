using System.Globalization;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Reviews;

/// <summary>Writes the draft of the proportionality assessment from a review, requirement by requirement: what is known is said, what is missing too.</summary>
public static class AssessmentComposer
{
    /// <summary>The assessment of every requirement of the tender.</summary>
    public static IReadOnlyList<RequirementAssessment> Compose(Review review, Words words)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(words);
        var undecided = review.ToDecide.ToHashSet(StringComparer.Ordinal);
        var open = review.Findings.Where(f => f.Requirement is not null && undecided.Contains(f.Id)).ToLookup(f => f.Requirement, f => f.Id, StringComparer.Ordinal);
        return [.. review.Set.Selected.Select(r => Compose(r, review.Set.Level, [.. open[r.Requirement.Id]], words))];
    }

    private static RequirementAssessment Compose(DraftedRequirement drafted, int? level, IReadOnlyList<string> findings, Words words)
    {
        var (requirement, parts) = (drafted.Requirement, new List<AssessmentPart>());
        void Say(string part, params ReadOnlySpan<(string, Text)> places) => parts.Add(new(part, words.Phrase($"assessment.{part}", places), false));
        void SayOr(string part, Text? text)
        {
            if (text is not null) Say(part, (part, text));
            else parts.Add(new(part, words.Phrase($"assessment.{part}.missing"), true));
        }

        Say("subject", ("title", requirement.Title), ("id", Same(requirement.Id)), ("because", words.Because(drafted)), ("obligation", words.Phrase(requirement.Obligation switch
        {
            Obligation.Minimum => "assessment.minimum",
            Obligation.Award => "assessment.award",
            Obligation.Contract => "assessment.contract",
        })));
        SayOr("risk", Written(drafted.Tailoring?.Risk) ?? (drafted.IsOwn ? null : requirement.Rationale));
        if (Written(drafted.Tailoring?.Reason) is { } reason) Say("reason", ("reason", reason));
        if (Law(requirement, words) is { } law) Say("law", ("law", law));
        if (!drafted.IsOwn)
            Say("level", ("level", Number(requirement.Level)), ("purchase", level is { } known ? Number(known) : words.Phrase("assessment.level.unknown")));
        Say(requirement.Answer.Kind == AnswerKind.Text ? "suitability.text" : "suitability", ("answer", Answered(requirement.Answer, words)));
        SayOr("alternative", Written(drafted.Tailoring?.Alternative) ?? (drafted.IsOwn ? null : Alternative(requirement.Alternative, words)));
        if (drafted.IsOwn) SayOr("burden", null);
        else Say("burden", ("points", Number(requirement.Burden.Points)), ("reason", requirement.Burden.Reason));
        parts.Add(new("timing", words.Phrase($"assessment.timing.{RecordShape.CodeOf(requirement.Obligation)}"), false));
        SayOr("proof", Joined([.. requirement.Evidence.Where(e => !string.IsNullOrWhiteSpace(e.Da))], " "));
        if (findings.Count > 0) Say("findings", ("findings", Same(string.Join(", ", findings))));
        return new()
        {
            Id = requirement.Id,
            Obligation = requirement.Obligation,
            Slot = requirement.Slot,
            Text = Joined([.. parts.Select(p => p.Says)], " ")!,
            Parts = parts,
            Missing = [.. parts.Where(p => p.IsMissing).Select(p => p.Part)],
            Findings = findings,
        };
    }

    private static Text? Alternative(Alternative alternative, Words words) =>
        alternative.Requirement is { } id ? words.Phrase("assessment.alternative.requirement", ("id", Same(id))) : alternative.Text;

    private static Text Answered(AnswerForm form, Words words)
    {
        var answer = AnswerWords.Of(form, words);
        return answer.Choices.Count == 0 ? answer.Words : Joined([.. answer.Choices.Select(c => c.Label)], "; ")!;
    }

    private static Text? Law(Requirement requirement, Words words) => Joined(
        [
            .. (requirement.LegalBasis ?? []).Select(b => Same($"{b.Instrument} {b.Provision}")),
            .. (requirement.Maps?.Nis2 ?? []).Select(n => n.Split('.')).Where(n => n.Length == 3).GroupBy(n => (Paragraph: n[0], Subsection: n[1]), n => n[2])
                .Select(n => words.Phrase("assessment.nis2", ("paragraph", Same(n.Key.Paragraph)), ("subsection", Same(n.Key.Subsection)), ("number", Numbers([.. n])))),
        ],
        "; ");

    // nr. 2, 4 og 5; (2), (4) and (5).
    private static Text Numbers(IReadOnlyList<string> numbers)
    {
        return new(Listed(numbers, "og"), Listed([.. numbers.Select(n => $"({n})")], "and"));

        static string Listed(IReadOnlyList<string> items, string and) =>
            items.Count == 1 ? items[0] : $"{string.Join(", ", items.SkipLast(1))} {and} {items[^1]}";
    }

    // The officer writes once, in the language of the tender.
    private static Text? Written(string? words) => string.IsNullOrWhiteSpace(words) ? null : Same(words);

    private static Text Number(int number) => Same(number.ToString(CultureInfo.InvariantCulture));

    private static Text Same(string words) => new(words, words);

    private static Text? Joined(List<Text> texts, string between) =>
        texts.Count == 0 ? null : new(string.Join(between, texts.Select(t => t.Da)), string.Join(between, texts.Select(t => t.En)));
}
