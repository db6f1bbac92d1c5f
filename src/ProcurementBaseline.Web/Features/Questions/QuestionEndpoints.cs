using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Questions;

internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder app)
    {
        var all = app.MapGroup("/api/procurements/{id}/questions").WithTags("Questions")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        all.MapGet("/", ListQuestions.Handle).ForEveryone().WithName("ListQuestions")
            .WithSummary("Questions and answers: to the authority all, without askers; to a tenderer the answered ones and its own.").Produces<IReadOnlyList<QuestionView>>();
        all.MapPost("/", AskQuestion.Handle).ForTenderer().WithName("AskQuestion").WithSummary("Asks the authority, until the deadline. Nobody sees who asked.")
            .Accepts<QuestionBody>("application/json").Produces<QuestionView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        all.MapPut("/{number}/answer", AnswerQuestion.Handle).For(Role.Officer).WithName("AnswerQuestion")
            .WithSummary("Answers the question of the version in If-Match and publishes both to all tenderers at once. A late answer says so.")
            .Accepts<AnswerBody>("application/json").Produces<QuestionView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }
}
