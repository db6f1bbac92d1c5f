using System.Collections;
using System.Reflection;
using System.Text;

namespace ProcurementBaseline.Files;

/// <summary>Reads back what <see cref="OutputJson"/> wrote, and nothing else: a value that would not be written as these very bytes is refused.</summary>
public static class WrittenJson
{
    /// <summary>Reads a value; null when there is a mistake.</summary>
    /// <param name="name">What the JSON is called in a problem.</param>
    /// <param name="bytes">The JSON.</param>
    /// <param name="problems">Receives every mistake.</param>
    public static T? Read<T>(string name, ReadOnlySpan<byte> bytes, ICollection<Problem> problems) where T : class
    {
        ArgumentNullException.ThrowIfNull(problems);
        var before = problems.Count;
        if (JsonFile.Parse(name, bytes, problems) is not { } item || problems.Count > before) return null;
        var mistakes = new Mistakes(name, problems);
        if (new StrictReader(mistakes).Read<T>(WithoutComputed(item, typeof(T))) is not { } value) return null;
        Fill(value, typeof(T), JsonPlace.Root, mistakes);
        if (mistakes.Count == 0 && !bytes.SequenceEqual(Encoding.UTF8.GetBytes(OutputJson.Write(value))))
        {
            mistakes.Add(JsonPlace.Root,
                "Indholdet står ikke i den form, programmet skriver det i.", "The content does not stand in the form the program writes it in.");
        }
        return mistakes.Count == 0 ? value : null;
    }

    // What is computed is written but not read; the comparison at the end sees whether it was right.
    private static JsonItem WithoutComputed(JsonItem item, Type type)
    {
        if (RecordShape.ItemOf(type) is { } listed) return item with { Items = [.. item.Items.Select(i => WithoutComputed(i, listed))] };
        if (RecordShape.ValueOf(type) is { } valued) return item with { Members = [.. item.Members.Select(m => (m.Key, WithoutComputed(m.Value, valued)))] };
        if (item.Kind != JsonKind.Object || !IsRecord(type)) return item;
        var computed = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is null)
            .Select(p => JsonPath.Key(p.Name)).ToHashSet(StringComparer.Ordinal);
        var shape = RecordShape.Of(type).Members;
        return item with
        {
            Members = [.. item.Members.Where(m => !computed.Contains(m.Key))
                .Select(m => (m.Key, shape.TryGetValue(m.Key, out var of) ? WithoutComputed(m.Value, of.Property.PropertyType) : m.Value))],
        };
    }

    // A record of positional members says nothing of what must be there; what cannot be null says it.
    private static void Fill(object value, Type type, JsonPlace place, Mistakes mistakes)
    {
        if (mistakes.IsFull) return;
        if (RecordShape.ItemOf(type) is { } listed)
        {
            var i = 0;
            foreach (var item in (IEnumerable)value) Fill(item, listed, place.Item(i++), mistakes);
        }
        else if (RecordShape.ValueOf(type) is { } valued)
        {
            foreach (DictionaryEntry entry in (IDictionary)value) Needed(entry.Value, valued, place.Member((string)entry.Key), mistakes);
        }
        else if (IsRecord(type))
        {
            foreach (var (key, member) in RecordShape.Of(type).Members)
            {
                if (member.Property.GetValue(value) is { } there) Fill(there, member.Property.PropertyType, place.Member(key), mistakes);
                else if (!member.Nullable) Needed(null, member.Property.PropertyType, place.Member(key), mistakes);
            }
        }
    }

    private static void Needed(object? value, Type type, JsonPlace place, Mistakes mistakes)
    {
        if (value is not null) Fill(value, type, place, mistakes);
        else mistakes.Add(place, "Værdien mangler.", "The value is missing.");
    }

    private static bool IsRecord(Type type) => type.IsClass && type.Namespace?.StartsWith(nameof(ProcurementBaseline), StringComparison.Ordinal) == true;
}
