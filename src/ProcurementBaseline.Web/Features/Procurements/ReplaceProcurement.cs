using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Procurements;

internal static class ReplaceProcurement
{
    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, Knowledge knowledge, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var key = StoredProcurements.Key(caller, id);
        if (await store.Find(key, cancel) is not { } now) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (Http.Version.Asked(http.Request) is not { } version) return Http.Version.Missing(http);
        if (version != now.Version) return Http.Version.Lost(http, now);
        if (await store.Find(new CaseId(caller.Authority, id).State, cancel) is not null) return Refusal.Of(http, StatusCodes.Status409Conflict, "published");
        var problems = new List<Problem>();
        http.Request.EnableBuffering(JsonFile.MaxBytes);
        var procurement = await StoredProcurements.Read(http.Request, knowledge, problems);
        if (procurement is not null && procurement.Id != id)
            problems.Add(Problem.Error(Body.Name, "id", $"Her skal stå \"{id}\", som i adressen.", $"Expected \"{id}\", as in the address."));
        if (procurement is not null && StoredProcurements.Parse(id, now.Content, []) is { } before)
            StoredProcurements.CheckDecisions("decisions", procurement, before.Decisions, caller, problems);
        if (problems.Count > 0) return Refusal.Input(http, problems);
        var content = await Body.Bytes(http.Request, cancel);
        var result = await store.Write(new([new(key, version, content)], "procurement.replace", caller.In(Role.Officer), time.GetUtcNow()), cancel);
        if (!result.Written) return Http.Version.Lost(http, await store.Find(key, cancel));
        Http.Version.Tell(http, version + 1);
        return TypedResults.NoContent();
    }
}
