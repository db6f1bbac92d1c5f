using System.CommandLine;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Rules.Views;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Goes the whole way on the samples: drafts, writes the annex, judges three responses, and says what a person must decide.</summary>
internal sealed class Demo : Verb
{
    private const string Sample = "mri-scanners-with-service";

    private Option<string> _output = null!;

    public override string Name => "demo";

    protected override void Describe(Command command, Help help) =>
        command.Options.Add(_output = new("--output", "-o") { Description = help["demo-output"], DefaultValueFactory = _ => "demo", HelpName = "DIR" });

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        var samples = Path.Combine(Workspace.Home, "samples", Sample);
        var responseFiles = Directory.GetFiles(samples, "*.response.json").Order(StringComparer.Ordinal).ToList();
        var assessmentFiles = Directory.GetFiles(samples, "*.assessment.json").Order(StringComparer.Ordinal).ToList();
        if (LoadWorkspace(rules, problems) is not { } workspace) return ExitCode.WrongInput;
        if (Inputs.Draft(workspace, Path.Combine(Workspace.Templates, "procurements", $"{Sample}.json"), problems) is not { } set) return ExitCode.WrongInput;
        var responses = Inputs.Responses(workspace, set, responseFiles, assessmentFiles, problems);
        if (problems.Count > 0) return ExitCode.WrongInput;
        var folder = arguments.GetRequiredValue(_output);
        var words = workspace.Words;
        var paper = AnnexComposer.Requirements(set, words, report.AnnexLanguage, Reviewer.Review(workspace.Rulebook, set));
        if (!TryCreate(folder, problems) || AnnexFile.Write(workspace, paper, Theme.Plain, Path.Combine(folder, "kravbilag.pdf"), problems) is not { } annex)
            return ExitCode.WrongInput;

        var judgement = ProcurementBaseline.Rules.Judging.Judge.Responses(workspace.Rulebook, set, responses, DateOnly.FromDateTime(set.Procurement.TenderDeadline!.Value.Date));
        var (draft, judged) = (DraftView.Of(set, words), JudgementView.Of(judgement, RulebookView.Of(workspace.Rulebook), words));
        report.Answer(new { draft, annex, judgement = judged }, screen =>
        {
            screen.Line(words.Phrase("demo.draft", ("title", set.Procurement.Title)));
            DraftScreen.Show(screen, set, draft, words);
            screen.Line();
            screen.Line(Annex.Sentence("demo.annex", annex, words));
            screen.Line();
            screen.Line(words.Phrase("demo.judge", ("n", DraftScreen.Same(responses.Count))));
            JudgementScreen.Show(screen, judgement, judged, words);
            screen.Line();
            screen.Line(words.Phrase("demo.end", ("n", DraftScreen.Same(judged.Responses.Sum(r => r.Summary.ToDecide.Count)))));
        });
        return ExitCode.Clean;   // what is open is the samples', not the user's
    }

    private static bool TryCreate(string folder, List<Problem> problems)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Problem.Error(folder, "$", "Mappen kan ikke oprettes.", "The folder cannot be made."));
            return false;
        }
    }
}
