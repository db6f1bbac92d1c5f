using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Clarifications;

internal static class ClarificationEndpoints
{
    public static void MapClarifications(this IEndpointRouteBuilder app)
    {
        var one = app.MapGroup("/api/procurements/{id}").WithTags("Clarifications")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        one.MapGet("/clarifications", ListClarifications.All).ForAny(Readers.OfTenders).WithName("ListClarifications")
            .WithSummary("What was asked of tenders after the opening, with the replies.").Produces<IReadOnlyList<ClarificationView>>().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/clarifications", AskClarification.Handle).For(Role.Evaluator).WithName("AskClarification")
            .WithSummary("Asks one tenderer to supplement or clarify its tender, within udbudsloven § 159, stk. 5.")
            .Accepts<ClarificationBody>("application/json").Produces<ClarificationView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/responses/{tenderer}/clarifications", ListClarifications.Own).ForTenderer().WithName("ListOwnClarifications")
            .WithSummary("What the authority asks of the tender, with the version a reply is given on.").Produces<IReadOnlyList<ClarificationView>>();
        one.MapPut("/responses/{tenderer}/clarifications/{number}/reply", ReplyToClarification.Handle).ForTenderer().WithName("ReplyToClarification")
            .WithSummary("Replies to the version in If-Match, until the moment it was asked by.")
            .Accepts<ReplyBody>("application/json").Produces<ClarificationView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }
}
