using System.Text;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Openings;

internal static class ReadSubmitted
{
    public static async Task<IResult> Handle(HttpContext http, string id, string tenderer, Caller caller, CaseFile cases, Readings readings, CancellationToken cancel)
    {
        var (opened, refused) = await OpenedCase.Find(http, new(caller.Authority, id), cases, cancel);
        if (opened is null) return refused!;
        if (await opened.Submission(tenderer, cancel) is not { } submission) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        await readings.Keep(opened, caller, "submission.read", tenderer, null, cancel);
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(submission.Content), "application/json");
    }
}
