using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace ProcurementBaseline.Web.Operation;

/// <summary>
/// One line of JSON for everything logged. Values stand in it only where the service itself logs them; of what the framework says, and of
/// every exception, only the words that are the same for all requests: a message may quote an address, a body or a token.
/// </summary>
internal sealed class LineFormatter() : ConsoleFormatter(Label)
{
    public const string Label = "procbase";

    private const string Template = "{OriginalFormat}";

    // What the host says of itself (where it listens) is about no request.
    private static readonly string[] Ours = ["ProcurementBaseline.", "Microsoft.Hosting.Lifetime"];

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (Running.IsBindFailure(logEntry.Exception)) return;   // told in plain words where the program ends
        using var bytes = new MemoryStream();
        using (var line = new Utf8JsonWriter(bytes, Json))
        {
            line.WriteStartObject();
            line.WriteString("time", TimeProvider.System.GetUtcNow().UtcDateTime);
            line.WriteString("level", logEntry.LogLevel.ToString());
            line.WriteString("category", logEntry.Category);
            Say(line, logEntry.Category, logEntry.State as IReadOnlyList<KeyValuePair<string, object?>> ?? []);
            if (logEntry.Exception is { } exception) Say(line, exception);
            line.WriteEndObject();
        }
        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static void Say(Utf8JsonWriter line, string category, IReadOnlyList<KeyValuePair<string, object?>> state)
    {
        var ours = Ours.Any(c => category.StartsWith(c, StringComparison.Ordinal));
        foreach (var (key, value) in state)
        {
            if (key == Template) line.WriteString("message", value as string);
            else if (ours && value is not null) Say(line, JsonNamingPolicy.CamelCase.ConvertName(key), value);
        }
    }

    private static void Say(Utf8JsonWriter line, string name, object value)
    {
        switch (value)
        {
            case int number:
                line.WriteNumber(name, number);
                break;
            case double number:
                line.WriteNumber(name, number);
                break;
            default:
                line.WriteString(name, value.ToString());
                break;
        }
    }

    private static void Say(Utf8JsonWriter line, Exception exception)
    {
        line.WriteStartArray("exception");
        for (var at = exception; at is not null; at = at.InnerException)
        {
            line.WriteStartObject();
            line.WriteString("type", at.GetType().FullName);
            line.WriteString("stack", at.StackTrace);
            line.WriteEndObject();
        }
        line.WriteEndArray();
    }
}
