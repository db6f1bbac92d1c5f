using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>The bytes of an upload, to be kept and not shown by a browser.</summary>
internal static class ReadEvidence
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request, string evidence)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        if ((await Uploads.Read(desk)).Find(evidence) is not { } upload) return Refusal.Of(request.Http, StatusCodes.Status404NotFound, "not-found");
        request.Http.Response.Headers.ETag = $"\"{upload.Sha256}\"";
        return TypedResults.Stream(
            output => Blobs.Copy(desk.Log, desk.Tenderer, upload.Sha256, upload.Length, output, desk.Cancel), upload.MediaType, upload.Evidence.File);
    }
}
