using ProcurementBaseline.Cases;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Features.CaseArchives;

namespace ProcurementBaseline.Web.Features.Conclusions;

internal static class ConclusionEndpoints
{
    public static void MapConclusions(this IEndpointRouteBuilder app)
    {
        var one = app.MapGroup("/api/procurements/{id}").WithTags("Conclusion")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        one.MapPut("/conclusion", ConcludeProcurement.Handle).For(Role.Officer).WithName("ConcludeProcurement")
            .WithSummary("Ends an opened case of the version in If-Match: kept to the contract's last day, and at least three years.")
            .Accepts<ConclusionBody>("application/json").Produces<Conclusion>().ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        one.MapGet("/file", ReadCaseFile.Handle).ForAny(ReadCaseFile.Takers).WithName("ReadCaseFile")
            .WithSummary("Everything of a published case as one zip; what tenderers submitted only once it is opened.").Produces<byte[]>(contentType: "application/zip");
    }
}
