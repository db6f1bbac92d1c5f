using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>Writes a record as the file that <see cref="StrictReader"/> reads: the contract's keys in the order of the type, and nothing that is unknown.</summary>
/// <remarks>
/// A null member is left out, for absent means unknown; an empty list stands, for it means none. The same record gives the same bytes.
/// </remarks>
public static class RecordWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,   // a file, never HTML
    };

    /// <summary>The record as UTF-8 JSON without a byte order mark, with a line feed at its end.</summary>
    /// <exception cref="NotSupportedException">A member is of a type that no file of the contract has.</exception>
    public static byte[] Write(object record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) Value(json, record);
        bytes.Write("\n"u8);
        return bytes.ToArray();
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string word: json.WriteStringValue(word); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case decimal number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case DateOnly date: json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset instant: json.WriteStringValue(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)); break;
            case Country country: json.WriteStringValue(country.Code); break;
            case Scalar scalar: Value(json, scalar.Truth ?? scalar.Number ?? (object?)scalar.Word); break;
            case Enum code: json.WriteStringValue(RecordShape.CodeOf(code)); break;
            case IDictionary map: Map(json, map); break;
            case IEnumerable list: List(json, list); break;
            default: Record(json, value); break;
        }
    }

    private static void Map(Utf8JsonWriter json, IDictionary map)
    {
        json.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            json.WritePropertyName((string)entry.Key);
            Value(json, entry.Value);
        }
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list) Value(json, item);
        json.WriteEndArray();
    }

    private static void Record(Utf8JsonWriter json, object record)
    {
        if (record.GetType() is not { IsClass: true } type || type.Namespace?.StartsWith(nameof(ProcurementBaseline), StringComparison.Ordinal) != true)
            throw new NotSupportedException($"No file holds a {record.GetType().Name}.");
        json.WriteStartObject();
        foreach (var (key, member) in RecordShape.Of(type).Members)
        {
            if (member.Property.GetValue(record) is not { } value) continue;
            json.WritePropertyName(key);
            Value(json, value);
        }
        json.WriteEndObject();
    }
}
