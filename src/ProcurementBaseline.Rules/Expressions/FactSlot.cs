using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>One fact laid out for compiled conditions: plain fields, no boxing, read in place.</summary>
/// <remarks>A default slot is an unknown fact. Which of the value fields counts follows from the fact's kind.</remarks>
internal struct FactSlot
{
    /// <summary>Whether the fact is known; nothing else means anything when it is not.</summary>
    public bool Known;

    /// <summary>A truth value.</summary>
    public bool Truth;

    /// <summary>A date, by the number of its day.</summary>
    public int Day;

    /// <summary>A number.</summary>
    public decimal Number;

    /// <summary>A code or a text.</summary>
    public string? Word;

    /// <summary>A list of codes.</summary>
    public IReadOnlyList<string>? Words;

    /// <summary>The slot of a value; null is unknown.</summary>
    public static FactSlot Of(FactValue? value) => value is null ? default : new()
    {
        Known = true,
        Truth = value.Truth ?? false,
        Day = value.Date?.DayNumber ?? 0,
        Number = value.Number ?? 0,
        Word = value.Word,
        Words = value.Words,
    };
}
