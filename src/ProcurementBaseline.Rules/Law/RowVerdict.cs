using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Law;

/// <summary>What a row concludes of one case.</summary>
/// <param name="Row">The row.</param>
/// <param name="Outcome">The outcome: of the first rule that is met, else the row's unknown or otherwise.</param>
/// <param name="Rule">The rule that was met; null when none was.</param>
/// <param name="Version">First day of that rule's version.</param>
/// <param name="Explanation">What it rests on; of an unknown row, what would decide.</param>
public sealed record RowVerdict(LawRow Row, string Outcome, LawRule? Rule, DateOnly Version, Explanation Explanation)
{
    /// <summary>Judges a row by the law of the procurement's notice date.</summary>
    public static RowVerdict Of(LawRow row, CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(facts);
        if (Met(row, facts) is var (met, since, why)) return new(row, met.Entry.Outcome, met, since, Kleene.Explain(why, facts));
        var (read, missing) = (new List<Fact>(), new List<Fact>());
        foreach (var rule in row.Rules)
        {
            if (!rule.Versions.TryAsOf(facts.Procurement.NoticeDate, out _, out var condition) || condition is null) continue;
            var explanation = Kleene.Explain(condition, facts);
            read.AddRange(explanation.Read);
            missing.AddRange(explanation.Missing);
        }
        return missing.Count > 0
            ? new(row, row.Unknown, null, default, new(Findings.Outcome.Undetermined, Kleene.Once(read), Kleene.Once(missing)))
            : new(row, row.Otherwise, null, default, new(Findings.Outcome.NotMet, Kleene.Once(read), []));
    }

    /// <summary>The finding of a row, or null when it has nothing to say: then it is not worked out why.</summary>
    internal static Finding? FindingOf(LawRow row, CaseFacts facts, FactCatalogue catalogue) =>
        row.Unsettled is null && Met(row, facts) is null ? null : Of(row, facts).ToFinding(facts, catalogue);

    // The first rule that is met.
    private static (LawRule Rule, DateOnly Version, Condition Condition)? Met(LawRow row, CaseFacts facts)
    {
        for (var i = 0; i < row.Rules.Count; i++)
        {
            if (row.Rules[i].Versions.TryAsOf(facts.Procurement.NoticeDate, out var from, out var condition) && condition is not null
                && Kleene.Verdict(condition, facts) == Findings.Outcome.Met) return (row.Rules[i], from, condition);
        }
        return null;
    }

    /// <summary>The finding of the rule that was met; where none was, what the row says then, or null when it says nothing.</summary>
    /// <param name="facts">The case it was judged on.</param>
    /// <param name="catalogue">Where the facts named in its text are found.</param>
    public Finding? ToFinding(CaseFacts facts, FactCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(catalogue);
        if ((Rule?.Entry is { } rule ? Of(rule) : Row.Unsettled) is not { } entry) return null;
        var about = facts.Requirement?.Id ?? facts.Decision?.Finding ?? (facts.Ground?.Ground is { } ground && ground != Row.Id ? ground : null);   // a row of one ground names it already
        var (requirement, tenderer) = (facts.Requirement?.Id, facts.Response?.Tenderer.Id);
        var trace = new Trace(facts, requirement ?? facts.Decision?.Finding ?? facts.Ground?.Ground);
        var proposal = Rule?.Entry.Proposal;
        string Value(string name, Language language) => name switch
        {
            "requirement" => requirement ?? "",
            FindingText.Proposal when proposal is not null => FindingText.Fill(proposal.Text, Value).In(language),
            "tenderer" => facts.Response?.Tenderer.Name ?? tenderer ?? "",
            _ => Wording.Value(facts.Find(catalogue.Find(name)!), language),
        };
        return new()
        {
            Id = about is null ? entry.Id : $"{entry.Id}:{about}",
            Rule = entry.Id,
            Version = Rule is null ? Newest(facts.Procurement.NoticeDate) : Version,
            Outcome = Outcome,
            Severity = entry.Severity,
            Requirement = requirement,
            LegalBasis = entry.LegalBasis,
            Confidence = entry.Confidence,
            CheckedTo = entry.CheckedTo,
            Facts = trace.Facts(Explanation.Read),
            Parameters = trace.Law(Explanation.Read.Concat(Explanation.Missing.Where(f => FactCatalogue.ComputedBy(f)?.Look is not null))),   // looked up in vain is looked up
            Missing = trace.Missing(Explanation.Missing.Concat(Asked(facts, catalogue))),
            Message = FindingText.Fill(entry.Message, Value),
            Remedy = entry.Remedy is null ? null : FindingText.Fill(entry.Remedy, Value),
            Proposal = proposal is null ? null : proposal with { Text = FindingText.Fill(proposal.Text, Value) },
        };
    }

    // What a rule asks for though nothing was left undetermined: it was met because nobody has said it.
    private IEnumerable<Fact> Asked(CaseFacts facts, FactCatalogue catalogue) =>
        (Rule?.Entry.Asks ?? []).Select(name => catalogue.Find(name)!).Where(fact => facts.Find(fact) is null);

    private static RowNote Of(RuleEntry rule) => new()
    {
        Id = rule.Id,
        Severity = rule.Severity,
        LegalBasis = rule.LegalBasis,
        CheckedTo = rule.CheckedTo,
        Confidence = rule.Confidence,
        Message = rule.Message,
        Remedy = rule.Remedy,
    };

    // The newest of the versions looked at; the reference date itself where the law had none yet.
    private DateOnly Newest(DateOnly day) =>
        Row.Rules.Select(r => r.Versions.TryAsOf(day, out var from, out _) ? from : (DateOnly?)null).Max() ?? day;
}
