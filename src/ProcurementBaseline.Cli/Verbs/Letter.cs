using System.CommandLine;
using System.Text;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Letters;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Letters;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Writes a draft of what a judgement asks for: a hearing letter, or a fact sheet on investment screening.</summary>
internal sealed class Letter : Verb
{
    private const string Hearing = "hearing", Screening = "screening";

    private Argument<string> _procurement = null!;
    private Argument<string> _response = null!;
    private Option<string?> _assessment = null!;
    private Option<string?> _asOf = null!;
    private Option<string> _kind = null!;
    private Option<string> _output = null!;
    private Option<string?> _note = null!;
    private Option<string?> _theme = null!;

    public override string Name => "letter";

    protected override void Describe(Command command, Help help)
    {
        command.Arguments.Add(_procurement = Inputs.Procurement(help));
        command.Arguments.Add(_response = new("response") { Description = help["response"], HelpName = "SVAR.json" });
        command.Options.Add(_assessment = new("--assessment") { Description = help["assessment"], HelpName = "FILE" });
        command.Options.Add(_asOf = new("--as-of") { Description = help["letter-as-of"], HelpName = "DATE" });
        command.Options.Add(_kind = new("--kind") { Description = help["letter-kind"], Required = true, HelpName = "hearing|screening" });
        _kind.AcceptOnlyFromAmong(Hearing, Screening);
        command.Options.Add(_output = new("--output", "-o") { Description = help["letter-output"], Required = true, HelpName = "FILE" });
        command.Options.Add(_note = new("--note") { Description = help["letter-note"], HelpName = "FILE" });
        command.Options.Add(_theme = Inputs.Theme(help));
    }

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        var (output, note) = (arguments.GetRequiredValue(_output), arguments.GetValue(_note));
        CheckNames(output, note, problems);
        var theme = Inputs.ReadTheme(arguments.GetValue(_theme), problems);
        if (LoadWorkspace(rules, problems) is not { } workspace || theme is null) return ExitCode.WrongInput;
        var (file, day, espd) = (arguments.GetRequiredValue(_procurement), arguments.GetValue(_asOf), new Dictionary<string, EspdDeclaration>(StringComparer.Ordinal));
        var set = Inputs.Draft(workspace, file, problems);
        var asOf = Judge.JudgingDay(day, set?.Procurement, file, problems);
        string[] assessments = arguments.GetValue(_assessment) is { } assessed ? [assessed] : [];
        var read = Inputs.Responses(workspace, set, [arguments.GetRequiredValue(_response)], assessments, problems, espd);
        if (set is null || asOf is null || read.Count != 1 || problems.Any(p => p.Severity == ProblemSeverity.Error)) return ExitCode.WrongInput;
        var (response, assessment) = read[0];
        var judgement = ProcurementBaseline.Rules.Judging.Judge.Responses(workspace.Rulebook, set, read, asOf.Value, espd);
        var (words, language, kind) = (workspace.Words, report.Language, arguments.GetRequiredValue(_kind));
        var name = DraftScreen.Same(response.Tenderer.Name ?? response.Tenderer.Id);
        if (kind == Hearing)
        {
            var letter = HearingComposer.Compose(judgement, response, assessment, espd.GetValueOrDefault(response.Tenderer.Id), words, day is null ? null : asOf);
            if (letter is null) return Nothing(report, kind, words.Phrase("hearing.nothing", ("tenderer", name)));
            return Written(report, kind, letter, [.. letter.Grounds.Select(g => g.Ground)], letter.Note, HearingLayout.Of(letter, words, language), NoteLayout.Of(letter, words, language));
        }
        var euAndEfta = CountryGroups.EuAndEfta(workspace.Rulebook.Parameters, response.Ownership?.AsOf);
        var sheet = ScreeningComposer.Compose(judgement, response, ControlFacts.Of(response, workspace.Rulebook.Parameters), euAndEfta, words);
        if (sheet is null)
            return Nothing(report, kind, words.Phrase("screening.nothing", ("tenderer", name), ("message", ScreeningComposer.RowOf(judgement, response).Finding.Message)));
        return Written(report, kind, sheet, [], sheet.Note, ScreeningLayout.Of(sheet, words, language), NoteLayout.Of(sheet, words, language));

        int Written<T>(Report to, string of, T value, IReadOnlyList<string> grounds, OfficerNote officer, Document document, Document noteDocument)
        {
            var isValue = IsValue(output);
            var written = isValue ? DocumentFile.Write(output, problems, stream => WriteValue(value, stream)) : DocumentFile.Write(document with { Theme = theme }, output, problems);
            if (written is null) return ExitCode.WrongInput;
            var noteFile = note is null ? null : DocumentFile.Write(noteDocument with { Theme = theme }, note, problems);
            if (note is not null && noteFile is null) return ExitCode.WrongInput;
            var view = new LetterFile(written.File, written.Sha256, written.Pages, of, grounds, officer, noteFile, null);
            to.Answer(view, paper => LetterScreen.Show(paper, view, words));
            return ExitCode.OpenEnds;   // a draft is always somebody's to check, and to send or not
        }
    }

    private static int Nothing(Report report, string kind, Text why)
    {
        report.Answer(new LetterFile(null, null, null, kind, [], null, null, why), paper => paper.Line(why));
        return ExitCode.Clean;
    }

    private static void CheckNames(string output, string? note, List<Problem> problems)
    {
        if (!IsValue(output) && DocumentFile.RendererOf(output) is null)
            problems.Add(Problem.Error(output, "$", "Brevet skrives som .pdf eller .docx, eller som .json for indholdet.", "The letter is written as .pdf or .docx, or as .json for the content."));
        if (note is null) return;
        if (DocumentFile.RendererOf(note) is null) problems.Add(Problem.Error(note, "$", "Notatet skrives som .pdf eller .docx.", "The note is written as .pdf or .docx."));
        if (Path.GetFullPath(note) == Path.GetFullPath(output))
            problems.Add(Problem.Error(note, "$", "Brev og notat kan ikke skrives i samme fil.", "Letter and note cannot be written to the same file."));
    }

    private static bool IsValue(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);

    private static int? WriteValue<T>(T value, Stream stream)
    {
        stream.Write(Encoding.UTF8.GetBytes(OutputJson.Write(value)));
        return null;
    }
}
