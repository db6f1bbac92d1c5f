using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Assessments;

internal static class ReadAssessment
{
    public static async Task<IResult> Handle(HttpContext http, string id, string tenderer, Caller caller, CaseFile cases, CancellationToken cancel)
    {
        var (opened, refused) = await OpenedCase.Find(http, new(caller.Authority, id), cases, cancel);
        if (opened is null) return refused!;
        if (await opened.Log.Find(StoredAssessments.Place(opened, tenderer), cancel) is not { } stored) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        Http.Version.Tell(http, stored.Version);
        return TypedResults.Bytes(stored.Content, "application/json");
    }
}
