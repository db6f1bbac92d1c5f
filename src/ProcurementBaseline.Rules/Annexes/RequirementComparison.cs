using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Annexes;

/// <summary>Holds one requirement of an annex against the baseline's.</summary>
internal static class RequirementComparison
{
    /// <summary>The keys that say something else than they may.</summary>
    /// <param name="found">As it stands in the annex.</param>
    /// <param name="original">The baseline's; null for one of the authority's own.</param>
    /// <param name="told">What the annex's list of changes says of it; null when nothing.</param>
    /// <param name="silent">Whether that list was left out.</param>
    /// <param name="words">The wording it was made with.</param>
    public static IEnumerable<string> Deviations(AnnexRequirement found, Requirement? original, AnnexChange? told, bool silent, Words words)
    {
        var form = new AnswerForm { Kind = found.Answer.Kind, Unit = found.Answer.Unit, Min = found.Answer.Min, Max = found.Answer.Max, Choices = found.Answer.Choices };
        if (found.Answer.Words != AnswerWords.Of(form, words).Words) yield return "answer";
        if (!silent || found.Origin == Origin.Baseline)
        {
            if (found.Reason != (found.Origin == Origin.Baseline ? null : told?.Reason)) yield return "reason";
            if (found.Origin != Expected(told)) yield return "origin";
        }
        if (original is null) yield break;

        var changed = found.Origin == Origin.Tailored ? told?.Details ?? [] : [];
        if (found.Title != original.Title) yield return "title";
        if (found.Obligation != original.Obligation && !Says(ObligationIs(found, words))) yield return "obligation";
        if (found.Slot != original.Slot && !Says(SlotIs(found, words))) yield return "slot";
        if (!Parameters(found, original, n => Says(NumberIs(n, words)))) yield return "parameters";
        var text = DraftedRequirement.Fill(original.Text, found.Parameters.ToDictionary(p => p.Key, p => p.Value.Value, StringComparer.Ordinal));
        if (found.Text != text && !Says(words.Phrase("annex.change.text"))) yield return "text";
        var motive = string.IsNullOrWhiteSpace(original.Rationale.Da) ? null : original.Rationale;
        if (found.Motive != motive && !Says(words.Phrase("annex.change.motive"))) yield return "motive";
        if (!found.Proof.SequenceEqual(original.Evidence) && !Says(words.Phrase("annex.change.proof"))) yield return "proof";
        if (!Same(found.Answer, AnswerWords.Of(original.Answer, words)) && !Says(words.Phrase("annex.change.answer"))) yield return "answer";

        bool Says(Text sentence) => changed.Contains(sentence) || silent && found.Origin == Origin.Tailored;
    }

    /// <summary>Every sentence that the list of changes may hold of a requirement as it stands.</summary>
    public static IReadOnlyList<Text> Sentences(AnnexRequirement found, Words words) =>
    [
        ObligationIs(found, words), SlotIs(found, words), .. found.Parameters.Values.Where(p => p.Baseline is not null).Select(p => NumberIs(p, words)),
        words.Phrase("annex.change.text"), words.Phrase("annex.change.motive"), words.Phrase("annex.change.answer"), words.Phrase("annex.change.proof"),
    ];

    private static Origin Expected(AnnexChange? told) => told?.Action switch
    {
        TailoringAction.Add => Origin.Own,
        TailoringAction.Change => Origin.Tailored,
        null or TailoringAction.Keep or TailoringAction.Drop => Origin.Baseline,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Text ObligationIs(AnnexRequirement found, Words words) => words.Phrase("annex.change.obligation", ("obligation", words.Obligation(found.Obligation)));

    private static Text SlotIs(AnnexRequirement found, Words words) => words.Phrase("annex.change.slot", ("slot", words.Slot(found.Slot)));

    private static Text NumberIs(AnnexParameter number, Words words) => words.Phrase("annex.change.number",
        ("value", words.Quantity(number.Value, number.Unit)), ("baseline", words.Quantity(number.Baseline ?? number.Value, number.Unit)));

    private static bool Parameters(AnnexRequirement found, Requirement original, Func<AnnexParameter, bool> told)
    {
        var bounds = original.Parameters ?? new Dictionary<string, RequirementParameter>();
        return found.Parameters.Count == bounds.Count && found.Parameters.All(p => bounds.TryGetValue(p.Key, out var of)
            && p.Value.Baseline == of.Default && p.Value.Unit == of.Unit
            && (p.Value.Value == of.Default || p.Value.Value >= of.Min && p.Value.Value <= of.Max && told(p.Value)));
    }

    // Records hold lists, which compare by identity; their JSON compares by content.
    private static bool Same<T>(T here, T there) => OutputJson.Write(here) == OutputJson.Write(there);
}
