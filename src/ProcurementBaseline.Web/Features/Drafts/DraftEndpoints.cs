using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Drafts;

/// <summary>A body that is a procurement and nothing else.</summary>
public sealed record ProcurementBody
{
    /// <summary>The procurement, as <c>procurement.json</c> has it.</summary>
    public required Procurement Procurement { get; init; }
}

internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder app) => app.MapPost("/api/draft", Post).WithTags("Stateless").WithName("Draft")
        .WithSummary("Which requirements apply to a purchase, why, and which facts are missing. Nothing is stored.")
        .Accepts<ProcurementBody>("application/json").Produces<DraftView>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> Post(HttpContext http, Knowledge knowledge)
    {
        var problems = new List<Problem>();
        var set = await ProcurementBodies.Draft(http.Request, knowledge, problems);
        return set is null ? Refusal.Input(http, problems) : TypedResults.Ok(DraftView.Of(set, knowledge.Words));
    }
}
