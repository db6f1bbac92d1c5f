using System.Globalization;
using System.Text.RegularExpressions;

namespace ProcurementBaseline.Documents.Pdf.Reading;

/// <summary>Finds what a key of a dictionary points at, in the one way this program writes it.</summary>
internal static partial class PdfReference
{
    /// <summary>The number that stands after a key (of an object too), or null.</summary>
    public static int? Number(string body, string key)
    {
        var at = body.IndexOf($"/{key} ", StringComparison.Ordinal);
        if (at < 0) return null;
        var digits = body.AsSpan(at + key.Length + 2);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The numbers of the objects that an array names; empty when there is no such array.</summary>
    public static IReadOnlyList<int> List(string body, string key)
    {
        var at = body.IndexOf($"/{key}[", StringComparison.Ordinal);
        var end = at < 0 ? -1 : body.IndexOf(']', at);
        if (end < 0) return [];
        return [.. Reference().Matches(body[at..end]).Select(m => int.Parse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"\b(\d{1,7}) 0 R", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
