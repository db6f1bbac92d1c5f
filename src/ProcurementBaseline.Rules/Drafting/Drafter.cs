using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;

namespace ProcurementBaseline.Rules.Drafting;

/// <summary>Drafts: says which requirements apply to a procurement and why, and carries out what the officer tailored.</summary>
public static class Drafter
{
    /// <summary>The id of the law file whose rows speak of drafts.</summary>
    public const string RulesOfDrafts = "drafting";

    /// <summary>Drafts a procurement by the law of its notice date.</summary>
    /// <param name="rulebook">The rules.</param>
    /// <param name="procurement">The procurement, as read.</param>
    /// <param name="file">What the file is called in a problem.</param>
    /// <param name="problems">Receives what the file names that does not exist.</param>
    /// <returns>Null when there was such a problem.</returns>
    public static RequirementSet? Draft(Rulebook rulebook, Procurement procurement, string file, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(procurement);
        ArgumentNullException.ThrowIfNull(problems);
        if (ChooseBaseline(rulebook, procurement, file, problems) is not { } baseline) return null;
        if (!TailoringCheck.Names(baseline, procurement, file, problems)) return null;
        return Draft(rulebook, procurement, baseline);
    }

    /// <summary>Checks what a procurement names against the rulebook, without drafting: for a file that may have other mistakes.</summary>
    public static void Check(Rulebook rulebook, Procurement procurement, string file, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(procurement);
        ArgumentNullException.ThrowIfNull(problems);
        if (ChooseBaseline(rulebook, procurement, file, problems) is { } baseline) TailoringCheck.Names(baseline, procurement, file, problems);
    }

    private static RequirementSet Draft(Rulebook rulebook, Procurement procurement, Baseline baseline)
    {
        var facts = DraftFacts.Of(rulebook, procurement, baseline);
        var level = Level(procurement.Profile?.Consequence);
        var requirements = level == 4 ? [] : Requirements(baseline, procurement, facts);
        return new()
        {
            Procurement = procurement,
            Baseline = new(baseline.Version, baseline.Hash, baseline.Manifest.From),
            RulebookHash = rulebook.Hash,
            Level = level,
            Requirements = requirements,
            Findings = [.. Findings(rulebook, facts, requirements, baseline)],
        };
    }

    private static Baseline? ChooseBaseline(Rulebook rulebook, Procurement procurement, string file, ICollection<Problem> problems)
    {
        if (procurement.Baseline is not { } version) return rulebook.BaselineOn(procurement.NoticeDate) ?? rulebook.Baselines[0];
        if (rulebook.BaselineNamed(version) is { } baseline) return baseline;
        var versions = string.Join(" · ", rulebook.Baselines.Select(b => b.Version));
        problems.Add(Problem.Error(file, "baseline",
            $"Basiskravene \"{Quote.Of(version)}\" findes ikke. Der findes: {versions}.",
            $"There is no baseline \"{Quote.Of(version)}\". There are: {versions}."));
        return null;
    }

    // 4 as soon as one is 4; otherwise unknown while one is unknown, for it could raise the level.
    private static int? Level(Consequence? consequence)
    {
        decimal?[] levels = [consequence?.Confidentiality, consequence?.Integrity, consequence?.Availability];
        if (levels.Contains(4)) return 4;
        return levels.Contains(null) ? null : (int)levels.Max()!.Value;
    }

    private static List<DraftedRequirement> Requirements(Baseline baseline, Procurement procurement, CaseFacts facts)
    {
        var tailoring = (procurement.Tailoring ?? []).ToDictionary(t => t.Requirement, StringComparer.Ordinal);
        var drafted = baseline.Requirements.Where(r => r.Requirement.Retired is null).Select(r => Drafted(r, facts))
            .Select(d => tailoring.TryGetValue(d.Requirement.Id, out var row) ? Tailor.CarryOut(d, row) : d);
        return [.. drafted, .. (procurement.Tailoring ?? []).Where(t => t.Action == TailoringAction.Add).Select(Tailor.OwnRequirement)];
    }

    private static DraftedRequirement Drafted(BaselineRequirement requirement, CaseFacts facts)
    {
        var explanation = Kleene.Explain(requirement.Applies, facts);
        var trace = new Trace(facts, requirement.Requirement.Id);
        return new()
        {
            Requirement = requirement.Requirement,
            Domain = requirement.Domain.Domain,
            DomainTitle = requirement.Domain.Title,
            Applies = explanation.Outcome,
            Standing = explanation.Outcome switch
            {
                Outcome.Met => Standing.Selected,
                Outcome.Undetermined => Standing.Undetermined,
                Outcome.NotMet or Outcome.NotApplicable => Standing.NotApplicable,
            },
            Facts = trace.Facts(explanation.Read),
            Law = trace.Law(explanation.Read),
            Missing = trace.Missing(explanation.Missing),
            Parameters = (requirement.Requirement.Parameters ?? new Dictionary<string, RequirementParameter>()).ToDictionary(p => p.Key, p => p.Value.Default, StringComparer.Ordinal),
        };
    }

    private static IEnumerable<Finding> Findings(Rulebook rulebook, CaseFacts facts, IReadOnlyList<DraftedRequirement> requirements, Baseline baseline)
    {
        var rows = rulebook.Rows.Where(r => r.File == RulesOfDrafts).ToList();
        foreach (var row in rows.Where(r => r.Over == RowScope.Procurement))
        {
            if (RowVerdict.FindingOf(row, facts, rulebook.Facts) is { } finding) yield return finding;
        }
        foreach (var requirement in requirements.Where(r => r.Tailoring is not null))
        {
            var one = facts with { Requirement = DraftFacts.Of(requirement, baseline) };
            foreach (var row in rows.Where(r => r.Over == RowScope.Requirement))
            {
                if (RowVerdict.FindingOf(row, one, rulebook.Facts) is { } finding) yield return finding;
            }
        }
    }
}
