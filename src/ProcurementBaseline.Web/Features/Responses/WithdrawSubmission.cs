using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Withdraws the submission. The working copy stays.</summary>
internal static class WithdrawSubmission
{
    private const int Attempts = 20;

    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await desk.Submission() is not var (submission, version)) return Refusal.Of(request.Http, StatusCodes.Status404NotFound, "not-found");
            var uploads = await Uploads.Read(desk);
            var changes = new List<Change> { desk.Log.Put(desk.SubmissionPlace, version, null) };
            if (uploads.Version > 0) changes.Add(uploads.To(desk, uploads.Files));
            changes.AddRange(await Uploads.Dropped(desk, submission.Files.Select(f => (f.Sha256, f.Length)), uploads.Files.Select(f => f.Sha256)));
            if (desk.InTime() is not { } now) return desk.Late();
            if ((await desk.Write(now, "response.withdraw", changes)).Written) return TypedResults.NoContent();
        }
        return Refusal.Of(request.Http, StatusCodes.Status412PreconditionFailed, "changed-meanwhile");
    }
}
