using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Checks a rulebook.</summary>
internal sealed class Lint : Verb
{
    public override string Name => "lint";

    protected override void Describe(Command command, Help help)
    {
    }

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        var rulebook = LoadRulebook(rules, problems);
        report.Answer(LintView.Of(rulebook, problems), paper =>
        {
            foreach (var problem in problems) paper.Problem(problem);
            if (rulebook is null) return;
            var baselines = LintView.Of(rulebook, problems).Baselines;
            paper.Line(new Text(
                $"Regelsæt {rulebook.Hash}: {string.Join(", ", baselines.Select(b => $"{b.Requirements} krav i {b.Name}"))}, "
                    + $"{rulebook.RuleCount} lovregler, {rulebook.Parameters.Count} parametre; loven er kontrolleret til {rulebook.CheckedTo:yyyy-MM-dd}.",
                $"Rulebook {rulebook.Hash}: {string.Join(", ", baselines.Select(b => $"{b.Requirements} requirements in {b.Name}"))}, "
                    + $"{rulebook.RuleCount} rules of law, {rulebook.Parameters.Count} parameters; the law was checked to {rulebook.CheckedTo:yyyy-MM-dd}."));
        });
        return problems.Count == 0 ? ExitCode.Clean : ExitCode.OpenEnds;
    }
}
