using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ProcurementBaseline.Files;

/// <summary>Writes JSON in one way only, so that a hash means the content and not the layout: keys in ordinal order, no white space, numbers shortest.</summary>
public static class CanonicalJson
{
    /// <summary>A value in its one way of writing.</summary>
    public static string Write(JsonItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var text = new StringBuilder();
        Write(text, item);
        return text.ToString();
    }

    /// <summary>SHA-256 of what a file says, in lower-case hexadecimal: that of <see cref="Write(JsonItem)"/> in UTF-8. Layout and key order do not count.</summary>
    public static string Hash(JsonItem item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(item))));

    private static void Write(StringBuilder text, JsonItem item)
    {
        switch (item.Kind)
        {
            case JsonKind.Object:
                text.Append('{');
                foreach (var (i, (key, value)) in item.Members.OrderBy(m => m.Key, StringComparer.Ordinal).Index())
                {
                    text.Append(i > 0 ? "," : "").Append(Quoted(key)).Append(':');
                    Write(text, value);
                }
                text.Append('}');
                break;
            case JsonKind.Array:
                text.Append('[');
                foreach (var (i, value) in item.Items.Index())
                {
                    text.Append(i > 0 ? "," : "");
                    Write(text, value);
                }
                text.Append(']');
                break;
            case JsonKind.String:
                text.Append(Quoted(item.Token!));
                break;
            case JsonKind.Number:
                text.Append(Number(item.Token!));
                break;
            case JsonKind.True:
                text.Append("true");
                break;
            case JsonKind.False:
                text.Append("false");
                break;
            case JsonKind.Null:
                text.Append("null");
                break;
        }
    }

    private static string Quoted(string word) => JsonSerializer.Serialize(word);

    // 1.0, 1e0 and 1 are the same number; one too large for a decimal keeps its spelling, the strict reader refuses it anyway.
    private static string Number(string token) => decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
        : token;
}
