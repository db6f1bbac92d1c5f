namespace ProcurementBaseline.Files;

/// <summary>A piece of parsed JSON, kept with enough of its spelling that every mistake in it can be named.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Token">A string's content, or a number as it was written; null for the rest.</param>
/// <param name="Members">An object's members in the order written, repeated keys included; empty for the rest.</param>
/// <param name="Items">An array's items; empty for the rest.</param>
public sealed record JsonItem(JsonKind Kind, string? Token, IReadOnlyList<(string Key, JsonItem Value)> Members, IReadOnlyList<JsonItem> Items)
{
    /// <summary>A value that is neither an object nor an array.</summary>
    public static JsonItem Scalar(JsonKind kind, string? token = null) => new(kind, token, [], []);

    /// <summary>The last member of that name, or null.</summary>
    public JsonItem? this[string key]
    {
        get
        {
            for (var i = Members.Count - 1; i >= 0; i--)
            {
                if (Members[i].Key == key) return Members[i].Value;
            }
            return null;
        }
    }

    /// <summary>This object with the value at a dotted path replaced or added; the objects on the way are made where they are missing.</summary>
    /// <remarks>Keys are parted by dots; array items cannot be addressed.</remarks>
    public JsonItem With(string path, JsonItem value)
    {
        ArgumentNullException.ThrowIfNull(path);
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var key = dot < 0 ? path : path[..dot];
        var inner = this[key] is { Kind: JsonKind.Object } there ? there : new JsonItem(JsonKind.Object, null, [], []);
        var next = dot < 0 ? value : inner.With(path[(dot + 1)..], value);
        return new(JsonKind.Object, null, [.. Members.Where(m => m.Key != key), (key, next)], []);
    }
}

/// <summary>The kinds of JSON value.</summary>
public enum JsonKind
{
    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
