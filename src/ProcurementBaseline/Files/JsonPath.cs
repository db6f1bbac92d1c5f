using System.Globalization;

namespace ProcurementBaseline.Files;

/// <summary>Spells where in a file something stands, as people write it: <c>tailoring[2].reason</c>.</summary>
public static class JsonPath
{
    /// <summary>A member of the object at <paramref name="path"/>; the empty path is the whole file.</summary>
    public static string Member(string path, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var plain = key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        if (!plain) return $"{(string.IsNullOrEmpty(path) ? "$" : path)}[\"{Quote.Of(key)}\"]";
        return string.IsNullOrEmpty(path) ? key : $"{path}.{key}";
    }

    /// <summary>An item of the array at <paramref name="path"/>, counted from zero.</summary>
    public static string Item(string path, int index) => $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]";

    /// <summary>The path itself, or <c>$</c> for the whole file.</summary>
    public static string OrRoot(string path) => string.IsNullOrEmpty(path) ? "$" : path;

    /// <summary>The JSON key of a C# member: its first letter made small.</summary>
    public static string Key(string member)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        return char.ToLowerInvariant(member[0]) + member[1..];
    }
}
