using System.CommandLine;
using System.CommandLine.Parsing;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Cli;

/// <summary>Says what is wrong with a command line in our own words and in both languages; the parser's sentences are English only.</summary>
internal static class UsageMistakes
{
    /// <summary>Every mistake of a command line that could not be parsed; never empty.</summary>
    public static IReadOnlyList<Problem> Of(ParseResult parsed)
    {
        var result = parsed.CommandResult;
        List<Problem> problems = [.. result.Command is RootCommand root ? Verb(root, parsed) : TooMuch(result, parsed), .. Missing(result, parsed), .. WithoutValue(parsed)];
        if (problems.Count > 0) return problems;
        return [.. parsed.Errors.Select(e => Wrong($"Kommandolinjen kan ikke læses: {e.Message}", $"The command line cannot be read: {e.Message}"))];
    }

    private static IEnumerable<Problem> Verb(RootCommand root, ParseResult parsed)
    {
        var verbs = root.Subcommands.Select(c => c.Name).ToList();
        var all = string.Join(" · ", verbs);
        if (parsed.UnmatchedTokens.FirstOrDefault(IsWord) is not { } word)
            yield return Wrong($"Sig, hvad der skal gøres: {all}. Se procbase --help.", $"Say what to do: {all}. See procbase --help.");
        else
        {
            var near = Nearest.To(word, verbs);
            yield return Wrong($"\"{Quote.Of(word)}\" er ingen kommando.{(near is null ? "" : $" Menes \"{near}\"?")} Der er: {all}.",
                $"\"{Quote.Of(word)}\" is no command.{(near is null ? "" : $" Did you mean \"{near}\"?")} There are: {all}.");
        }
        foreach (var option in parsed.UnmatchedTokens.Where(t => !IsWord(t))) yield return Unknown(option, root.Options.Select(o => o.Name));
    }

    private static IEnumerable<Problem> TooMuch(CommandResult result, ParseResult parsed)
    {
        var options = result.Command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(o => o.Name).ToList();
        foreach (var token in parsed.UnmatchedTokens)
        {
            yield return IsWord(token)
                ? Wrong($"\"{Quote.Of(token)}\" er ét argument for meget til {result.Command.Name}.", $"\"{Quote.Of(token)}\" is one argument too many for {result.Command.Name}.")
                : Unknown(token, options);
        }
    }

    private static IEnumerable<Problem> Missing(CommandResult result, ParseResult parsed)
    {
        var command = result.Command.Name;
        foreach (var argument in result.Command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > (parsed.GetResult(a)?.Tokens.Count ?? 0)))
        {
            var what = Help.Both(argument.Name, $"{command}-{argument.Name}");
            yield return Wrong($"{command} mangler et argument: {what.Da}", $"{command} lacks an argument: {what.En}");
        }
        foreach (var option in result.Command.Options.Where(o => o.Required && parsed.GetResult(o) is null or { Implicit: true }))
        {
            var name = option.Name.TrimStart('-');
            var what = Help.Both($"{command}-{name}", name);
            yield return Wrong($"{command} mangler {option.Name}: {what.Da}", $"{command} lacks {option.Name}: {what.En}");
        }
    }

    private static IEnumerable<Problem> WithoutValue(ParseResult parsed)
    {
        foreach (var option in parsed.Errors.Select(e => e.SymbolResult).OfType<OptionResult>().Where(o => o.IdentifierToken is not null).Distinct())
        {
            var name = option.IdentifierToken!.Value;
            var can = option.Option.HelpName is { } help ? $" ({help})" : "";
            if (option.Tokens.Count == 0) yield return Wrong($"Efter {name} skal der stå en værdi{can}.", $"A value must follow {name}{can}.");
            else
            {
                var value = string.Join(' ', option.Tokens.Select(t => Quote.Of(t.Value)));
                yield return Wrong($"{name} kan ikke være \"{value}\"{can}.", $"{name} cannot be \"{value}\"{can}.");
            }
        }
    }

    private static Problem Unknown(string option, IEnumerable<string> known)
    {
        var near = Nearest.To(option, known);
        return Wrong($"Tilvalget \"{Quote.Of(option)}\" kendes ikke.{(near is null ? "" : $" Menes \"{near}\"?")}",
            $"The option \"{Quote.Of(option)}\" is not known.{(near is null ? "" : $" Did you mean \"{near}\"?")}");
    }

    private static bool IsWord(string token) => !token.StartsWith('-');

    private static Problem Wrong(string da, string en) => Problem.Error("procbase", "$", da, en);
}
