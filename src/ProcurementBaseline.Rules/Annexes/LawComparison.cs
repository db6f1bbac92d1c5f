using System.Text.RegularExpressions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Law;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Annexes;

/// <summary>Holds the terms and findings of a paper against the rules that propose and say them.</summary>
internal static class LawComparison
{
    /// <summary>Where a term is not what its rule proposes.</summary>
    public static IEnumerable<AnnexDeviation> Clauses(Rulebook rulebook, IReadOnlyList<AnnexClause> clauses)
    {
        var rules = rulebook.Rows.SelectMany(r => r.Rules).Where(r => r.Entry.Proposal is not null).ToDictionary(r => r.Entry.Id, r => r.Entry, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            var rule = rules.GetValueOrDefault(RuleOf(clause.Finding));
            if (rule is null || !seen.Add(clause.Finding) || clause.Title != rule.Proposal!.Title || !Fits(clause.Text, rule.Proposal.Text))
                yield return new(clause.Finding, "clauses");
            // Without a lawyer only what was read in the statute is settled; whether a lawyer took the others in, the rulebook does not know.
            else if (!SameLaw((clause.LegalBasis, clause.Confidence, clause.CheckedTo), (rule.LegalBasis, rule.Confidence, rule.CheckedTo))
                || clause.Confidence == Confidence.V && !clause.IsSettled)
                yield return new(clause.Finding, "law");
        }
    }

    /// <summary>Where a finding names other law than its rule. A finding that no rule says is the program's own and is not judged.</summary>
    public static IEnumerable<AnnexDeviation> Findings(Rulebook rulebook, IEnumerable<AnnexFinding> findings)
    {
        var rules = rulebook.Rows.SelectMany(r => r.Rules).Select(r => (r.Entry.Id, Law: (r.Entry.LegalBasis, r.Entry.Confidence, r.Entry.CheckedTo)))
            .Concat(rulebook.Rows.Where(r => r.Unsettled is not null).Select(r => (r.Unsettled!.Id, Law: (r.Unsettled.LegalBasis, r.Unsettled.Confidence, r.Unsettled.CheckedTo))))
            .DistinctBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => r.Id, r => r.Law, StringComparer.Ordinal);
        return from finding in findings
               where rules.TryGetValue(RuleOf(finding.Id), out var law) && !SameLaw((finding.LegalBasis, finding.Confidence, finding.CheckedTo), law)
               select new AnnexDeviation(finding.Id, "law");
    }

    /// <summary>Every finding that is told of a tenderer.</summary>
    public static IEnumerable<AnnexFinding> Findings(EvaluatedTenderer tenderer) =>
        tenderer.Open.Concat(tenderer.Exclusion.Select(g => g.Finding)).Concat(tenderer.ThirdCountry.Select(r => r.Finding));

    // A finding about something bears its name after a colon.
    private static string RuleOf(string finding) => finding.Split(':', 2)[0];

    // What a place is filled with is a fact of the purchase, which the paper does not hold.
    private static bool Fits(Text found, Text rule) => Pattern(rule.Da).IsMatch(found.Da) && Pattern(rule.En).IsMatch(found.En);

    private static Regex Pattern(string rule) => new(FindingText.Pattern(rule), RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);

    private static bool SameLaw(
        (IReadOnlyList<LegalBasis> Basis, Confidence Confidence, DateOnly CheckedTo) here, (IReadOnlyList<LegalBasis> Basis, Confidence Confidence, DateOnly CheckedTo) there) =>
        here.Basis.SequenceEqual(there.Basis) && here.Confidence == there.Confidence && here.CheckedTo == there.CheckedTo;
}
