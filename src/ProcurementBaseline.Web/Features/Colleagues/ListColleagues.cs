using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Colleagues;

internal static class ListColleagues
{
    public static async Task<IResult> Handle(HttpContext http, Participant participant, CaseFile cases, InvitationBook invitations, CancellationToken cancel)
    {
        if (cases.Sealed(participant.Case) is null) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var (colleagues, _) = await invitations.Colleagues(participant.Case, participant.Tenderer, cancel);
        return TypedResults.Ok<IReadOnlyList<Row>>([.. colleagues.Select(c => new Row(c.Id, c.Name, c.Created))]);
    }

    /// <summary>One colleague.</summary>
    /// <param name="Colleague">What the link is taken back by.</param>
    /// <param name="Name">What the tenderer calls them; null for nothing.</param>
    /// <param name="Created">When they were let in.</param>
    internal sealed record Row(string Colleague, string? Name, DateTimeOffset Created);
}
