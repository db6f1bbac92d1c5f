using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Views;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Shows who controls a tenderer.</summary>
internal sealed class Ownership : Verb
{
    private Argument<string> _response = null!;

    public override string Name => "ownership";

    protected override void Describe(Command command, Help help) =>
        command.Arguments.Add(_response = new("response") { Description = help["response"], HelpName = "SVAR.json" });

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        var workspace = LoadWorkspace(rules, problems);
        if (InputFile.Response(arguments.GetRequiredValue(_response), problems) is not { } response || workspace is null) return ExitCode.WrongInput;
        var control = ControlFacts.Of(response, workspace.Rulebook.Parameters);
        report.Answer(OwnershipView.Of(response, control), paper => OwnershipScreen.Show(paper, response, control, workspace.Words));
        return control.ThirdCountryControl == false ? ExitCode.Clean : ExitCode.OpenEnds;
    }
}
