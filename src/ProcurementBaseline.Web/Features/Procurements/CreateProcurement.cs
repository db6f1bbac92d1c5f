using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Procurements;

internal static class CreateProcurement
{
    public static async Task<IResult> Handle(HttpContext http, Caller caller, Knowledge knowledge, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        http.Request.EnableBuffering(JsonFile.MaxBytes);
        if (await StoredProcurements.Read(http.Request, knowledge, problems) is not { } procurement) return Refusal.Input(http, problems);
        StoredProcurements.CheckDecisions("decisions", procurement, null, caller, problems);
        if (problems.Count > 0) return Refusal.Input(http, problems);
        var key = StoredProcurements.Key(caller, procurement.Id);
        var content = await Body.Bytes(http.Request, cancel);
        var result = await store.Write(new([new(key, 0, content)], "procurement.create", caller.In(Role.Officer), time.GetUtcNow()), cancel);
        if (!result.Written) return Refusal.Of(http, StatusCodes.Status409Conflict, "exists");
        if (await store.Find(key, cancel) is { } stored) Http.Version.Tell(http, stored.Version);
        return TypedResults.Created($"/api/procurements/{procurement.Id}");
    }
}
