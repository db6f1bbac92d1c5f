using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Openings;

internal static class ReadOpening
{
    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, CaseFile cases, IStore store, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        return await cases.State(at, cancel) is var (state, _)
            ? TypedResults.Ok(await OpeningView.Of(at, state, store, cancel))
            : Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
    }
}
