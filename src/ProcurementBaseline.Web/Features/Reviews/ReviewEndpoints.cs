using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Web.Features.Drafts;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Reviews;

internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder app) => app.MapPost("/api/review", Post).WithTags("Stateless").WithName("Review")
        .WithSummary("What legal should mend or decide before a procurement is published. Nothing is stored.")
        .Accepts<ProcurementBody>("application/json").Produces<ReviewView>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> Post(HttpContext http, Knowledge knowledge)
    {
        var problems = new List<Problem>();
        var set = await ProcurementBodies.Draft(http.Request, knowledge, problems);
        return set is null
            ? Refusal.Input(http, problems)
            : TypedResults.Ok(ReviewView.Of(Reviewer.Review(knowledge.Rulebook, set), RulebookView.Of(knowledge.Rulebook), knowledge.Words));
    }
}
