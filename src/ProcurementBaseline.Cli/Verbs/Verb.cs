using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>One verb: its arguments, and what it does with them.</summary>
internal abstract class Verb
{
    private RulebookReader _read = Rulebook.Load;

    public abstract string Name { get; }

    /// <summary>What its help stands under; another than the name where two verbs are called alike.</summary>
    protected virtual string HelpKey => Name;

    /// <summary>Adds the verb's own arguments and options.</summary>
    protected abstract void Describe(Command command, Help help);

    /// <summary>Does the work. Mistakes in the input go into <paramref name="problems"/>; with an error there the exit code is 2 whatever is returned.</summary>
    protected abstract int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems);

    /// <summary>Reads the rules in use; null when something is wrong with them.</summary>
    protected Rulebook? LoadRulebook(string? rules, ICollection<Problem> problems) => _read(Workspace.RulesFolder(rules), problems);

    /// <summary>Reads the rules in use and the words; null when something is wrong with either.</summary>
    protected Workspace? LoadWorkspace(string? rules, ICollection<Problem> problems) => Workspace.Load(rules, _read, problems);

    public Command ToCommand(Help help, SharedOptions shared, TextWriter output, TextWriter error)
    {
        _read = shared.ReadRules;
        var command = new Command(Name, help[HelpKey]);
        Describe(command, help);
        command.SetAction(arguments =>
        {
            var json = arguments.GetValue(shared.Json);
            var report = new Report(output, error, json, shared.LanguageOf(arguments), Report.ColourOn(Console.IsOutputRedirected))
            {
                AnnexLanguage = shared.AnnexLanguageOf(arguments),
            };
            var problems = new List<Problem>();
            try
            {
                OutputFiles.Check(arguments, problems);
                var code = problems.Count > 0 ? ExitCode.WrongInput : Run(arguments, arguments.GetValue(shared.Rules), report, problems);
                if (problems.All(p => p.Severity != ProblemSeverity.Error)) return code;
                if (this is not Lint) report.Problems(problems);
                return ExitCode.WrongInput;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Whatever reaches here is a mistake of ours: say so, with what a developer needs.
                error.WriteLine($"procbase: {e}");
                return ExitCode.OurFault;
            }
        });
        return command;
    }
}
