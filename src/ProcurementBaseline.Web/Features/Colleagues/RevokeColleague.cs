using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Colleagues;

internal static class RevokeColleague
{
    public static async Task<IResult> Handle(
        HttpContext http, string colleague, Participant participant, CaseFile cases, InvitationBook invitations, IStore store, TimeProvider time, CancellationToken cancel)
    {
        if (cases.Sealed(participant.Case) is null) return NotFound();
        while (true)
        {
            var (there, version) = await invitations.Colleagues(participant.Case, participant.Tenderer, cancel);
            if (there.All(c => c.Id != colleague)) return NotFound();
            var change = invitations.Put(participant.Case, participant.Tenderer, version, [.. there.Where(c => c.Id != colleague)]);
            if ((await store.Write(new([change], "colleague.revoke", participant.Actor, time.GetUtcNow()), cancel)).Written) return TypedResults.NoContent();
        }

        IResult NotFound() => Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
    }
}
