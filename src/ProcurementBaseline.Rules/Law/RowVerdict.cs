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
        var (read, missing) = (new List<Fact>(), new List<Fact>());
        foreach (var rule in row.Rules)
        {
            if (!rule.Versions.TryAsOf(facts.Procurement.NoticeDate, out var from, out var condition) || condition is null) continue;
            var explanation = Kleene.Explain(condition, facts);
            if (explanation.Outcome == Findings.Outcome.Met) return new(row, rule.Entry.Outcome, rule, from, explanation);
            read.AddRange(explanation.Read);
            missing.AddRange(explanation.Missing);
        }
        return missing.Count > 0
            ? new(row, row.Unknown, null, default, new(Findings.Outcome.Undetermined, [.. read.Distinct()], [.. missing.Distinct()]))
            : new(row, row.Otherwise, null, default, new(Findings.Outcome.NotMet, [.. read.Distinct()], []));
    }

    /// <summary>The finding of the rule that was met; null when none was.</summary>
    /// <param name="facts">The case it was judged on.</param>
    /// <param name="catalogue">Where the facts named in its text are found.</param>
    public Finding? ToFinding(CaseFacts facts, FactCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(catalogue);
        if (Rule is not { Entry: var entry }) return null;
        var about = facts.Requirement?.Id ?? (facts.Ground?.Ground is { } ground && ground != Row.Id ? ground : null);   // a row of one ground names it already
        return Said(entry.Id, about, Version, entry.Severity, entry, entry.Message, entry.Remedy, facts, catalogue);
    }

    /// <summary>The finding of a row that is always shown: of the rule that was met, else what the row says where none was.</summary>
    /// <exception cref="InvalidOperationException">No rule was met and the row has nothing to say for that.</exception>
    public Finding ToShownFinding(CaseFacts facts, FactCatalogue catalogue)
    {
        if (ToFinding(facts, catalogue) is { } finding) return finding;
        var says = Row.Unsettled ?? throw new InvalidOperationException($"The row {Row.Id} of {Row.File} does not say what holds when none of its rules is met.");
        var oldest = Row.Rules.MinBy(r => r.Entry.CheckedTo)!.Entry;
        return Said($"{Row.File}:{Row.Id}", null, Row.Rules.SelectMany(r => r.Versions.Versions).Min(v => v.From), says.Severity, oldest, says.Message, says.Remedy, facts, catalogue);
    }

    private Finding Said(string rule, string? about, DateOnly version, Severity severity, RuleEntry law, Text message, Text? remedy, CaseFacts facts, FactCatalogue catalogue)
    {
        var (requirement, tenderer) = (facts.Requirement?.Id, facts.Response?.Tenderer.Id);
        var trace = new Trace(facts, requirement ?? facts.Ground?.Ground);
        string Value(string name, Language language) => name switch
        {
            "requirement" => requirement ?? "",
            "tenderer" => facts.Response?.Tenderer.Name ?? tenderer ?? "",
            _ => Wording.Value(facts.Find(catalogue.Find(name)!), language),
        };
        return new()
        {
            Id = about is null ? rule : $"{rule}:{about}",
            Rule = rule,
            Version = version,
            Outcome = Outcome,
            Severity = severity,
            Requirement = requirement,
            LegalBasis = law.LegalBasis,
            Confidence = law.Confidence,
            CheckedTo = law.CheckedTo,
            Facts = trace.Facts(Explanation.Read),
            Parameters = trace.Law(Explanation.Read),
            Missing = trace.Missing(Explanation.Missing),
            Message = FindingText.Fill(message, Value),
            Remedy = remedy is null ? null : FindingText.Fill(remedy, Value),
        };
    }
}
