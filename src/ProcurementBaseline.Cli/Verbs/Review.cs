using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Rules.Views;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Reviews a procurement before it is published.</summary>
internal sealed class Review : Verb
{
    private Argument<string> _procurement = null!;

    public override string Name => "review";

    protected override void Describe(Command command, Help help) => command.Arguments.Add(_procurement = Inputs.Procurement(help));

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        if (LoadWorkspace(rules, problems) is not { } workspace) return ExitCode.WrongInput;
        if (Inputs.Draft(workspace, arguments.GetRequiredValue(_procurement), problems) is not { } set) return ExitCode.WrongInput;
        var review = Reviewer.Review(workspace.Rulebook, set);
        var view = ReviewView.Of(review, RulebookView.Of(workspace.Rulebook), workspace.Words);
        report.Answer(view, paper => ReviewScreen.Show(paper, review, view, workspace.Words));
        return view.HasOpenEnds() ? ExitCode.OpenEnds : ExitCode.Clean;
    }
}
