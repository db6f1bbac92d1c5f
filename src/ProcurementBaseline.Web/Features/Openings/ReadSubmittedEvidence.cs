using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Openings;

internal static class ReadSubmittedEvidence
{
    public static async Task<IResult> Handle(
        HttpContext http, string id, string tenderer, string evidence, Caller caller, CaseFile cases, Readings readings, CancellationToken cancel)
    {
        var (opened, refused) = await OpenedCase.Find(http, new(caller.Authority, id), cases, cancel);
        if (opened is null) return refused!;
        if (await opened.Submission(tenderer, cancel) is not { } submission || submission.Files.FirstOrDefault(f => f.Id == evidence) is not { } file)
            return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var bytes = await opened.Upload(submission, file, cancel);
        await readings.Keep(opened, caller, "evidence.read", tenderer, evidence, cancel);
        return TypedResults.Bytes(bytes, file.MediaType, file.Name);
    }
}
