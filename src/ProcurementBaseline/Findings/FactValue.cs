using System.Text.Json;
using System.Text.Json.Serialization;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Findings;

/// <summary>The value of one fact, as a rule read it. Exactly one of the members is set; an unknown fact has no value at all.</summary>
[JsonConverter(typeof(FactValueConverter))]
public sealed record FactValue
{
    private FactValue()
    {
    }

    /// <summary>A truth value.</summary>
    public bool? Truth { get; private init; }

    /// <summary>A number.</summary>
    public decimal? Number { get; private init; }

    /// <summary>A date.</summary>
    public DateOnly? Date { get; private init; }

    /// <summary>A code or a text.</summary>
    public string? Word { get; private init; }

    /// <summary>A list of codes; empty means none.</summary>
    public IReadOnlyList<string>? Words { get; private init; }

    /// <summary>A truth value.</summary>
    public static FactValue Of(bool truth) => truth ? True : False;

    /// <summary>A number.</summary>
    public static FactValue Of(decimal number) => new() { Number = number };

    /// <summary>A date.</summary>
    public static FactValue Of(DateOnly date) => new() { Date = date };

    /// <summary>A code or a text.</summary>
    public static FactValue Of(string word) => new() { Word = word };

    /// <summary>A list of codes.</summary>
    public static FactValue Of(IReadOnlyList<string> words) => new() { Words = words };

    private static readonly FactValue True = new() { Truth = true };
    private static readonly FactValue False = new() { Truth = false };

    private sealed class FactValueConverter : JsonConverter<FactValue>
    {
        public override FactValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Facts are written, never read back.");

        public override void Write(Utf8JsonWriter writer, FactValue value, JsonSerializerOptions options)
        {
            if (value.Truth is { } truth) writer.WriteBooleanValue(truth);
            else if (value.Number is { } number) writer.WriteNumberValue(number / 1.000000000000000000000000000000m);   // 5.0 and 5 are one number
            else if (value.Date is { } date) writer.WriteStringValue(Scalar.Of(date).Word);
            else if (value.Word is { } word) writer.WriteStringValue(word);
            else JsonSerializer.Serialize(writer, value.Words, options);
        }
    }
}
