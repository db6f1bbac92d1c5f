using System.CommandLine;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Cli.Verbs;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli;

/// <summary>The verbs of <c>procbase</c> and what every one of them has in common.</summary>
public static class CommandLine
{
    /// <summary>Runs one verb.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Receives the answer: text for people, or one JSON document and nothing else.</param>
    /// <param name="error">Receives what is wrong.</param>
    /// <returns>The exit code of <c>contract.md</c> §5.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error) => Run(args, output, error, Rulebook.Load);

    /// <summary>Runs one verb on rules read in another way: whoever runs many verbs reads them once.</summary>
    internal static int Run(string[] args, TextWriter output, TextWriter error, RulebookReader read)
    {
        ArgumentNullException.ThrowIfNull(args);
        var help = new Help(HelpLanguage(args));
        var shared = new SharedOptions(help) { ReadRules = read };
        var root = new RootCommand(help["root"]);
        foreach (var option in shared.All) root.Options.Add(option);
        Verb[] verbs =
        [
            new Lint(), new Draft(), new Verbs.Review(), new Judge(), new Verbs.Ownership(), new Diff(), new Verbs.Annex(), new Verify(), new Letter(), new Demo(), new Reference(),
        ];
        foreach (var verb in verbs)
            root.Subcommands.Add(verb.ToCommand(help, shared, output, error));
        root.Subcommands.Add(new Command("response", help["response-verb"]) { new ResponseImport().ToCommand(help, shared, output, error) });
        root.Subcommands.Add(new Command("audit", help["audit-verb"]) { new AuditVerify().ToCommand(help, shared, output, error) });
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new() { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        new Report(output, error, args.Contains("--json"), HelpLanguage(args), Report.ColourOn(Console.IsErrorRedirected)) { AnnexLanguage = AnnexLanguage.Da }.Problems(UsageMistakes.Of(parsed));
        return ExitCode.WrongInput;
    }

    // Help is written before the arguments are parsed, so its language is looked up by hand.
    private static Language HelpLanguage(string[] args)
    {
        var at = Array.IndexOf(args, "--lang");
        return at >= 0 && at + 1 < args.Length && args[at + 1].Equals("en", StringComparison.OrdinalIgnoreCase) ? Language.En : Language.Da;
    }
}
