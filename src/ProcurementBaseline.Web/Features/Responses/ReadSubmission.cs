using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>The receipt again.</summary>
internal static class ReadSubmission
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        return await desk.Submission() is var (submission, _)
            ? new ReceiptResult(Receipt.Of(request.Id, submission), StatusCodes.Status200OK)
            : Refusal.Of(request.Http, StatusCodes.Status404NotFound, "not-found");
    }
}
