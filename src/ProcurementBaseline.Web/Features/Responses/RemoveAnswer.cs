using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Takes an answer out of the response.</summary>
internal static class RemoveAnswer
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request, string requirement)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        if (Precondition.Version(request.Http.Request) is not { } expected) return Http.Version.Missing(request.Http);
        var place = desk.AnswerPlace(requirement);
        if (await desk.Log.Find(place, request.Cancel) is not { Content.IsEmpty: false }) return Refusal.Of(request.Http, StatusCodes.Status404NotFound, "not-found");
        return await desk.Save(place, expected, ReadOnlyMemory<byte>.Empty, "response.answer.remove");
    }
}
