using System.CommandLine;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Documents.Excel;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Judging;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Makes <c>response.json</c> of the workbook a vendor answered in: <c>response import FILE P</c>.</summary>
/// <remarks>
/// A file that is there already is never replaced unasked: it may hold what no workbook carries, such as ownership and exclusion grounds. With
/// <c>--merge</c> all of that is kept, and what the workbook says is put in.
/// </remarks>
internal sealed class ResponseImport : Verb
{
    private Argument<string> _workbook = null!;
    private Argument<string> _procurement = null!;
    private Option<string?> _output = null!;
    private Option<bool> _merge = null!;

    public override string Name => "import";

    protected override void Describe(Command command, Help help)
    {
        command.Arguments.Add(_workbook = new("workbook") { Description = help["workbook"], HelpName = "SKEMA.xlsx" });
        command.Arguments.Add(_procurement = Inputs.Procurement(help));
        command.Options.Add(_output = new("--output", "-o") { Description = help["import-output"], HelpName = "FILE" });
        command.Options.Add(_merge = new("--merge") { Description = help["merge"] });
    }

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        if (LoadWorkspace(rules, problems) is not { } workspace) return ExitCode.WrongInput;
        var workbook = arguments.GetRequiredValue(_workbook);
        // Beside the workbook: there lie the documents it names.
        var output = arguments.GetValue(_output) ?? Path.Combine(Path.GetDirectoryName(workbook) ?? "", "response.json");
        var set = Inputs.Draft(workspace, arguments.GetRequiredValue(_procurement), problems);
        var response = set is null ? null : Read(workspace, set, workbook, problems);
        if (response is not null && File.Exists(output)) response = Merged(response, output, arguments.GetValue(_merge), problems);
        if (set is null || response is null || problems.Any(p => p.Severity == ProblemSeverity.Error)) return ExitCode.WrongInput;
        var written = DocumentFile.Write(output, problems, stream =>
        {
            stream.Write(RecordWriter.Write(response));
            return null;
        });
        if (written is null) return ExitCode.WrongInput;
        var answered = (response.Answers ?? new Dictionary<string, Answer>()).Where(a => a.Value?.Value is not null).Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        var unanswered = set.Selected.Select(r => r.Requirement.Id).Where(id => !answered.Contains(id)).ToList();
        report.Answer(new { file = output, answers = answered.Count, unanswered, problems }, paper =>
        {
            foreach (var problem in problems) paper.Problem(problem);
            paper.Line(workspace.Words.Phrase("import.written", ("file", DraftScreen.Same(output)), ("answers", DraftScreen.Same(answered.Count)), ("unanswered", DraftScreen.Same(unanswered.Count))));
            if (unanswered.Count > 0) paper.Wrapped(string.Join(", ", unanswered), 2);
        });
        return problems.Count > 0 || unanswered.Count > 0 ? ExitCode.OpenEnds : ExitCode.Clean;
    }

    private static Response? Read(Workspace workspace, RequirementSet set, string file, List<Problem> problems)
    {
        try
        {
            var annex = AnnexComposer.Requirements(set, workspace.Words, AnnexLanguage.Both);
            using var input = File.OpenRead(file);
            if (AnswerWorkbook.Read(input, file, annex, workspace.Words, problems) is not { } response) return null;
            ResponseCheck.Check(workspace.Rulebook, set, response, file, problems);
            foreach (var (path, says) in InputFile.Mistakes(response)) problems.Add(new(file, path, ProblemSeverity.Error, says));
            return response;
        }
        catch (AnnexRefusedException e)
        {
            problems.Add(new(file, "$", ProblemSeverity.Error, e.Reason));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(Problem.Error(file, "$", "Filen findes ikke eller kan ikke læses.", "The file does not exist or cannot be read."));
        }
        return null;
    }

    // What the workbook says wins; what it does not carry, and answers and documents it does not name, stay as they are.
    private static Response? Merged(Response response, string output, bool merge, List<Problem> problems)
    {
        if (!merge)
        {
            problems.Add(Problem.Error(output, "$",
                "Filen findes allerede og kan rumme oplysninger, som skemaet ikke har (ejerforhold, udelukkelsesgrunde m.m.). Brug --merge for at bevare dem, eller vælg en anden fil med -o.",
                "The file exists already and may hold what the workbook does not (ownership, exclusion grounds and more). Use --merge to keep that, or choose another file with -o."));
            return null;
        }
        if (InputFile.Response(output, problems) is not { } there) return null;
        if (there.Procurement != response.Procurement || there.Tenderer.Id != response.Tenderer.Id)
        {
            var (theirs, ours) = ($"{there.Procurement}: {there.Tenderer.Id}", $"{response.Procurement}: {response.Tenderer.Id}");
            problems.Add(Problem.Error(output, "$",
                $"Filen hører til \"{Quote.Of(theirs)}\", men skemaet til \"{Quote.Of(ours)}\".", $"The file belongs to \"{Quote.Of(theirs)}\", but the workbook to \"{Quote.Of(ours)}\"."));
            return null;
        }
        return there.With(response);
    }
}
