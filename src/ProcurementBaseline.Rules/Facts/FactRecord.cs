using System.Reflection;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>A noun seen as flat facts: its members, those of the nouns inside it, and where each stands in the file.</summary>
/// <remarks>A list of nouns is not a fact; rules reach it only through a computed fact.</remarks>
internal sealed class FactRecord
{
    private readonly Dictionary<string, (Fact Fact, PropertyInfo[] Way)> _members = new(StringComparer.Ordinal);

    /// <param name="name">The record as rules name it.</param>
    /// <param name="noun">The C# type.</param>
    /// <param name="path">Where the noun stands in its file; empty for the file itself.</param>
    /// <param name="without">Members that are records of their own.</param>
    public FactRecord(string name, Type noun, string path, params string[] without)
    {
        Name = name;
        Add(noun, [], "", path, without);
    }

    public string Name { get; }

    public IEnumerable<Fact> Facts => _members.Values.Select(m => m.Fact);

    /// <summary>The value of a member of this record, or null when it is unknown.</summary>
    public FactValue? Read(object? noun, string member)
    {
        object? value = noun;
        foreach (var property in _members[member].Way)
        {
            if (value is null) return null;
            value = property.GetValue(value);
        }
        return Value(value);
    }

    private void Add(Type noun, PropertyInfo[] way, string member, string path, string[] without)
    {
        foreach (var property in noun.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null && !without.Contains(p.Name)))
        {
            var name = member.Length == 0 ? property.Name : $"{member}.{property.Name}";
            var at = JsonPath.Member(path, JsonPath.Key(property.Name));
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (KindOf(type) is { } kind) _members[name] = (new(Name, name, kind, AllowedOf(type)) { Path = at }, [.. way, property]);
            else if ((type.Assembly == typeof(FactValue).Assembly || type == typeof(TextFacts)) && type is { IsClass: true } && type != typeof(Text)) Add(type, [.. way, property], name, at, []);
        }
    }

    private static FactKind? KindOf(Type type)
    {
        if (type == typeof(bool)) return FactKind.Truth;
        if (type == typeof(decimal) || type == typeof(int)) return FactKind.Number;
        if (type == typeof(DateOnly) || type == typeof(DateTimeOffset)) return FactKind.Date;
        if (type == typeof(string) || type == typeof(Country) || type.IsEnum) return FactKind.Word;
        return RecordShape.ItemOf(type) is { } item && KindOf(item) == FactKind.Word ? FactKind.Words : null;
    }

    private static IReadOnlyList<string>? AllowedOf(Type type)
    {
        var item = RecordShape.ItemOf(type) ?? type;
        if (item.IsEnum) return [.. RecordShape.NamesOf(item).Keys];
        return item == typeof(Country) ? [.. Country.Codes] : null;
    }

    private static FactValue? Value(object? value) => value switch
    {
        null => null,
        bool truth => FactValue.Of(truth),
        decimal number => FactValue.Of(number),
        int number => FactValue.Of((decimal)number),
        DateOnly date => FactValue.Of(date),
        DateTimeOffset instant => FactValue.Of(DateOnly.FromDateTime(instant.Date)),
        string word => FactValue.Of(word),
        Country country => FactValue.Of(country.Code),
        Enum code => FactValue.Of(RecordShape.CodeOf(code)),
        System.Collections.IEnumerable list => FactValue.Of([.. list.Cast<object>().Select(item => Value(item)!.Word!)]),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is not a fact."),
    };
}
