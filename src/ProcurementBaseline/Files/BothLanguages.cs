using FluentValidation;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>Carries a message in both languages through FluentValidation, which knows only one.</summary>
internal static class BothLanguages
{
    private const char Between = '\u001F';   // a control character no message contains

    /// <summary>What to say when the rule before it fails.</summary>
    public static IRuleBuilderOptions<T, P> Says<T, P>(this IRuleBuilderOptions<T, P> rule, string da, string en) =>
        rule.WithMessage(_ => $"{da}{Between}{en}");

    /// <summary>What to say about a value that is wrong.</summary>
    public static IRuleBuilderOptions<T, P> Says<T, P>(this IRuleBuilderOptions<T, P> rule, Func<P, Text> says) =>
        rule.WithMessage((_, value) => says(value) is var text ? $"{text.Da}{Between}{text.En}" : "");

    /// <summary>The two languages again.</summary>
    public static Text Split(string message)
    {
        var at = message.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? new(message, message) : new(message[..at], message[(at + 1)..]);
    }
}
