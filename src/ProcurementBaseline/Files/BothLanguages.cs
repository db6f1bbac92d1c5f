using FluentValidation;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>Gives FluentValidation, which knows one language, a message in both: as the failure's state.</summary>
internal static class BothLanguages
{
    /// <summary>What to say when the rule before it fails.</summary>
    public static IRuleBuilderOptions<T, P> Says<T, P>(this IRuleBuilderOptions<T, P> rule, string da, string en) => rule.WithState(_ => new Text(da, en));

    /// <summary>What to say about a value that is wrong.</summary>
    public static IRuleBuilderOptions<T, P> Says<T, P>(this IRuleBuilderOptions<T, P> rule, Func<P, Text> says) => rule.WithState((_, value) => says(value));

    /// <summary>The rule before it follows from the key beside it: where that could not be read, nothing is said.</summary>
    public static IRuleBuilderOptions<T, P> Given<T, P>(this IRuleBuilderOptions<T, P> rule, string key) => rule.WithErrorCode(key);
}
