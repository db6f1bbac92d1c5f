namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>The files a tenderer has uploaded.</summary>
internal static class ListEvidence
{
    /// <summary>All files, in the order of their ids.</summary>
    internal sealed record UploadList(IReadOnlyList<Upload> Files);

    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        return TypedResults.Ok(new UploadList((await Uploads.Read(desk)).Files));
    }
}
