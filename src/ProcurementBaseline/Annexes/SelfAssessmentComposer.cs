using System.Globalization;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>Makes the form in which a tenderer answers. It reads no clock and no file.</summary>
public static class SelfAssessmentComposer
{
    /// <summary>The form of a procurement.</summary>
    /// <param name="set">What was drafted.</param>
    /// <param name="response">The response it is filled in with, checked against the set; null for an empty form.</param>
    /// <param name="words">The words of the program and the annexes.</param>
    /// <param name="language">The languages it will be shown in.</param>
    /// <exception cref="AnnexRefusedException">Nothing was drafted, because the consequence level is 4.</exception>
    public static SelfAssessment Compose(RequirementSet set, Response? response, Words words, AnnexLanguage language)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        AnnexComposer.RefuseLevelFour(set, words);
        return new()
        {
            SchemaVersion = "1",
            Kind = AnnexKind.SelfAssessment,
            Title = words.Phrase("form.title"),
            Language = language,
            Authority = AnnexComposer.Authority(set.Procurement),
            Procurement = AnnexComposer.Named(set.Procurement),
            ReferenceDate = set.Procurement.NoticeDate,
            Baseline = set.Baseline,
            RulebookHash = set.RulebookHash,
            Tenderer = response is null ? null : Tenderer(response.Tenderer),
            Groups = AnnexComposer.Groups(set, words, reasons: false),
            Answers = Answers(set, response, words),
            Evidence = Evidence(response),
            Undetermined = AnnexComposer.Undetermined(set, words),
        };
    }

    internal static FormTenderer Tenderer(EconomicOperator tenderer) =>
        new(tenderer.Name, tenderer.Id, tenderer.Country?.Code, tenderer.IncorporatedIn?.Code, tenderer.Kind, tenderer.SmallEnterprise);

    internal static IReadOnlyList<FormEvidence> Evidence(Response? response) =>
        [.. (response?.Evidence ?? []).Select(e => new FormEvidence(e.Id, e.Kind, e.Title, e.Issuer, e.IssuedOn, e.ValidTo, e.File))];

    private static SortedDictionary<string, FormAnswer> Answers(RequirementSet set, Response? response, Words words)
    {
        var forms = set.Requirements.ToDictionary(r => r.Requirement.Id, r => r.Requirement.Answer, StringComparer.Ordinal);
        var answers = new SortedDictionary<string, FormAnswer>(StringComparer.Ordinal);
        foreach (var (id, answer) in response?.Answers ?? new Dictionary<string, Answer>()) answers[id] = Filled(answer, forms.GetValueOrDefault(id), words);
        return answers;
    }

    private static FormAnswer Filled(Answer answer, AnswerForm? form, Words words) => new(
        answer.Value is { } value ? Code(value) : null,
        answer.Value is not { } given ? null : form is null ? new(Code(given), Code(given)) : words.Shown(form, given),
        answer.Comment, answer.Evidence ?? [], answer.Plan?.Action, answer.Plan?.By, answer.Confidential);

    private static string Code(Scalar value) => value switch
    {
        { Truth: { } truth } => truth ? "true" : "false",
        { Number: { } number } => (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),   // 5.0 and 5 are one number
        _ => value.Word ?? "",
    };
}
