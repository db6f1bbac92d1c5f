using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ProcurementBaseline.Files;

/// <summary>Reads JSON that somebody else wrote, within limits on size and depth, and says everything that is wrong with it.</summary>
public static class JsonFile
{
    /// <summary>The largest file read, in bytes. A procurement with a thousand own requirements is a tenth of it.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>The deepest nesting read. The deepest file of the contract has eight levels.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most values read: objects, lists, strings and numbers together. Ten thousand owners need a fifth of it.</summary>
    public const int MaxValues = 500_000;

    /// <summary>The longest key read, in characters.</summary>
    public const int MaxKey = 200;

    /// <summary>Reads a file from disk. Mistakes are added to <paramref name="problems"/>; null means that nothing usable could be read.</summary>
    public static JsonItem? Read(string path, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MaxBytes)
            {
                problems.Add(TooLarge(path, length));
                return null;
            }
            using var file = File.OpenRead(path);
            return Parse(path, FileStart.Read(file, MaxBytes), problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(Problem.Error(path, "$", "Filen findes ikke eller kan ikke læses.", "The file does not exist or cannot be read."));
            return null;
        }
    }

    /// <summary>Parses bytes. <paramref name="name"/> stands for the file in every problem.</summary>
    public static JsonItem? Parse(string name, ReadOnlySpan<byte> bytes, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (bytes.Length > MaxBytes)
        {
            problems.Add(TooLarge(name, bytes.Length));
            return null;
        }
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || !Utf8.IsValid(bytes))
        {
            problems.Add(Problem.Error(name, "$", "Filen er ikke UTF-8. Gem den som UTF-8.", "The file is not UTF-8. Save it as UTF-8."));
            return null;
        }
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            if (!reader.Read()) throw new JsonException();
            var item = new Parsing(new(name, problems)).Item(ref reader, JsonPlace.Root, 0);
            reader.Read();   // anything after the value is refused by the reader
            return item;
        }
        catch (LimitException e)
        {
            problems.Add(new(name, "$", ProblemSeverity.Error, e.Says));
        }
        catch (JsonException e)
        {
            problems.Add(NotJson(name, e));
        }
        catch (InvalidOperationException)
        {
            problems.Add(Problem.Error(name, "$",
                "En tekst indeholder et halvt tegn (\\uD800–\\uDFFF uden makker).", "A string holds half a character (\\uD800–\\uDFFF without its other half)."));
        }
        return null;
    }

    private sealed class LimitException(string da, string en) : Exception
    {
        public Values.Text Says { get; } = new(da, en);
    }

    private sealed class Parsing(Mistakes mistakes)
    {
        private int _values;

        public JsonItem Item(ref Utf8JsonReader reader, JsonPlace place, int depth)
        {
            if (++_values > MaxValues) throw new LimitException($"Filen har mere end {MaxValues} værdier.", $"The file has more than {MaxValues} values.");
            if (depth >= MaxDepth) throw new LimitException($"Filen er indlejret i mere end {MaxDepth} niveauer.", $"The file is nested more than {MaxDepth} levels deep.");
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => Object(ref reader, place, depth),
                JsonTokenType.StartArray => Array(ref reader, place, depth),
                JsonTokenType.String => JsonItem.Scalar(JsonKind.String, reader.GetString()),
                JsonTokenType.Number => JsonItem.Scalar(JsonKind.Number, Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan)),
                JsonTokenType.True => JsonItem.Scalar(JsonKind.True),
                JsonTokenType.False => JsonItem.Scalar(JsonKind.False),
                _ => JsonItem.Scalar(JsonKind.Null),
            };
        }

        private JsonItem Object(ref Utf8JsonReader reader, JsonPlace place, int depth)
        {
            var members = new List<(string, JsonItem)>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var key = reader.GetString()!;
                if (key.Length > MaxKey) throw new LimitException($"En nøgle er længere end {MaxKey} tegn.", $"A key is longer than {MaxKey} characters.");
                var at = place.Member(key);
                if (!seen.Add(key) && !mistakes.IsFull) mistakes.Add(at, $"Nøglen \"{Quote.Of(key)}\" står to gange.", $"The key \"{Quote.Of(key)}\" stands twice.");
                reader.Read();
                members.Add((key, Item(ref reader, at, depth + 1)));
            }
            return new(JsonKind.Object, null, members, []);
        }

        private JsonItem Array(ref Utf8JsonReader reader, JsonPlace place, int depth)
        {
            var items = new List<JsonItem>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Item(ref reader, place.Item(items.Count), depth + 1));
            return new(JsonKind.Array, null, [], items);
        }
    }

    private static Problem TooLarge(string name, long bytes)
    {
        var (size, limit) = ((bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture), MaxBytes / 1048576);
        return Problem.Error(name, "$",
            $"Filen fylder {size.Replace('.', ',')} MB; højst {limit} MB læses.", $"The file is {size} MB; at most {limit} MB is read.");
    }

    private static Problem NotJson(string name, JsonException e)
    {
        var (line, at) = ((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        return Problem.Error(name, "$",
            $"Filen er ikke gyldig JSON: linje {line}, position {at}. Er den afkortet, eller mangler et tegn?",
            $"The file is not valid JSON: line {line}, position {at}. Is it cut short, or is a character missing?");
    }
}
