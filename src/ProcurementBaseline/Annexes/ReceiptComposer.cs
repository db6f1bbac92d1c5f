using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>Makes the receipt of a response. It reads no clock: the time of receipt is told, or the receipt says that it is not.</summary>
public static class ReceiptComposer
{
    /// <summary>The receipt of one response.</summary>
    /// <param name="set">What was asked.</param>
    /// <param name="response">The response, checked against the set.</param>
    /// <param name="contentHash">SHA-256 of the file's canonical JSON (<see cref="Files.CanonicalJson.Hash"/>).</param>
    /// <param name="received">When it was received; null when that is not known.</param>
    /// <param name="words">The words of the program and the annexes.</param>
    /// <param name="language">The languages it will be shown in.</param>
    /// <exception cref="AnnexRefusedException">Nothing was drafted, because the consequence level is 4.</exception>
    public static ResponseReceipt Compose(RequirementSet set, Response response, string contentHash, DateTimeOffset? received, Words words, AnnexLanguage language)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(words);
        AnnexComposer.RefuseLevelFour(set, words);
        var asked = set.Selected.Select((d, i) => new ReceiptRequirement(i + 1, d.Requirement.Id, d.Requirement.Title)).ToList();
        var answered = (response.Answers ?? new Dictionary<string, Answer>()).Where(a => a.Value.Value is not null).Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        var unanswered = asked.Where(r => !answered.Contains(r.Id)).ToList();
        return new()
        {
            SchemaVersion = "1",
            Kind = AnnexKind.Receipt,
            Title = words.Phrase("receipt.title"),
            Language = language,
            Authority = AnnexComposer.Authority(set.Procurement),
            Procurement = AnnexComposer.Named(set.Procurement),
            ReferenceDate = set.Procurement.NoticeDate,
            Baseline = set.Baseline,
            RulebookHash = set.RulebookHash,
            Tenderer = SelfAssessmentComposer.Tenderer(response.Tenderer),
            Received = received,
            ContentHash = contentHash,
            Asked = asked.Count,
            Answered = asked.Count - unanswered.Count,
            Unanswered = unanswered,
            NotAsked = [.. answered.Except(asked.Select(r => r.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Evidence = SelfAssessmentComposer.Evidence(response),
        };
    }
}
