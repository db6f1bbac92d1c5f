using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>Makes annexes of what was drafted. It reads no clock and no file: the same set and words give the same annex.</summary>
public static class AnnexComposer
{
    /// <summary>The requirement annex of a procurement.</summary>
    /// <param name="set">What was drafted.</param>
    /// <param name="words">The wording of <c>templates/annex/wording.json</c>, and the names of facts.</param>
    /// <param name="language">The languages it will be shown in; the value holds both in any case.</param>
    /// <param name="review">The review of that set, whose proposals become terms; null when it was not reviewed, and then there are none.</param>
    /// <param name="changes">Whether it says what the authority changed against the baseline.</param>
    /// <exception cref="AnnexRefusedException">Nothing was drafted, because the consequence level is 4.</exception>
    public static Annex Requirements(RequirementSet set, Words words, AnnexLanguage language, Review? review = null, bool changes = true)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        RefuseLevelFour(set, words);
        var procurement = set.Procurement;
        return new()
        {
            SchemaVersion = "1",
            Kind = AnnexKind.Requirements,
            Title = words.Phrase("annex.title"),
            Language = language,
            Authority = Authority(procurement),
            Procurement = Named(procurement),
            ReferenceDate = procurement.NoticeDate,
            Baseline = set.Baseline,
            RulebookHash = set.RulebookHash,
            Groups = Groups(set, words, changes),
            Clauses = review is null ? [] : [.. Clauses(review)],
            Changes = changes ? [.. set.Requirements.Where(IsChange).Select(d => Change(d, words))] : [],
            ChangesLeftOut = !changes,
            Undetermined = Undetermined(set, words),
            Blocking = [.. Blocking(set)],
        };
    }

    /// <summary>There is nothing to make a paper of where nothing was drafted.</summary>
    internal static void RefuseLevelFour(RequirementSet set, Words words)
    {
        if (set.IsRefused) throw new AnnexRefusedException(words.Phrase("annex.refused"));
    }

    internal static AnnexAuthority? Authority(Procurement procurement) => procurement.Authority is { } buyer ? new(buyer.Name, buyer.Cvr) : null;

    internal static AnnexProcurement Named(Procurement procurement) => new(procurement.Id, procurement.Title, procurement.TenderDeadline);

    internal static IReadOnlyList<AnnexUndetermined> Undetermined(RequirementSet set, Words words) =>
        [.. set.Undetermined.Select(d => new AnnexUndetermined(d.Requirement.Id, d.Requirement.Title, words.Named(d.Missing)))];

    /// <summary>The requirements by domain, numbered through.</summary>
    /// <param name="set">What was drafted.</param>
    /// <param name="words">The words.</param>
    /// <param name="reasons">Whether a changed requirement carries the authority's reason.</param>
    internal static IReadOnlyList<AnnexGroup> Groups(RequirementSet set, Words words, bool reasons)
    {
        var number = 0;
        return [.. set.Selected.GroupBy(d => d.Domain, StringComparer.Ordinal)
            .Select(group => new AnnexGroup(group.Key, group.First().DomainTitle, [.. group.Select(d => Requirement(d, ++number, words, reasons))]))];
    }

    // What legal decided to live without is left out; what legal took in, or what was read in the statute, may stand as it is.
    private static IEnumerable<AnnexClause> Clauses(Review review)
    {
        var decided = (review.Set.Procurement.Decisions ?? []).ToLookup(d => d.Finding, d => d.Decision, StringComparer.Ordinal);
        return from finding in review.Findings
               let proposal = finding.Proposal
               where proposal is not null && decided[finding.Id].All(d => d == DecisionKind.Changed)
               let settled = finding.Confidence == Confidence.V || decided[finding.Id].Any()
               select new AnnexClause(finding.Id, proposal.Title, proposal.Text, finding.LegalBasis, finding.Confidence, finding.CheckedTo, settled);
    }

    private static AnnexRequirement Requirement(DraftedRequirement drafted, int number, Words words, bool reasons)
    {
        var requirement = drafted.Requirement;
        var origin = OriginOf(drafted);
        return new()
        {
            Number = number,
            Id = requirement.Id,
            Title = requirement.Title,
            Obligation = requirement.Obligation,
            Slot = requirement.Slot,
            Text = drafted.FilledText,
            Motive = string.IsNullOrWhiteSpace(requirement.Rationale.Da) ? null : requirement.Rationale,
            Proof = requirement.Evidence,
            Answer = AnswerWords.Of(requirement.Answer, words),
            Parameters = drafted.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal)
                .ToDictionary(p => p.Key, p => Parameter(drafted, p.Key, p.Value), StringComparer.Ordinal),
            Origin = origin,
            Reason = origin == Origin.Baseline || !reasons ? null : Reason(drafted),
        };
    }

    private static Origin OriginOf(DraftedRequirement drafted) => drafted.Tailoring?.Action switch
    {
        TailoringAction.Add => Origin.Own,
        TailoringAction.Change when IsChange(drafted) => Origin.Tailored,
        _ => Origin.Baseline,
    };

    private static AnnexParameter Parameter(DraftedRequirement drafted, string name, decimal value) =>
        drafted.Requirement.Parameters?.GetValueOrDefault(name) is { } of ? new(value, of.Default, of.Unit) : new(value, null, null);

    // A row that was not carried out, or that changes nothing, is no change; the draft's findings speak of it.
    private static bool IsChange(DraftedRequirement drafted) => drafted.Tailoring is { } row && row.Action switch
    {
        TailoringAction.Add => true,
        TailoringAction.Change => drafted.Standing != Standing.NotApplicable && !string.IsNullOrWhiteSpace(row.Reason),
        TailoringAction.Drop => drafted.Standing == Standing.Dropped,
        TailoringAction.Keep => drafted.Applies != Outcome.Met,
    };

    private static AnnexChange Change(DraftedRequirement drafted, Words words) =>
        new(drafted.Requirement.Id, drafted.Requirement.Title, drafted.Tailoring!.Action, [.. Details(drafted, words)], Reason(drafted));

    private static IEnumerable<Text> Details(DraftedRequirement drafted, Words words)
    {
        var row = drafted.Tailoring!;
        if (row.Action != TailoringAction.Change) yield break;
        if (row.Obligation is { } obligation) yield return words.Phrase("annex.change.obligation", ("obligation", words.Obligation(obligation)));
        if (row.Slot is { } slot) yield return words.Phrase("annex.change.slot", ("slot", words.Slot(slot)));
        foreach (var name in (row.Parameters?.Keys ?? []).Order(StringComparer.Ordinal))
        {
            if (Parameter(drafted, name, drafted.Parameters[name]) is not { Baseline: { } baseline } now || now.Value == baseline) continue;
            var (value, before) = (words.Quantity(now.Value, now.Unit), words.Quantity(baseline, now.Unit));
            yield return words.Phrase("annex.change.number", ("value", value), ("baseline", before));
        }
        if (row.Text is not null) yield return words.Phrase("annex.change.text");
        if (row.Rationale is not null) yield return words.Phrase("annex.change.motive");
        if (row.Answer is not null) yield return words.Phrase("annex.change.answer");
        if (!string.IsNullOrWhiteSpace(row.Evidence)) yield return words.Phrase("annex.change.proof");
    }

    private static string? Reason(DraftedRequirement drafted) =>
        drafted.Tailoring?.Reason is { } reason && !string.IsNullOrWhiteSpace(reason) ? reason.Trim() : null;

    private static IEnumerable<AnnexBlocking> Blocking(RequirementSet set)
    {
        var decided = (set.Procurement.Decisions ?? []).Select(d => d.Finding).ToHashSet(StringComparer.Ordinal);
        return set.Findings.Where(f => f.Severity == Severity.Error && !decided.Contains(f.Id))
            .Select(f => new AnnexBlocking(f.Id, f.Requirement, f.Message, f.Remedy));
    }
}
