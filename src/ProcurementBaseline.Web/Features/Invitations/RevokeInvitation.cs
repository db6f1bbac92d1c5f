using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Invitations;

internal static class RevokeInvitation
{
    public static async Task<IResult> Handle(
        HttpContext http, string id, string invitation, Caller caller, InvitationBook invitations, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        if (await invitations.Find(at, invitation, cancel) is not var (content, version)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (content.Revoked is not null) return TypedResults.NoContent();
        var now = time.GetUtcNow();
        var change = invitations.Put(at, invitation, version, content with { Revoked = now });
        // Whoever was first has revoked it too: an invitation changes in no other way.
        await store.Write(new([change], "invitation.revoke", caller.In(Role.Officer), now), cancel);
        return TypedResults.NoContent();
    }
}
