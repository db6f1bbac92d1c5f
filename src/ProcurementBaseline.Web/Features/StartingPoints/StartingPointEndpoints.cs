using Microsoft.AspNetCore.Http.HttpResults;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.StartingPoints;

internal static class StartingPointEndpoints
{
    public static void MapStartingPoints(this IEndpointRouteBuilder app)
    {
        var points = app.MapGroup("/api/starting-points").WithTags("Procurements").For()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        points.MapGet("/", List).WithName("ListStartingPoints").WithSummary("The purchases a procurement can begin from.");
        points.MapGet("/{name}", Read).WithName("ReadStartingPoint").WithSummary("One of them, as a procurement.").Produces<Procurement>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapPost("/api/procurements/from/{startingPoint}", BeginProcurement.Handle).For(Role.Officer).WithTags("Procurements").WithName("BeginProcurement")
            .WithSummary("Makes a draft from a starting point: its facts, with the id, title, dates and authority given.")
            .Accepts<BeginBody>("application/json").Produces(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Ok<List<Row>> List(Knowledge knowledge) => TypedResults.Ok(knowledge.StartingPoints.Select(s => new Row(s.Name, s.Procurement.Title)).ToList());

    private static IResult Read(HttpContext http, string name, Knowledge knowledge) => knowledge.StartingPoints.FirstOrDefault(s => s.Name == name) is { } point
        ? TypedResults.Bytes(point.Content, "application/json")
        : Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");

    /// <summary>A starting point.</summary>
    /// <param name="Name">What to ask for it by.</param>
    /// <param name="Title">What people call it.</param>
    internal sealed record Row(string Name, Text Title);
}
