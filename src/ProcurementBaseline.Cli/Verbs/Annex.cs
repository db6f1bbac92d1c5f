using System.CommandLine;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Writes an annex of any kind.</summary>
internal sealed class Annex : Verb
{
    private Argument<string> _procurement = null!;
    private Argument<string[]> _responses = null!;
    private Option<string> _output = null!, _kind = null!;
    private Option<string[]> _assessments = null!;
    private Option<string?> _asOf = null!, _received = null!, _theme = null!;
    private Option<bool> _noChanges = null!;
    private Seal.Options _seal = null!;

    public override string Name => "annex";

    protected override void Describe(Command command, Help help)
    {
        var kinds = AnnexRecipe.All.Select(r => r.Name).ToArray();
        command.Arguments.Add(_procurement = Inputs.Procurement(help));
        command.Arguments.Add(_responses = new("responses") { Description = help["annex-responses"], Arity = ArgumentArity.ZeroOrMore, HelpName = "SVAR.json" });
        command.Options.Add(_output = new("--output", "-o") { Description = help["output"], Required = true, HelpName = "FILE" });
        command.Options.Add(_kind = new("--kind") { Description = help["kind"], DefaultValueFactory = _ => kinds[0], HelpName = string.Join('|', kinds) });
        command.Options.Add(_noChanges = new(AnnexOptions.NoChanges) { Description = help["no-changes"] });
        command.Options.Add(_assessments = new(AnnexOptions.Assessment) { Description = help["assessment"], HelpName = "FILE" });
        command.Options.Add(_asOf = new(AnnexOptions.AsOf) { Description = help["as-of"], HelpName = "DATE" });
        command.Options.Add(_received = new(AnnexOptions.Received) { Description = help["received"], HelpName = "INSTANT" });
        command.Options.Add(_theme = Inputs.Theme(help));
        _seal = new(command, help);
        _kind.AcceptOnlyFromAmong(kinds);
    }

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        var (output, recipe) = (arguments.GetRequiredValue(_output), AnnexRecipe.All.First(r => r.Name == arguments.GetRequiredValue(_kind)));
        var files = arguments.GetValue(_responses) ?? [];
        AnnexOptions.Check(recipe, files.Length, ((Option[])[_noChanges, _assessments, _asOf, _received]).Where(o => arguments.GetResult(o) is { Implicit: false }).Select(o => o.Name), problems);
        AnnexFile.Check(output, recipe, problems);
        var received = Received(arguments.GetValue(_received), problems);
        var theme = Inputs.ReadTheme(arguments.GetValue(_theme), problems);
        var seal = _seal.Read(arguments, output, problems);
        if (LoadWorkspace(rules, problems) is not { } workspace || theme is null || problems.Count > 0) return ExitCode.WrongInput;
        if (Read(arguments, recipe, files, received, workspace, report, problems) is not { } input || problems.Any(p => p.Severity == ProblemSeverity.Error))
            return ExitCode.WrongInput;
        if (input.Set.IsRefused)
        {
            // Nothing to attach to a tender: the finding says what to do instead.
            report.Answer(DraftView.Of(input.Set, workspace.Words), paper => paper.Findings(input.Set.Findings, workspace.Words));
            return ExitCode.OpenEnds;
        }
        var annex = recipe.Compose(input);
        if (AnnexFile.Write(workspace, annex, theme, output, problems, recipe.Workbook?.Invoke(input), seal) is not { } file) return ExitCode.WrongInput;
        var open = OpenEnds.Of(annex, input, workspace);
        report.Answer(file, paper =>
        {
            paper.Line(Sentence(file.Pages is null ? "annex.written.unpaged" : "annex.written", file, workspace.Words));
            if (open.Count > 0) paper.Line(OpenEnds.Sentence(open, workspace.Words));
        });
        return open.Count > 0 ? ExitCode.OpenEnds : ExitCode.Clean;
    }

    /// <summary>What to tell people of the file.</summary>
    internal static Text Sentence(string phrase, AnnexFile file, Words words) => words.Phrase(phrase,
        ("file", DraftScreen.Same(file.File)), ("pages", DraftScreen.Same(file.Pages ?? 0)), ("requirements", DraftScreen.Same(file.Requirements)), ("sha", DraftScreen.Same(file.Sha256[..12])));

    private AnnexInput? Read(
        ParseResult arguments, AnnexRecipe recipe, string[] files, DateTimeOffset? received, Workspace workspace, Report report, List<Problem> problems)
    {
        var procurement = arguments.GetRequiredValue(_procurement);
        var set = Inputs.Draft(workspace, procurement, problems);
        var asOf = recipe.Parts.Contains(AnnexPart.AsOf) ? Judge.JudgingDay(arguments.GetValue(_asOf), set?.Procurement, procurement, problems) : null;
        var espd = new Dictionary<string, EspdDeclaration>(StringComparer.Ordinal);
        var responses = Inputs.Responses(workspace, set, files, arguments.GetValue(_assessments) ?? [], problems, espd);
        if (set is null) return null;
        return new(set, workspace.Words, report.AnnexLanguage, () => Reviewer.Review(workspace.Rulebook, set),
            () => ProcurementBaseline.Rules.Judging.Judge.Responses(workspace.Rulebook, set, responses, asOf!.Value, espd))
        {
            Responses = responses,
            ContentHash = files.Length == 1 && JsonFile.Read(files[0], []) is { } content ? CanonicalJson.Hash(content) : "",
            Received = received,
            Changes = !arguments.GetValue(_noChanges),
        };
    }

    private static DateTimeOffset? Received(string? written, List<Problem> problems)
    {
        if (written is null) return null;
        if (StrictReader.TryInstant(written, out var instant)) return instant;
        problems.Add(Problem.Error("procbase", AnnexOptions.Received,
            "Her skal stå et tidspunkt med forskel til UTC, fx 2026-04-15T12:00:00+02:00.", "Expected an instant with an offset, for example 2026-04-15T12:00:00+02:00."));
        return null;
    }
}
