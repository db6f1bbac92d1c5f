using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Invitations;

internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder app)
    {
        var invitations = app.MapGroup("/api/procurements/{id}/invitations").WithTags("Invitations").For(Role.Officer)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        invitations.MapPost("/", CreateInvitation.Handle).WithName("CreateInvitation")
            .WithSummary("Invites a person of a tenderer by a link, which is shown this once, or by an account.")
            .Accepts<InvitationBody>("application/json").Produces<CreateInvitation.Created>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        invitations.MapGet("/", ListInvitations.Handle).WithName("ListInvitations")
            .WithSummary("Who is invited. Whether an invitation was used is not told: who answers is not known before the opening.")
            .Produces<IReadOnlyList<ListInvitations.Row>>();
        invitations.MapDelete("/{invitation}", RevokeInvitation.Handle).WithName("RevokeInvitation")
            .WithSummary("Takes an invitation back, at once, and with it what those it let in gave to colleagues.").Produces(StatusCodes.Status204NoContent);
        InvitationPage.Map(app);
    }
}
