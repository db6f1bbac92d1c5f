namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>The response as it now stands, whole.</summary>
internal static class ReadResponse
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        var copy = await WorkingCopy.Read(desk);
        Tell(request.Http, copy);
        return TypedResults.Bytes(copy.Content, "application/json");
    }

    /// <summary>Says which state of the whole an answer is of.</summary>
    public static void Tell(HttpContext http, WorkingCopy copy) => http.Response.Headers.ETag = $"\"{copy.Tag}\"";
}
