namespace ProcurementBaseline.Files;

/// <summary>Where in a file something stands, spelled out only when somebody asks: most values have nothing wrong with them.</summary>
/// <param name="Parent">What holds it; null for the file itself.</param>
/// <param name="Key">The member's key; null for an item of a list.</param>
/// <param name="Index">The item's number from zero, where there is no key.</param>
public sealed record JsonPlace(JsonPlace? Parent, string? Key, int Index)
{
    /// <summary>The file itself.</summary>
    public static readonly JsonPlace Root = new(null, null, 0);

    /// <summary>A member of this object.</summary>
    public JsonPlace Member(string key) => new(this, key, 0);

    /// <summary>An item of this list.</summary>
    public JsonPlace Item(int index) => new(this, null, index);

    /// <summary>As people write it: <c>tailoring[2].reason</c>; <c>$</c> is the whole file.</summary>
    public override string ToString() => JsonPath.OrRoot(Spelled());

    private string Spelled()
    {
        if (Parent is null) return "";
        return Key is null ? JsonPath.Item(Parent.Spelled(), Index) : JsonPath.Member(Parent.Spelled(), Key);
    }
}
