using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Takes an upload out of the working copy. What a submission points to stays until that is replaced or withdrawn.</summary>
internal static class RemoveEvidence
{
    private const int Attempts = 20;

    public static async Task<IResult> Handle([AsParameters] TendererRequest request, string evidence)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var uploads = await Uploads.Read(desk);
            if (uploads.Find(evidence) is not { } upload) return Refusal.Of(request.Http, StatusCodes.Status404NotFound, "not-found");
            var rest = uploads.Files.Where(f => f != upload).ToList();
            var submitted = (await desk.Submission())?.Content.Files ?? [];
            var dropped = await Uploads.Dropped(desk, [(upload.Sha256, upload.Length)], rest.Select(f => f.Sha256).Concat(submitted.Select(f => f.Sha256)));
            if (desk.InTime() is not { } now) return desk.Late();
            if ((await desk.Write(now, "response.evidence.remove", [uploads.To(desk, rest), .. dropped])).Written) return TypedResults.NoContent();
        }
        return Refusal.Of(request.Http, StatusCodes.Status412PreconditionFailed, "changed-meanwhile");
    }
}
