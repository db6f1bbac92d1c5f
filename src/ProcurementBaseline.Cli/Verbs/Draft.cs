using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Views;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Drafts the requirements of a purchase.</summary>
internal sealed class Draft : Verb
{
    private Argument<string> _procurement = null!;

    public override string Name => "draft";

    protected override void Describe(Command command, Help help) => command.Arguments.Add(_procurement = Inputs.Procurement(help));

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        var workspace = LoadWorkspace(rules, problems);
        if (workspace is null || Inputs.Draft(workspace, arguments.GetRequiredValue(_procurement), problems) is not { } set) return ExitCode.WrongInput;
        var view = DraftView.Of(set, workspace.Words);
        report.Answer(view, paper => DraftScreen.Show(paper, set, view, workspace.Words));
        return view.HasOpenEnds() ? ExitCode.OpenEnds : ExitCode.Clean;
    }
}
