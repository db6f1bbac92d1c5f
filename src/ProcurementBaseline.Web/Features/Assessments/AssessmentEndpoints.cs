using ProcurementBaseline.Assessments;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Assessments;

internal static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app)
    {
        var one = app.MapGroup("/api/procurements/{id}/assessments/{tenderer}").WithTags("Assessment").ForAny(Readers.Assessors)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/", ReadAssessment.Handle).WithName("ReadAssessment").WithSummary("What the authority has found and decided of a tenderer, with its version as ETag.")
            .Produces<Assessment>();
        one.MapPut("/", PutAssessment.Handle).WithName("PutAssessment")
            .WithSummary("Puts an assessment in place of the version in If-Match, or the first with If-None-Match: *. Decisions without a name get the caller's.")
            .Accepts<Assessment>("application/json").Produces(StatusCodes.Status201Created).Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }
}
