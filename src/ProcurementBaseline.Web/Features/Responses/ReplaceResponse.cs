using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Puts a whole response, written elsewhere, in place of what is saved: all of it or nothing.</summary>
internal static class ReplaceResponse
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        if (Precondition.Tag(request.Http.Request) is not { } asked) return Http.Version.Missing(request.Http);
        var problems = new List<Problem>();
        if (ResponseBody.Read(desk, (await Body.Bytes(request.Http.Request, request.Cancel)).Span, problems) is not { } response) return Refusal.Input(request.Http, problems);
        var copy = await WorkingCopy.Read(desk);
        if (asked.Length == 0 ? !copy.IsNew : asked != copy.Tag) return Lost(request.Http, copy);
        if (desk.InTime() is not { } now) return desk.Late();
        var changes = copy.To(response);
        var written = changes.Count == 0 || (await desk.Write(now, "response.replace", changes)).Written;
        copy = await WorkingCopy.Read(desk);
        if (!written) return Lost(request.Http, copy);
        ReadResponse.Tell(request.Http, copy);
        return TypedResults.NoContent();
    }

    /// <summary>The refusal of what was made on another state of the response than it now has.</summary>
    public static IResult Lost(HttpContext http, WorkingCopy now)
    {
        ReadResponse.Tell(http, now);
        return Refusal.Of(http, StatusCodes.Status412PreconditionFailed, "changed-meanwhile");
    }
}
