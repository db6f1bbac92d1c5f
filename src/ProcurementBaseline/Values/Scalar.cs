using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Values;

/// <summary>A single value whose kind is known only when it is read: an answer, a parameter, a fact.</summary>
/// <remarks>Exactly one of the members is set. A date is a <see cref="Word"/> in a file; <see cref="TryDate"/> reads it.</remarks>
public readonly record struct Scalar
{
    private Scalar(bool? truth, decimal? number, string? word) => (Truth, Number, Word) = (truth, number, word);

    /// <summary>True or false, when that is what it is.</summary>
    public bool? Truth { get; }

    /// <summary>The number, when that is what it is.</summary>
    public decimal? Number { get; }

    /// <summary>The text, the date or the chosen code, when that is what it is.</summary>
    public string? Word { get; }

    /// <summary>A truth value.</summary>
    public static Scalar Of(bool truth) => new(truth, null, null);

    /// <summary>A number.</summary>
    public static Scalar Of(decimal number) => new(null, number, null);

    /// <summary>A text, a date or a code.</summary>
    public static Scalar Of(string word) => new(null, null, word);

    /// <summary>A date.</summary>
    public static Scalar Of(DateOnly date) => Of(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Reads a date written <c>YYYY-MM-DD</c> between <see cref="StrictReader.FirstYear"/> and <see cref="StrictReader.LastYear"/>.</summary>
    public static bool TryDate([NotNullWhen(true)] string? word, out DateOnly date) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && date.Year is >= StrictReader.FirstYear and <= StrictReader.LastYear;
}
