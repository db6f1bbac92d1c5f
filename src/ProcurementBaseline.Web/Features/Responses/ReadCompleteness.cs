namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>What is answered and what is missing, at any time.</summary>
internal static class ReadCompleteness
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        return TypedResults.Ok(await Of(desk, await WorkingCopy.Read(desk)));
    }

    /// <summary>The completeness of a response as it stands, against the edition in force.</summary>
    public static async Task<Completeness> Of(Desk desk, WorkingCopy copy)
    {
        var (edition, uploads) = (desk.Case.Edition, copy.Uploads.Files.Select(f => f.Evidence.Id).ToHashSet(StringComparer.Ordinal));
        return Completeness.Of(edition.Set, edition.Number, copy.Whole, uploads, await EspdUpload.Read(desk, copy.Uploads));
    }
}
