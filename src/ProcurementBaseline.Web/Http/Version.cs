using Microsoft.Net.Http.Headers;
using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Web.Http;

/// <summary>A document's version as HTTP speaks of it: an <c>ETag</c> given, an <c>If-Match</c> asked for.</summary>
internal static class Version
{
    /// <summary>Says which version an answer is of.</summary>
    public static void Tell(HttpContext http, long version) => http.Response.GetTypedHeaders().ETag = new($"\"{version}\"");

    /// <summary>The version a change is made on; null when the request does not say, or says something no document has.</summary>
    public static long? Asked(HttpRequest request) =>
        request.GetTypedHeaders().IfMatch is [{ IsWeak: false } tag] && long.TryParse(HeaderUtilities.RemoveQuotes(tag.Tag), out var version) && version > 0 ? version : null;

    /// <summary>Whether a request is to make a document that is not there yet: <c>If-None-Match: *</c>.</summary>
    public static bool IsNew(HttpRequest request) => request.GetTypedHeaders().IfNoneMatch is [{ Tag: { Value: "*" } }];

    /// <summary>The refusal of a change made on another version than the last.</summary>
    public static IResult Lost(HttpContext http, StoredDocument? now)
    {
        if (now is not null) Tell(http, now.Version);
        return Refusal.Of(http, StatusCodes.Status412PreconditionFailed, "changed-meanwhile");
    }

    /// <summary>The refusal of a change that does not say what it is made on.</summary>
    public static IResult Missing(HttpContext http) => Refusal.Of(http, StatusCodes.Status428PreconditionRequired, "if-match");
}
