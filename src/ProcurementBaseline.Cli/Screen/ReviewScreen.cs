using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Cli.Screen.DraftScreen;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>A review for people: the age of the law and the regime at the top, then the findings, what is missing, and the sums.</summary>
internal static class ReviewScreen
{
    public static void Show(Paper paper, Review review, ReviewView view, Words words)
    {
        var (language, set) = (paper.Language, review.Set);
        paper.Line(set.Procurement.Title);
        paper.Line(words.Phrase("review.head", ("baseline", Same(view.Baseline.Version)), ("date", Dated(view.ReferenceDate)), ("rulebook", Same(view.Rulebook.Hash[..12]))));
        if (view.Age is { } age) paper.Wrapped(words.Phrase("review.age", ("age", age.Message), ("n", Same(age.Rules.Count)), ("rules", Same(Touched(review, age)))).In(language), 0);
        paper.Line(RegimeLine(view.Regime, words));
        if (review.Findings.Count > 0)
        {
            paper.Heading(words.Phrase("findings").In(language));
            paper.Findings(review.Findings, words);
        }
        if (view.Undetermined.Count > 0)
        {
            paper.Heading(words.Phrase("review.undetermined", ("n", Same(view.Undetermined.Count))).In(language));
            var waiting = view.Undetermined.SelectMany(u => u.Missing.Select(m => (Path: m, u.Row))).GroupBy(u => u.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
            paper.Table([.. waiting.Select(g => (IReadOnlyList<(string, string?)>)
                [(words.Fact(g.Key) is var name && name.Da != g.Key ? name.In(language) : "", "33"), (g.Key, null), (string.Join(", ", g.Select(u => u.Row).Distinct()), "2")])]);
        }
        paper.Line();
        paper.Line(Sum("review.completeness", words, ("missing", view.Completeness.Missing.Count), ("weakened", Ids(view.Completeness.Weakened)),
            ("strengthened", Ids(view.Completeness.Strengthened)), ("added", view.Completeness.Added.Count)));
        paper.Line(BurdenLine(view.Burden, words));
        paper.Line(Sum("review.sum", words, ("errors", Count(review, Severity.Error)), ("warnings", Count(review, Severity.Warning)),
            ("infos", Count(review, Severity.Info)), ("n", view.ToDecide.Count)));
    }

    private static Text RegimeLine(Regime regime, Words words)
    {
        if (regime is { Section: null, Missing.Count: 0 }) return words.Phrase("review.regime.none");
        if (regime.Section is not { } section) return words.Phrase("review.regime.unknown", ("missing", words.FactsWithPath(regime.Missing)));
        var threshold = regime.Threshold is { } t ? new Text(Wording.Number(t, Language.Da), Wording.Number(t, Language.En)) : Same("?");
        return words.Phrase("review.regime", ("section", words.Code($"section.{RecordShape.CodeOf(section)}")), ("threshold", threshold));
    }

    private static Text BurdenLine(BurdenSum burden, Words words) => burden is { Budget: { } budget, Share: { } share }
        ? words.Phrase("review.burden", ("total", Numbered(burden.Total)), ("budget", Numbered(budget)), ("share", Numbered(share)))
        : words.Phrase("review.burden.unknown", ("total", Numbered(burden.Total)));

    // The rules whose findings stand below; the rest is in the JSON document.
    private static string Touched(Review review, ReviewView.Old age)
    {
        var told = review.Findings.Select(f => f.Rule).Distinct(StringComparer.Ordinal).Where(r => age.Rules.Contains(r, StringComparer.Ordinal)).ToList();
        return told.Count == 0 ? "–" : string.Join(", ", told);
    }

    private static int Ids(IReadOnlyList<Deviation> deviations) => deviations.Select(d => d.Id).Distinct(StringComparer.Ordinal).Count();

    private static int Count(Review review, Severity severity) => review.Findings.Count(f => f.Severity == severity);

    private static Text Numbered(decimal number) => new(Wording.Number(number, Language.Da), Wording.Number(number, Language.En));

    private static Text Sum(string phrase, Words words, params (string Place, int Count)[] places) => words.Phrase(phrase, [.. places.Select(p => (p.Place, Same(p.Count)))]);
}
