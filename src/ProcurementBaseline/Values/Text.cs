using System.Diagnostics.CodeAnalysis;

namespace ProcurementBaseline.Values;

/// <summary>One statement in both languages of the project. Danish comes first and is the one that binds.</summary>
[method: SetsRequiredMembers]
public sealed record Text(string Da, string En)
{
    /// <summary>Danish, never empty.</summary>
    public required string Da { get; init; } = Da;

    /// <summary>English, never empty.</summary>
    public required string En { get; init; } = En;

    /// <summary>The statement in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Da => Da,
        Language.En => En,
    };

    /// <summary>Both languages changed by the same function, for example to fill in a value.</summary>
    public Text Map(Func<string, string> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(change(Da), change(En));
    }

    /// <summary>Danish, for debuggers and logs.</summary>
    public override string ToString() => Da;
}

/// <summary>A language the project speaks.</summary>
public enum Language
{
    /// <summary>Danish.</summary>
    Da,

    /// <summary>English.</summary>
    En,
}
