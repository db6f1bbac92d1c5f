using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Publications;

internal static class ReadPublication
{
    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, CaseFile cases, CancellationToken cancel)
    {
        if (await cases.State(new(caller.Authority, id), cancel) is not var (state, version)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        Http.Version.Tell(http, version);
        return TypedResults.Ok(state);
    }
}
