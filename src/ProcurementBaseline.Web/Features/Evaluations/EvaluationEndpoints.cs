using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Evaluations;

internal static class EvaluationEndpoints
{
    public static void MapEvaluations(this IEndpointRouteBuilder app)
    {
        var one = app.MapGroup("/api/procurements/{id}").WithTags("Evaluation").ForAny(Readers.OfTenders)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/judgement", ReadJudgement.Handle).WithName("ReadJudgement")
            .WithSummary("Every tender judged by the pinned rulebook, on the day of the deadline unless asOf says another.").Produces<JudgementView>();
        one.MapGet("/matrix", ReadMatrix.Handle).WithName("ReadMatrix")
            .WithSummary("How tenderers stand against each requirement; as format=csv for a spreadsheet.")
            .Produces<Matrix>().Produces<string>(contentType: "text/csv");
        one.MapGet("/evaluation", ReadEvaluation.Handle).WithName("ReadEvaluation").WithSummary("The evaluation report as a file, without what tenderers marked confidential.")
            .Produces<byte[]>(contentType: PaperFile.MediaTypes[0], additionalContentTypes: [.. PaperFile.MediaTypes.Skip(1)]);
        one.MapGet("/letters/{kind}/{tenderer}", ReadLetter.Handle).WithName("ReadLetter")
            .WithSummary("A draft of the hearing letter or of the fact sheet on investment screening, or the note to the officer that belongs to it.")
            .Produces<byte[]>(contentType: PaperFile.MediaTypes[0], additionalContentTypes: [.. PaperFile.MediaTypes.Skip(1)]);
    }
}
