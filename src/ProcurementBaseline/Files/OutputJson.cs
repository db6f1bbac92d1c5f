using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcurementBaseline.Files;

/// <summary>How every document leaves the program: camelCase keys, Danish letters as themselves, the same bytes for the same content.</summary>
public static class OutputJson
{
    /// <summary>The options; shared and never changed.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>A document as indented JSON with a line feed at its end.</summary>
    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Options).ReplaceLineEndings("\n") + "\n";

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,   // the output is a file or a terminal, never HTML
            WriteIndented = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
