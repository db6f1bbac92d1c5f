using System.CommandLine;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Catalogue;
using ProcurementBaseline.Rules.Reference;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Writes what is generated from the types: the schemas and the list of facts.</summary>
internal sealed class Reference : Verb
{
    private Option<string?> _output = null!;

    public override string Name => "reference";

    protected override void Describe(Command command, Help help) =>
        command.Options.Add(_output = new("--output", "-o") { Description = help["reference-output"], HelpName = "DIR" });

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        if (LoadRulebook(rules, problems) is not { } rulebook) return ExitCode.WrongInput;
        var folder = arguments.GetValue(_output) ?? Workspace.RulesFolder(rules);
        var coverage = Coverage.Read(Workspace.RulesFolder(rules), rulebook, problems);
        if (problems.Any(p => p.Severity == ProblemSeverity.Error)) return ExitCode.WrongInput;
        var files = GeneratedFiles.Of(rulebook, coverage);
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }
        report.Answer(new { files = files.Keys }, paper =>
        {
            foreach (var name in files.Keys) paper.Line(name);
        });
        return ExitCode.Clean;
    }
}
