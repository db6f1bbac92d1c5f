using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Judges responses.</summary>
internal sealed class Judge : Verb
{
    private Argument<string> _procurement = null!;
    private Argument<string[]> _responses = null!;
    private Option<string[]> _assessments = null!;
    private Option<string?> _asOf = null!;

    public override string Name => "judge";

    protected override void Describe(Command command, Help help)
    {
        command.Arguments.Add(_procurement = Inputs.Procurement(help));
        command.Arguments.Add(_responses = new("responses") { Description = help["responses"], Arity = ArgumentArity.OneOrMore, HelpName = "SVAR.json" });
        command.Options.Add(_assessments = new("--assessment") { Description = help["assessment"], AllowMultipleArgumentsPerToken = true, HelpName = "FILE" });
        command.Options.Add(_asOf = new("--as-of") { Description = help["as-of"], HelpName = "DATE" });
    }

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        if (LoadWorkspace(rules, problems) is not { } workspace) return ExitCode.WrongInput;
        var file = arguments.GetRequiredValue(_procurement);
        var set = Inputs.Draft(workspace, file, problems);
        var asOf = JudgingDay(arguments.GetValue(_asOf), set?.Procurement, file, problems);
        var espd = new Dictionary<string, EspdDeclaration>(StringComparer.Ordinal);
        var responses = Inputs.Responses(workspace, set, arguments.GetRequiredValue(_responses), arguments.GetValue(_assessments) ?? [], problems, espd);
        if (set is null || asOf is null || problems.Any(p => p.Severity == ProblemSeverity.Error)) return ExitCode.WrongInput;
        var judgement = ProcurementBaseline.Rules.Judging.Judge.Responses(workspace.Rulebook, set, responses, asOf.Value, espd);
        var view = JudgementView.Of(judgement, RulebookView.Of(workspace.Rulebook), workspace.Words);
        report.Answer(view, paper => JudgementScreen.Show(paper, judgement, view, workspace.Words));
        return view.HasOpenEnds() ? ExitCode.OpenEnds : ExitCode.Clean;
    }

    /// <summary>The day facts are looked at: as asked, else the date of the tender deadline; without either it is refused, never guessed.</summary>
    internal static DateOnly? JudgingDay(string? asked, Procurement? procurement, string file, ICollection<Problem> problems)
    {
        if (asked is not null)
        {
            if (Scalar.TryDate(asked, out var day)) return day;
            problems.Add(Problem.Error("procbase", "--as-of", "Her skal stå en dato ÅÅÅÅ-MM-DD.", "Expected a date YYYY-MM-DD."));
            return null;
        }
        if (procurement is null) return null;
        if (procurement.TenderDeadline is { } deadline) return DateOnly.FromDateTime(deadline.Date);
        problems.Add(Problem.Error(file, "tenderDeadline",
            "Bedømmelsesdagen er ukendt: angiv tenderDeadline i filen eller --as-of.", "The judging day is unknown: give tenderDeadline in the file, or --as-of."));
        return null;
    }
}
