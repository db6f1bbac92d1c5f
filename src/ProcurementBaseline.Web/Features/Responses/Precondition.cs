using System.Globalization;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>What a change is made on, as its request says: <c>If-Match: "…"</c>, or <c>If-None-Match: *</c> for the first.</summary>
internal static class Precondition
{
    /// <summary>The version of one document, 0 for none yet; null when the request does not say, or says something no document has.</summary>
    public static long? Version(HttpRequest request) => Tag(request) switch
    {
        null => null,
        "" => 0,
        var tag => long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : null,
    };

    /// <summary>A tag without its quotes, empty for none yet; null when the request does not say, or more than one.</summary>
    public static string? Tag(HttpRequest request)
    {
        var (match, none) = (request.Headers.IfMatch, request.Headers.IfNoneMatch);
        if (match.Count == 0) return none is ["*"] ? "" : null;
        return none.Count == 0 && match is [{ Length: > 2 } tag] && tag[0] == '"' && tag[^1] == '"' && tag.AsSpan(1, tag.Length - 2).IndexOf('"') < 0 ? tag[1..^1] : null;
    }
}
