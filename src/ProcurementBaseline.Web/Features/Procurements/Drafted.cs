using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Procurements;

/// <summary>A draft that a request may change: it is there, of the version in If-Match, and not published.</summary>
internal static class Drafted
{
    /// <summary>The draft; null with the refusal.</summary>
    public static async Task<(StoredDocument? Draft, IResult? Refused)> Find(HttpContext http, CaseId at, IStore store, CancellationToken cancel)
    {
        if (await store.Find(at.Draft, cancel) is not { } draft) return (null, Refusal.Of(http, StatusCodes.Status404NotFound, "not-found"));
        if (Http.Version.Asked(http.Request) is not { } version) return (null, Http.Version.Missing(http));
        if (version != draft.Version) return (null, Http.Version.Lost(http, draft));
        return await store.Find(at.State, cancel) is null ? (draft, null) : (null, Refusal.Of(http, StatusCodes.Status409Conflict, "published"));
    }

    /// <summary>Puts a content in the place of the draft, or removes it (null), unless somebody was faster.</summary>
    public static async Task<IResult> Put(
        HttpContext http, StoredDocument draft, ReadOnlyMemory<byte>? content, (string Action, string Actor, DateTimeOffset At) act, IStore store, CancellationToken cancel)
    {
        var result = await store.Write(new([new(draft.Key, draft.Version, content)], act.Action, act.Actor, act.At), cancel);
        if (!result.Written) return Http.Version.Lost(http, await store.Find(draft.Key, cancel));
        if (content is not null) Http.Version.Tell(http, draft.Version + 1);
        return TypedResults.NoContent();
    }
}
