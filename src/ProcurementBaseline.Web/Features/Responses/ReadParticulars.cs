using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Everything of a response but its answers, as saved, with the version a change of it is made on.</summary>
internal static class ReadParticulars
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        if (await desk.Log.Find(desk.ParticularsPlace, request.Cancel) is not { } found) return Refusal.Of(request.Http, StatusCodes.Status404NotFound, "not-found");
        Http.Version.Tell(request.Http, found.Version);
        return TypedResults.Bytes(found.Content, "application/json");
    }
}
