using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Documents.Pdf.Reading;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Says whether a PDF is the one this program makes of the data inside it.</summary>
internal sealed class Verify : Verb
{
    private Argument<string> _file = null!;
    private Option<string?> _theme = null!;

    public override string Name => "verify";

    protected override void Describe(Command command, Help help)
    {
        command.Arguments.Add(_file = new("file") { Description = help["verify-file"], HelpName = "BILAG.pdf" });
        command.Options.Add(_theme = Inputs.Theme(help));
    }

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        var path = arguments.GetRequiredValue(_file);
        var found = PublishedPdf.Read(path, problems);
        var theme = Inputs.ReadTheme(arguments.GetValue(_theme), problems);
        if (LoadWorkspace(rules, problems) is not { } workspace || theme is null || found is null) return ExitCode.WrongInput;
        var verified = new Verification(workspace, theme, DocumentFile.RendererOf(".pdf")!).Of(path, found);
        report.Answer(verified, paper => VerifyScreen.Show(paper, verified, workspace.Words));
        return verified.Authentic ? ExitCode.Clean : ExitCode.OpenEnds;
    }
}
