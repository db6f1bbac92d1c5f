using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>A drafted set for people.</summary>
internal static class DraftScreen
{
    public static void Show(Paper paper, RequirementSet set, DraftView view, Words words)
    {
        var language = paper.Language;
        paper.Line(set.Procurement.Title);
        paper.Line(words.Phrase("draft.head",
            ("baseline", Same(view.Baseline.Version)), ("date", Dated(view.ReferenceDate)),
            ("level", Same(view.Level?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?")), ("rulebook", Same(view.Rulebook[..12]))));
        paper.AgeOfLaw(OldestLaw(set), view.ReferenceDate, words);
        foreach (var domain in set.Selected.GroupBy(r => r.Domain))
        {
            paper.Heading(domain.First().DomainTitle.In(language));
            paper.Table([.. domain.Select(r => (IReadOnlyList<(string, string?)>)
            [
                (r.Requirement.Id, "1"), (Short(r.Requirement.Obligation), null), (r.Requirement.Title.In(language), null), (Because(words, r, language), "2"),
            ])]);
        }
        if (view.Undetermined.Count > 0)
        {
            paper.Heading(words.Phrase("draft.undetermined", ("n", Same(view.Undetermined.Count))).In(language));
            paper.Table([.. view.Undetermined.Select(r => (IReadOnlyList<(string, string?)>)
                [(r.Id, "33"), (r.Title.In(language), null), (words.FactsWithPath(r.Missing).In(language), null)])]);
        }
        if (view.Dropped.Count > 0)
        {
            paper.Heading(words.Phrase("draft.dropped", ("n", Same(view.Dropped.Count))).In(language));
            paper.Table([.. view.Dropped.Select(r => (IReadOnlyList<(string, string?)>)[(r.Id, null), (r.Reason, null)])]);
        }
        if (view.Findings.Count > 0)
        {
            paper.Heading(words.Phrase("findings").In(language));
            paper.Findings(set.Findings, words);
        }
        paper.Line();
        paper.Line(words.Phrase("draft.sum",
            ("n", Same(view.Requirements.Count)), ("mk", Same(Count(view, Obligation.Minimum))), ("k", Same(Count(view, Obligation.Award))), ("kv", Same(Count(view, Obligation.Contract))),
            ("undetermined", Same(view.Undetermined.Count)), ("not", Same(view.NotApplicable))));
    }

    // Of the law that requirements rest on, and of what was found: the day the oldest of it was checked to.
    private static DateOnly? OldestLaw(RequirementSet set) => set.Findings.Where(f => f.LegalBasis.Count > 0).Select(f => (DateOnly?)f.CheckedTo)
        .Concat(set.Selected.Where(r => r.Requirement.LegalBasis is { Count: > 0 }).Select(r => r.Requirement.CheckedTo)).Min();

    /// <summary>The short name Danish annexes use in every language.</summary>
    public static string Short(Obligation obligation) => obligation switch
    {
        Obligation.Minimum => "MK",
        Obligation.Award => "K",
        Obligation.Contract => "KV",
    };

    /// <summary>The same in both languages.</summary>
    public static Text Same(object value) => value.ToString() is { } text ? new(text, text) : new("", "");

    /// <summary>A date in both languages.</summary>
    public static Text Dated(DateOnly date) => new(Wording.Date(date, Language.Da), Wording.Date(date, Language.En));

    private static int Count(DraftView view, Obligation obligation) => view.Requirements.Count(r => r.Obligation == obligation);

    private static string Because(Words words, DraftedRequirement requirement, Language language)
    {
        var because = words.Because(requirement).In(language);
        return because.Length <= 90 ? because : because[..89] + "…";
    }
}
