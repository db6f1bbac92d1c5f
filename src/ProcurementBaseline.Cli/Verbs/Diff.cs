using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Views;
using static ProcurementBaseline.Cli.Screen.DraftScreen;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Compares two baselines.</summary>
internal sealed class Diff : Verb
{
    private Argument<string> _from = null!;
    private Argument<string> _to = null!;

    public override string Name => "diff";

    protected override void Describe(Command command, Help help)
    {
        command.Arguments.Add(_from = new("from") { Description = help["diff-from"] });
        command.Arguments.Add(_to = new("to") { Description = help["diff-to"] });
    }

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        if (LoadWorkspace(rules, problems) is not { } workspace) return ExitCode.WrongInput;
        var (from, to) = (Named(workspace, arguments.GetRequiredValue(_from), problems), Named(workspace, arguments.GetRequiredValue(_to), problems));
        if (from is null || to is null) return ExitCode.WrongInput;
        var diff = BaselineDiff.Between(from, to);
        report.Answer(DiffView.Of(diff), paper =>
        {
            var words = workspace.Words;
            paper.Line(words.Phrase("diff.head", ("from", Same(diff.From)), ("to", Same(diff.To))));
            Titles(paper, words.Phrase("diff.added", ("n", Same(diff.Added.Count))), to, diff.Added);
            Titles(paper, words.Phrase("diff.retired", ("n", Same(diff.Retired.Count))), to, diff.Retired);
            Titles(paper, words.Phrase("diff.removed", ("n", Same(diff.Removed.Count))), from, diff.Removed);
            if (diff.Changed.Count == 0) return;
            paper.Heading(words.Phrase("diff.changed", ("n", Same(diff.Changed.Count))).In(paper.Language));
            foreach (var change in diff.Changed)
            {
                paper.Line($"  {change.Id}  {to.ById[change.Id].Requirement.Title.In(paper.Language)}  ({string.Join(", ", change.Fields.Select(f => words.Code($"field.{f}").In(paper.Language)))})");
                if (change.Reason is { } reason) paper.Wrapped(reason.In(paper.Language), 4);
            }
        });
        return ExitCode.Clean;
    }

    private static void Titles(Paper paper, ProcurementBaseline.Values.Text heading, Baseline baseline, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return;
        paper.Heading(heading.In(paper.Language));
        foreach (var id in ids)
        {
            paper.Line($"  {id}  {baseline.ById[id].Requirement.Title.In(paper.Language)}");
            var reason = baseline.Manifest.Changes.FirstOrDefault(c => c.Requirement == id)?.Reason;
            if (reason is not null) paper.Wrapped(reason.In(paper.Language), 4);
        }
    }

    private static Baseline? Named(Workspace workspace, string version, List<Problem> problems)
    {
        if (workspace.Rulebook.BaselineNamed(version) is { } baseline) return baseline;
        var versions = string.Join(" · ", workspace.Rulebook.Baselines.Select(b => b.Version));
        problems.Add(Problem.Error("procbase", "$", $"Der er ingen basiskrav \"{version}\". Der er: {versions}.", $"There is no baseline \"{version}\". There are: {versions}."));
        return null;
    }
}
