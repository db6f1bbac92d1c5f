using ProcurementBaseline.Cases;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Conclusions;

/// <summary>
/// Erases a concluded case once it need no longer be kept: what is sealed, its key, then what lies open. The logs keep their lines, which hold no content, and
/// still verify. The rulebook stays: it is the law's and other cases' too. Broken off in the middle, it can be asked again: the case itself goes last.
/// </summary>
internal static class EraseCase
{
    private const string Action = "case.erase";
    private const int MostAtOnce = 500;

    public static async Task<IResult> Handle(
        HttpContext http, CaseId at, Case state, long version, Caller caller, CaseKeys keys, IStore store, TimeProvider time, CancellationToken cancel)
    {
        if (Http.Version.Asked(http.Request) is not { } asked) return Http.Version.Missing(http);
        if (asked != version) return Http.Version.Lost(http, await store.Find(at.State, cancel));
        var now = time.GetUtcNow();
        if (state.Conclusion is not { } conclusion) return Refusal.Of(http, StatusCodes.Status409Conflict, "not-concluded");
        if (!Retention.MayErase(DanishTime.DayOf(now), conclusion.KeepTo))
            return Refusal.Of(http, StatusCodes.Status409Conflict, "kept", new() { ["keepTo"] = conclusion.KeepTo });

        var actor = caller.In(Role.Administrator);
        foreach (var some in (await CaseDocuments.Sealed(at, store, cancel)).Chunk(MostAtOnce))
        {
            if (!(await store.Write(new([.. some.Select(Gone)], Action, actor, now), cancel)).Written) return Http.Version.Lost(http, await store.Find(at.State, cancel));
        }
        keys.Erase(at.Partition);
        var open = (await CaseDocuments.Open(at, store, cancel)).Select(Gone).ToList();
        return (await store.Write(new(open, Action, actor, now), cancel)).Written
            ? TypedResults.NoContent()
            : Http.Version.Lost(http, await store.Find(at.State, cancel));

        static Change Gone((DocumentKey Key, long Version) document) => new(document.Key, document.Version, null);
    }
}
