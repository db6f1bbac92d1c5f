using System.Text;
using System.Text.Json;

namespace ProcurementBaseline.Files;

/// <summary>Changes one member of a JSON file and leaves every other byte of it as somebody wrote it.</summary>
/// <remarks>For files that were read strictly before: UTF-8 with or without a byte order mark, one object, no key twice, no comments.</remarks>
public static class JsonMembers
{
    /// <summary>The bytes of a member's value as they stand; null when the object has no such member.</summary>
    /// <exception cref="JsonException">The file is no JSON object.</exception>
    public static ReadOnlyMemory<byte>? Find(ReadOnlyMemory<byte> file, string key) => PlaceOf(file, key) is { Key: >= 0 } at ? file[at.Start..at.End] : (ReadOnlyMemory<byte>?)null;

    /// <summary>The file with a member's value put in place of the old, or added after the last member.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">The member's key; written as it is.</param>
    /// <param name="value">The value, as JSON in UTF-8.</param>
    /// <exception cref="JsonException">The file is no JSON object.</exception>
    public static ReadOnlyMemory<byte> Put(ReadOnlyMemory<byte> file, string key, ReadOnlySpan<byte> value)
    {
        var at = PlaceOf(file, key);
        if (at.Key >= 0) return Joined(file[..at.Start].Span, value, file[at.End..].Span);
        var name = Encoding.UTF8.GetBytes($"{(at.Members == 0 ? "" : ",")}\n  {JsonSerializer.Serialize(key)}: ");
        return Joined(file[..at.Start].Span, [.. name, .. value], file[at.Start..].Span);
    }

    /// <summary>The file without a member; the file itself when it has none of that key.</summary>
    /// <exception cref="JsonException">The file is no JSON object.</exception>
    public static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> file, string key)
    {
        var at = PlaceOf(file, key);
        if (at.Key < 0) return file;
        var bytes = file.Span;
        var (from, to) = (at.Key, at.End);
        // The comma after it goes with it; the last member takes the comma before it.
        while (to < bytes.Length && IsSpace(bytes[to])) to++;
        if (to < bytes.Length && bytes[to] == ',')
        {
            to++;
            while (to < bytes.Length && IsSpace(bytes[to])) to++;
            return Joined(bytes[..from], [], bytes[to..]);
        }
        while (from > 0 && (IsSpace(bytes[from - 1]) || bytes[from - 1] == ',')) from--;
        return Joined(bytes[..from], [], bytes[at.End..]);
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static byte[] Joined(ReadOnlySpan<byte> before, ReadOnlySpan<byte> value, ReadOnlySpan<byte> after) => [.. before, .. value, .. after];

    // Where the key begins (-1 for none) and its value stands; without the key, where the last member ends.
    private static (int Key, int Start, int End, int Members) PlaceOf(ReadOnlyMemory<byte> file, string key)
    {
        var mark = file.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(file.Span[mark..], new() { MaxDepth = JsonFile.MaxDepth + 1 });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Expected an object.");
        var (end, members) = ((int)reader.BytesConsumed + mark, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (found, at) = (reader.ValueTextEquals(key), (int)reader.TokenStartIndex + mark);
            reader.Read();
            var start = (int)reader.TokenStartIndex + mark;
            reader.Skip();
            end = (int)reader.BytesConsumed + mark;
            members++;
            if (found) return (at, start, end, members);
        }
        return (-1, end, end, members);
    }
}
