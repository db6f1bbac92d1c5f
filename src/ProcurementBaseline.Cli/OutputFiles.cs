using System.CommandLine;
using System.CommandLine.Parsing;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Cli;

/// <summary>Keeps what a verb writes apart from what it reads: a file somebody gave us is never written over.</summary>
internal static class OutputFiles
{
    private static readonly string[] Written = ["--output", "--note"];

    /// <summary>Says which file would be both read and written; folders are not looked at.</summary>
    public static void Check(ParseResult arguments, ICollection<Problem> problems)
    {
        var read = arguments.CommandResult.Children.Where(c => !IsWritten(c)).SelectMany(c => c.Tokens).Select(t => FullPath(t.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var token in arguments.CommandResult.Children.Where(IsWritten).SelectMany(c => c.Tokens).Where(t => File.Exists(t.Value) && read.Contains(FullPath(t.Value))))
        {
            problems.Add(Problem.Error(token.Value, "$",
                "Filen læses af samme kommando og kan ikke overskrives. Vælg et andet navn.", "The file is read by the same command and cannot be written over. Choose another name."));
        }
    }

    private static bool IsWritten(SymbolResult result) => result is OptionResult { Option.Name: { } name } && Written.Contains(name);

    // A value that is no path (a date, a kind) is no file either.
    private static string FullPath(string value) => value.Contains('\0', StringComparison.Ordinal) || value.Length == 0 ? "" : Path.GetFullPath(value);
}
