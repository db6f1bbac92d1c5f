using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Openings;

internal static class ListReadings
{
    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, CaseFile cases, CancellationToken cancel)
    {
        var (opened, refused) = await OpenedCase.Find(http, new(caller.Authority, id), cases, cancel);
        return opened is null ? refused! : TypedResults.Ok(await Readings.Of(opened, cancel));
    }
}
