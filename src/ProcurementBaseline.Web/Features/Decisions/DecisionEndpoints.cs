using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Decisions;

internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder app)
    {
        var decision = app.MapGroup("/api/procurements/{id}/decisions/{finding}").WithTags("Procurements").For(Role.Legal)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        decision.MapPut("/", DecideFinding.Handle).WithName("DecideFinding").WithSummary("Legal's decision of a finding that the review of the draft in If-Match has.")
            .Accepts<DecisionBody>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status400BadRequest);
        decision.MapDelete("/", WithdrawDecision.Handle).WithName("WithdrawDecision").WithSummary("Takes a decision out of the draft in If-Match.")
            .Produces(StatusCodes.Status204NoContent);
    }
}
