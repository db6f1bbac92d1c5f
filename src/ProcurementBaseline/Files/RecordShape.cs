using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ProcurementBaseline.Files;

/// <summary>What a record looks like in JSON: its keys, their types, and which of them must be there.</summary>
public sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, object>> Names = new();

    private static readonly ConcurrentDictionary<Enum, string> Codes = new();   // asked for with every fact a rule reads

    private readonly Type _type;

    private RecordShape(Type type)
    {
        _type = type;
        Members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null)   // computed members are not in the file
            .ToDictionary(p => JsonPath.Key(p.Name), p => new RecordMember(p, p.IsDefined(typeof(RequiredMemberAttribute)), IsNullable(p)), StringComparer.Ordinal);
    }

    /// <summary>The members by their JSON key.</summary>
    public IReadOnlyDictionary<string, RecordMember> Members { get; }

    /// <summary>The shape of a record type; worked out once.</summary>
    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, static t => new(t));

    /// <summary>The item type of a list type, or null when the type is not a list.</summary>
    public static Type? ItemOf(Type type) => Argument(type, typeof(IReadOnlyList<>), 0);

    /// <summary>The value type of a map with string keys, or null when the type is not such a map.</summary>
    public static Type? ValueOf(Type type) => Argument(type, typeof(IReadOnlyDictionary<,>), 1);

    /// <summary>The values of a closed list by the code that files use.</summary>
    public static IReadOnlyDictionary<string, object> NamesOf(Type enumeration) => Names.GetOrAdd(enumeration, static t =>
        Enum.GetValues(t).Cast<Enum>().ToDictionary(CodeOf, v => (object)v, StringComparer.Ordinal));

    /// <summary>The code that files use for a value of a closed list.</summary>
    public static string CodeOf(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Codes.GetOrAdd(value, static v =>
        {
            var name = v.ToString();
            return v.GetType().GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonPath.Key(name);
        });
    }

    /// <summary>A record with nothing filled in.</summary>
    public object Create() => RuntimeHelpers.GetUninitializedObject(_type);

    private static bool IsNullable(PropertyInfo property) => new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;

    private static Type? Argument(Type type, Type open, int index) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == open ? type.GetGenericArguments()[index] : null;
}

/// <summary>One key of a record.</summary>
/// <param name="Property">The C# member behind it.</param>
/// <param name="Required">Whether the file must have it.</param>
/// <param name="Nullable">Whether it may be <c>null</c>; required and nullable together mean that a null must be written out.</param>
public sealed record RecordMember(PropertyInfo Property, bool Required, bool Nullable);
