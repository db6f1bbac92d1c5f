using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>Turns parsed JSON into a record, walking it against the type and collecting every mistake on the way.</summary>
/// <remarks>
/// Unknown keys, missing required keys, ill-typed values and values outside a closed list are all mistakes. An absent key and <c>null</c>
/// both become null: unknown, never false or zero. Safe for concurrent use; one instance reads one file.
/// </remarks>
public sealed partial class StrictReader
{
    private readonly Mistakes _mistakes;
    private bool _wholeItems;

    /// <param name="file">The file as the user named it.</param>
    /// <param name="problems">Receives every mistake.</param>
    public StrictReader(string file, ICollection<Problem> problems) : this(new Mistakes(file, problems))
    {
    }

    /// <param name="mistakes">Receives every mistake.</param>
    public StrictReader(Mistakes mistakes) => _mistakes = mistakes;

    /// <summary>The largest number read, either side of zero: sums and products of two stay exact in a decimal.</summary>
    public const decimal LargestNumber = 1_000_000_000_000m;

    /// <summary>The first and last year a date may have; years from then stay inside the calendar.</summary>
    public const int FirstYear = 1900, LastYear = 2199;

    /// <summary>Reads a record; null when something in it was wrong.</summary>
    public T? Read<T>(JsonItem item) where T : class
    {
        var before = _mistakes.Count;
        var value = ReadWhatIsRight<T>(item);
        return _mistakes.Count == before ? value : null;
    }

    /// <summary>Reads what can be read of a record that may have mistakes: what was wrong is null, also where the type says it cannot be.</summary>
    /// <remarks>For further checks of the same file only, so that all its mistakes are told in one run. Null when it is no object at all.</remarks>
    public T? ReadWhatIsRight<T>(JsonItem item) where T : class
    {
        ArgumentNullException.ThrowIfNull(item);
        return (T?)(item.Kind == JsonKind.Null ? Expected(JsonPlace.Root, "et objekt { … }", "an object { … }") : Value(item, typeof(T), JsonPlace.Root));
    }

    /// <summary>As <see cref="ReadWhatIsRight{T}"/>, but an item of a list is null as soon as anything inside it was wrong.</summary>
    /// <remarks>For files whose items stand on their own: those without a mistake can be checked further and used as their type says.</remarks>
    public T? ReadWhatIsWhole<T>(JsonItem item) where T : class
    {
        _wholeItems = true;
        return ReadWhatIsRight<T>(item);
    }

    private object? Value(JsonItem item, Type type, JsonPlace place)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (item.Kind == JsonKind.Null || _mistakes.IsFull) return null;
        if (Scalars.TryGetValue(type, out var read)) return read(this, item, place);
        if (type.IsEnum) return Enumerated(item, type, place);
        if (RecordShape.ItemOf(type) is { } listed) return List(item, listed, place);
        if (RecordShape.ValueOf(type) is { } valued) return Map(item, valued, place);
        return Record(item, RecordShape.Of(type), place);
    }

    private object? Record(JsonItem item, RecordShape shape, JsonPlace place)
    {
        if (item.Kind != JsonKind.Object) return Expected(place, "et objekt { … }", "an object { … }");
        var record = shape.Create();
        foreach (var (key, value) in item.Members)
        {
            if (_mistakes.IsFull) break;
            if (shape.Members.TryGetValue(key, out var member))
            {
                var read = Value(value, member.Property.PropertyType, place.Member(key));
                if (read is not null) member.Property.SetValue(record, read);
            }
            else
            {
                var near = Nearest.To(key, shape.Members.Keys);
                Wrong(place.Member(key),
                    $"Nøglen \"{Quote.Of(key)}\" kendes ikke.{(near is null ? "" : $" Menes \"{near}\"?")}",
                    $"The key \"{Quote.Of(key)}\" is not known.{(near is null ? "" : $" Did you mean \"{near}\"?")}");
            }
        }
        foreach (var (key, member) in shape.Members)
        {
            if (!member.Required || item[key] is { } there && (member.Nullable || there.Kind != JsonKind.Null)) continue;
            Wrong(place.Member(key), $"Nøglen \"{key}\" mangler; den skal være der.", $"The key \"{key}\" is missing; it is required.");
        }
        return record;
    }

    private object? List(JsonItem item, Type type, JsonPlace place)
    {
        if (item.Kind != JsonKind.Array) return Expected(place, "en liste [ … ]", "a list [ … ]");
        var list = Array.CreateInstance(type, item.Items.Count);
        for (var i = 0; i < item.Items.Count; i++)
        {
            var (at, before) = (place.Item(i), _mistakes.Count);
            if (item.Items[i].Kind == JsonKind.Null) Wrong(at, "En liste kan ikke indeholde null.", "A list cannot hold null.");
            else if (Value(item.Items[i], type, at) is { } value && !(_wholeItems && _mistakes.Count > before)) list.SetValue(value, i);
        }
        return list;
    }

    private object? Map(JsonItem item, Type type, JsonPlace place)
    {
        if (item.Kind != JsonKind.Object) return Expected(place, "et objekt { … }", "an object { … }");
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), type))!;
        foreach (var (key, value) in item.Members)
        {
            if (Value(value, type, place.Member(key)) is { } read) map[key] = read;
            else if (value.Kind == JsonKind.Null && !type.IsValueType) map[key] = null;   // unknown, but its key is not forgotten
            else if (value.Kind == JsonKind.Null) Expected(place.Member(key), "en værdi", "a value");
        }
        return map;
    }

    private object? Enumerated(JsonItem item, Type type, JsonPlace place)
    {
        var names = RecordShape.NamesOf(type);
        if (item.Kind == JsonKind.String && names.TryGetValue(item.Token!, out var value)) return value;
        var allowed = string.Join(" · ", names.Keys.Order(StringComparer.Ordinal));
        return Expected(place, $"en af: {allowed}", $"one of: {allowed}");
    }

    private object? Expected(JsonPlace place, string da, string en)
    {
        Wrong(place, $"Her skal stå {da}.", $"Expected {en}.");
        return null;
    }

    private void Wrong(JsonPlace place, string da, string en) => _mistakes.Add(place, da, en);

    private static readonly FrozenDictionary<Type, Func<StrictReader, JsonItem, JsonPlace, object?>> Scalars =
        new Dictionary<Type, Func<StrictReader, JsonItem, JsonPlace, object?>>
        {
            [typeof(string)] = (r, i, p) => r.Words(i, p),
            [typeof(bool)] = (r, i, p) => i.Kind is JsonKind.True or JsonKind.False ? i.Kind == JsonKind.True : r.Expected(p, "true eller false", "true or false"),
            [typeof(decimal)] = (r, i, p) => r.Number(i, p),
            [typeof(int)] = (r, i, p) => r.Number(i, p) switch
            {
                null => null,
                { } n when n != decimal.Truncate(n) || Math.Abs(n) > int.MaxValue => r.Expected(p, "et helt tal", "a whole number"),
                { } n => (int)n,
            },
            [typeof(long)] = (r, i, p) => r.Number(i, p) is { } n ? n == decimal.Truncate(n) ? (long)n : r.Expected(p, "et helt tal", "a whole number") : null,
            [typeof(DateOnly)] = (r, i, p) => r.Date(i, p),
            [typeof(DateTimeOffset)] = (r, i, p) => r.Instant(i, p),
            [typeof(Country)] = (r, i, p) => r.CountryCode(i, p),
            [typeof(Scalar)] = (r, i, p) => r.AnyScalar(i, p),
            [typeof(JsonItem)] = (_, i, _) => i,
            [typeof(Alternative)] = (r, i, p) => i.Kind == JsonKind.String ? new Alternative(i.Token, null)
                : r.Record(i, RecordShape.Of(typeof(Text)), p) is Text text ? new Alternative(null, text) : null,
        }.ToFrozenDictionary();

    private object? Words(JsonItem item, JsonPlace place)
    {
        if (item.Kind != JsonKind.String) return Expected(place, "en tekst i anførselstegn", "a string in quotes");
        return Quote.HasControl(item.Token!) ? Expected(place, "en tekst uden styretegn", "a text without control characters") : item.Token;
    }

    private decimal? Number(JsonItem item, JsonPlace place)
    {
        if (item.Kind != JsonKind.Number) return (decimal?)Expected(place, "et tal (uden anførselstegn)", "a number (without quotes)");
        if (decimal.TryParse(item.Token, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && Math.Abs(n) <= LargestNumber) return n;
        return (decimal?)Expected(place, $"et tal mellem -{LargestNumber:0} og {LargestNumber:0}", $"a number between -{LargestNumber:0} and {LargestNumber:0}");
    }

    private object? Date(JsonItem item, JsonPlace place) =>
        item.Kind == JsonKind.String && Scalar.TryDate(item.Token!, out var date)
            ? date
            : Expected(place, $"en dato ÅÅÅÅ-MM-DD mellem {FirstYear} og {LastYear}", $"a date YYYY-MM-DD between {FirstYear} and {LastYear}");

    private object? Instant(JsonItem item, JsonPlace place) =>
        item.Kind == JsonKind.String && TryInstant(item.Token!, out var instant)
            ? instant
            : Expected(place, "et tidspunkt med forskel til UTC, fx 2026-04-15T12:00:00+02:00", "an instant with an offset, for example 2026-04-15T12:00:00+02:00");

    /// <summary>Reads an instant written with its offset, <c>2026-04-15T12:00:00+02:00</c>, between <see cref="FirstYear"/> and <see cref="LastYear"/>.</summary>
    public static bool TryInstant(string word, out DateTimeOffset instant)
    {
        instant = default;
        return InstantShape().IsMatch(word)
            && DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant) && instant.Year is >= FirstYear and <= LastYear;
    }

    private object? CountryCode(JsonItem item, JsonPlace place)
    {
        if (item.Kind == JsonKind.String && Country.Exists(item.Token!)) return new Country(item.Token!);
        var near = item.Token switch { "UK" => "GB", "EL" => "GR", _ => null };
        return Expected(place,
            $"en landekode på to store bogstaver (ISO 3166-1){(near is null ? "" : $"; menes \"{near}\"?")}",
            $"a country code of two capital letters (ISO 3166-1){(near is null ? "" : $"; did you mean \"{near}\"?")}");
    }

    private object? AnyScalar(JsonItem item, JsonPlace place) => item.Kind switch
    {
        JsonKind.True => Scalar.Of(true),
        JsonKind.False => Scalar.Of(false),
        JsonKind.Number => Number(item, place) is { } n ? Scalar.Of(n) : null,
        JsonKind.String => Words(item, place) is string word ? Scalar.Of(word) : null,
        _ => Expected(place, "true, false, et tal eller en tekst", "true, false, a number or a string"),
    };

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex InstantShape();
}
