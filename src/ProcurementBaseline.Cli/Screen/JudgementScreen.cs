using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Cli.Screen.DraftScreen;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>A judgement for people: the matrix, then what a person must decide about each tenderer.</summary>
internal static class JudgementScreen
{
    // Told on the grounds' own line: a vendor without an ESPD would fill the screen with one sentence.
    private const string Unanswered = "unanswered";

    public static void Show(Paper paper, Judgement judgement, JudgementView view, Words words)
    {
        var language = paper.Language;
        paper.Line(judgement.Set.Procurement.Title);
        paper.Line(words.Phrase("judge.head",
            ("baseline", Same(view.Baseline.Version)), ("date", Dated(view.ReferenceDate)), ("asOf", Dated(view.AsOf)), ("rulebook", Same(view.Rulebook.Hash[..12]))));
        if (view.Findings.Count > 0)
        {
            paper.Heading(words.Phrase("findings").In(language));
            paper.Findings(judgement.Set.Findings, words);
        }
        paper.AgeOfLaw(view.Rulebook.CheckedTo, view.ReferenceDate, words);
        Matrix(paper, judgement, words);
        foreach (var (response, tender) in judgement.Responses.Zip(view.Responses)) Decisions(paper, response, tender.Summary, words);
    }

    private static void Matrix(Paper paper, Judgement judgement, Words words)
    {
        var language = paper.Language;
        var requirements = judgement.Set.Selected.Concat(judgement.Set.Undetermined).ToList();
        var rows = new List<IReadOnlyList<(string, string?)>>
        {
            (IReadOnlyList<(string, string?)>)[(words.Phrase("judge.requirement").In(language), "1"), ("", null),
                .. judgement.Responses.Select(r => (Name(r.Tenderer.Name ?? r.Tenderer.Id), (string?)"1")), ("", null)],
        };
        foreach (var requirement in requirements)
        {
            var verdicts = judgement.Responses.Select(r => r.Requirements.First(x => x.Requirement == requirement)).ToList();
            rows.Add([(requirement.Requirement.Id, null), (Short(requirement.Requirement.Obligation), null),
                .. verdicts.Select(v => Cell(v, words, language)), (requirement.Requirement.Title.In(language), "2")]);
        }
        paper.Line();
        paper.Table(rows);
    }

    private static void Decisions(Paper paper, ResponseJudgement response, JudgementView.Summary s, Words words)
    {
        var language = paper.Language;
        paper.Heading(words.Phrase("judge.tenderer", ("name", Same(response.Tenderer.Name ?? response.Tenderer.Id)), ("met", Same(s.Met)), ("notMet", Same(s.NotMet)),
            ("undetermined", Same(s.Undetermined)), ("n", Same(s.ToDecide.Count))).In(language));
        Exclusion(paper, response.Exclusion, words);
        var open = s.ToDecide.ToHashSet(StringComparer.Ordinal);
        paper.Findings(response.Exclusion.Where(g => g.Finding.Outcome != Unanswered).Select(g => g.Finding).Concat(response.Findings).Where(f => open.Contains(f.Id)), words);
        AnswersScreen.NotMet(paper, response, words);
        ThirdCountryScreen.Show(paper, response, words);
        AnswersScreen.ForInformation(paper, response, words);
    }

    // A line for each outcome with its grounds; those where nothing was found are one line.
    private static void Exclusion(Paper paper, IReadOnlyList<GroundJudgement> grounds, Words words)
    {
        foreach (var outcome in grounds.GroupBy(g => g.Finding.Outcome).OrderBy(g => g.Key == "none"))
        {
            var list = string.Join(" · ", outcome.Select(g => g.Ground));
            paper.Wrapped(words.Phrase("judge.exclusion", ("outcome", words.Code($"exclusion.{outcome.Key}")), ("grounds", Same(list))).In(paper.Language), 2);
            if (outcome.Key == Unanswered && outcome.First().Finding.Remedy is { } remedy) paper.Wrapped("→ " + remedy.In(paper.Language), 4);
        }
    }

    private static string Name(string name) => name.Length <= 18 ? name : name[..17] + "…";

    private static (string, string?) Cell(RequirementJudgement judged, Words words, Language language)
    {
        var outcome = judged.Outcome;
        if (outcome == Outcome.Met && AnswersScreen.ProofState(judged) is { } proof) return (words.Code(proof).In(language), "33");
        var colour = outcome switch
        {
            Outcome.Met => "32",
            Outcome.NotMet => "31",
            Outcome.Undetermined => "33",
            Outcome.NotApplicable => "2",
        };
        return (words.Code($"outcome.{RecordShape.CodeOf(outcome)}").In(language), colour);
    }
}
