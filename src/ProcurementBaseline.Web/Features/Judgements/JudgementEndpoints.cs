using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Web.Features.Drafts;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Judgements;

internal static class JudgementEndpoints
{
    private static readonly ResponsesBodyValidator<JudgeBody> Rules = new();

    public static void MapJudgements(this IEndpointRouteBuilder app) => app.MapPost("/api/judge", Post).WithTags("Stateless").WithName("Judge")
        .WithSummary("How tenderers stand against each requirement, each exclusion ground and each third-country rule. Nothing is stored.")
        .Accepts<JudgeBody>("application/json").Produces<JudgementView>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> Post(HttpContext http, Knowledge knowledge)
    {
        var problems = new List<Problem>();
        var espd = new Dictionary<string, EspdDeclaration>(StringComparer.Ordinal);
        RequirementSet? set = null;
        var body = await Body.Read(http.Request, Rules, problems, (b, found) =>
        {
            set = ProcurementBodies.Draft(b.Procurement, knowledge, problems, found);
            ResponsesBodies.Check(b, set, knowledge, espd, found);
        });
        if (body is null || set is null) return Refusal.Input(http, problems);
        var judgement = Judge.Responses(knowledge.Rulebook, set, ResponsesBodies.Pairs(body), ResponsesBodies.Day(body)!.Value, espd);
        return TypedResults.Ok(JudgementView.Of(judgement, RulebookView.Of(knowledge.Rulebook), knowledge.Words));
    }
}
