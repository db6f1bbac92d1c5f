using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Writes the requirement annex.</summary>
internal sealed class Annex : Verb
{
    private Argument<string> _procurement = null!;
    private Option<string> _output = null!;
    private Seal.Options _seal = null!;

    public override string Name => "annex";

    protected override void Describe(Command command, Help help)
    {
        command.Arguments.Add(_procurement = Inputs.Procurement(help));
        command.Options.Add(_output = new("--output", "-o") { Description = help["output"], Required = true, HelpName = "FILE" });
        _seal = new(command, help);
    }

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        var output = arguments.GetRequiredValue(_output);
        if (DocumentFile.RendererOf(output) is null)
            problems.Add(Problem.Error(output, "$", "Bilaget skrives som .pdf.", "The annex is written as .pdf."));
        var seal = _seal.Read(arguments, output, problems);
        if (Workspace.Load(rules, problems) is not { } workspace) return ExitCode.WrongInput;
        if (Inputs.Draft(workspace, arguments.GetRequiredValue(_procurement), problems) is not { } set || problems.Count > 0) return ExitCode.WrongInput;
        if (set.IsRefused)
        {
            // Nothing to attach to a tender: the finding says what to do instead.
            report.Answer(DraftView.Of(set, workspace.Words), paper => paper.Findings(set.Findings, workspace.Words));
            return ExitCode.OpenEnds;
        }
        if (AnnexFile.Write(workspace, set, report.AnnexLanguage, output, problems, seal) is not { } file) return ExitCode.WrongInput;
        report.Answer(file, paper => paper.Line(Sentence("annex.written", file, workspace.Words)));
        return DraftView.Of(set, workspace.Words).HasOpenEnds() ? ExitCode.OpenEnds : ExitCode.Clean;
    }

    /// <summary>What to tell people of the file.</summary>
    internal static Text Sentence(string phrase, AnnexFile file, Words words) => words.Phrase(phrase,
        ("file", DraftScreen.Same(file.File)), ("pages", DraftScreen.Same(file.Pages ?? 0)), ("requirements", DraftScreen.Same(file.Requirements)), ("sha", DraftScreen.Same(file.Sha256[..12])));
}
