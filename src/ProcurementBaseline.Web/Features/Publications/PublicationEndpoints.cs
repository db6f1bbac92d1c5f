using ProcurementBaseline.Cases;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Publications;

internal static class PublicationEndpoints
{
    public static void MapPublications(this IEndpointRouteBuilder app)
    {
        var publication = app.MapGroup("/api/procurements/{id}/publication").WithTags("Publication")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        publication.MapPost("/", PublishProcurement.Handle).For(Role.Officer).WithName("PublishProcurement")
            .WithSummary("Publishes the draft of the version in If-Match: pins the baseline, keeps the rulebook, freezes the requirements.")
            .Produces<Publication>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        publication.MapGet("/", ReadPublication.Handle).For().WithName("ReadPublication").WithSummary("The state of the published case.").Produces<Case>();
    }
}
