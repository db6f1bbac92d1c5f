using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Procurements;

internal static class ReadProcurement
{
    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, IStore store, CancellationToken cancel)
    {
        if (await store.Find(StoredProcurements.Key(caller, id), cancel) is not { } stored) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        Http.Version.Tell(http, stored.Version);
        return TypedResults.Bytes(stored.Content, "application/json");
    }
}
