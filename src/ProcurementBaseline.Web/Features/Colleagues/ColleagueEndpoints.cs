using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Colleagues;

internal static class ColleagueEndpoints
{
    public static void MapColleagues(this IEndpointRouteBuilder app)
    {
        var colleagues = app.MapGroup("/api/procurements/{id}/responses/{tenderer}/colleagues").WithTags("Colleagues")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        colleagues.MapPost("/", AddColleague.Handle).ForTenderer().WithName("AddColleague")
            .WithSummary("A link for a colleague, shown this once; at most 20. The authority does not see whom a tenderer lets in.")
            .Accepts<ColleagueBody>("application/json").Produces<AddColleague.Added>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        colleagues.MapGet("/", ListColleagues.Handle).ForTenderer().WithName("ListColleagues").WithSummary("Whom the tenderer let in itself.")
            .Produces<IReadOnlyList<ListColleagues.Row>>();
        colleagues.MapDelete("/{colleague}", RevokeColleague.Handle).ForTenderer().WithName("RevokeColleague").WithSummary("Takes a colleague's link back, at once.")
            .Produces(StatusCodes.Status204NoContent);
    }
}
