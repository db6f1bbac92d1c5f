using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Sessions;

internal static class EndSession
{
    public static async Task<IResult> Handle(HttpContext http, Participant participant, CaseFile cases, IStore store, TimeProvider time, CancellationToken cancel)
    {
        await InvitationSession.End(http, participant, cases, store, time, cancel);
        return TypedResults.NoContent();
    }
}
