using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Invitations;

internal static class ListInvitations
{
    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, CaseFile cases, InvitationBook invitations, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        if (await cases.State(at, cancel) is not var (state, _)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var rows = (await invitations.All(at, cancel)).Select(i => new Row(i.Id, i.Content.Tenderer, i.Content.Account, i.Content.Created, i.Content.Expires(state), i.Content.Revoked));
        return TypedResults.Ok<IReadOnlyList<Row>>([.. rows.OrderBy(r => r.Created)]);
    }

    /// <summary>One invitation.</summary>
    /// <param name="Invitation">Its id.</param>
    /// <param name="Tenderer">The tenderer's id.</param>
    /// <param name="Account">The account that lets the person in; null when a link does.</param>
    /// <param name="Created">When it was made.</param>
    /// <param name="Expires">The last moment it is good.</param>
    /// <param name="Revoked">When it was taken back; null while it was not.</param>
    internal sealed record Row(string Invitation, string Tenderer, string? Account, DateTimeOffset Created, DateTimeOffset Expires, DateTimeOffset? Revoked);
}
