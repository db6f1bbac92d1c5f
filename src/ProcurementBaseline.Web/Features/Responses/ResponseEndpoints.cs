using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

internal static class ResponseEndpoints
{
    private const string Json = "application/json", Any = "*/*";

    public static void MapResponses(this IEndpointRouteBuilder app)
    {
        var response = app.MapGroup("/api/procurements/{id}/responses/{tenderer}").WithTags("Responses").InTurn()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
        MapWhole(response);
        MapParts(response);
        MapEvidence(response, AddEvidence.LongestFile(app.ServiceProvider.GetRequiredService<IConfiguration>()));
        MapSubmission(response);
        app.MapPost("/api/receipts/verification", VerifyReceipt.Handle).WithTags("Responses").WithName("VerifyReceipt")
            .WithSummary("Whether the receipt is this service's and unaltered, and whether the response, where it is sent along, is the one it is for. For anybody.")
            .Accepts<JsonObject>(Json).Produces<VerifyReceipt.ReceiptVerification>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static void MapWhole(RouteGroupBuilder response)
    {
        response.MapGet("/", ReadResponse.Handle).ForTenderer().WithName("ReadResponse")
            .WithSummary("The response as it now stands, put together from its parts; its ETag changes with each of them.").Produces<Response>();
        Changes(response.MapPut("/", ReplaceResponse.Handle)).WithName("ReplaceResponse")
            .WithSummary("Puts a whole response in place of what is saved: all of it or nothing.")
            .Accepts<Response>(Json).Produces(StatusCodes.Status204NoContent).WithMetadata(new RequestSizeLimitAttribute(ResponseBody.MostBytes));
        response.MapGet("/completeness", ReadCompleteness.Handle).ForTenderer().WithName("ReadCompleteness")
            .WithSummary("What is answered and what is missing; not what the answers are worth.").Produces<Completeness>();
        Late(response.MapPost("/import", ImportResponse.Handle)).WithName("ImportResponse")
            .WithSummary("Takes over what a file says: the filled workbook, a response.json, or an ESPD. What it does not carry stays.")
            .Accepts<byte[]>(Any).Produces<ImportResponse.ImportOutcome>().ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).WithMetadata(new RequestSizeLimitAttribute(ImportResponse.MostBytes + UploadedFile.FormBytes));
        response.MapGet("/file", TakeOut.Handle).ForTenderer().WithName("TakeOutResponse")
            .WithSummary("Everything the tenderer has in the case, as a zip: the submission with its receipt, and the working copy.").Produces<byte[]>(contentType: "application/zip");
    }

    private static void MapParts(RouteGroupBuilder response)
    {
        response.MapGet("/answers", ListAnswers.Handle).ForTenderer().WithName("ListAnswers").WithSummary("Every answer with its version.").Produces<ListAnswers.SavedAnswers>();
        Changes(response.MapPut("/answers/{requirement}", SaveAnswer.Handle)).WithName("SaveAnswer").WithSummary("Saves the answer to one requirement.")
            .Accepts<Answer>(Json).Produces(StatusCodes.Status204NoContent).WithMetadata(new RequestSizeLimitAttribute(SaveAnswer.MostBytes));
        Changes(response.MapDelete("/answers/{requirement}", RemoveAnswer.Handle)).WithName("RemoveAnswer").WithSummary("Takes an answer out.")
            .Produces(StatusCodes.Status204NoContent);
        response.MapGet("/particulars", ReadParticulars.Handle).ForTenderer().WithName("ReadParticulars")
            .WithSummary("Everything of the response but its answers, with its version as ETag.").Produces<Response>();
        Changes(response.MapPut("/particulars", SaveParticulars.Handle)).WithName("SaveParticulars")
            .WithSummary("Saves everything of the response but its answers.").Accepts<Response>(Json).Produces(StatusCodes.Status204NoContent)
            .WithMetadata(new RequestSizeLimitAttribute(ResponseBody.MostBytes));
    }

    private static void MapEvidence(RouteGroupBuilder response, long longest)
    {
        response.MapGet("/evidence", ListEvidence.Handle).ForTenderer().WithName("ListEvidence").WithSummary("The uploaded files.").Produces<ListEvidence.UploadList>();
        Late(response.MapPost("/evidence", AddEvidence.Handle)).WithName("AddEvidence")
            .WithSummary("Uploads a file, bare or in a form. Its content decides what it is; an ESPD goes by the id espd.")
            .Accepts<byte[]>(Any).Produces<Upload>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).WithMetadata(new RequestSizeLimitAttribute(longest + UploadedFile.FormBytes));
        response.MapGet("/evidence/{evidence}", ReadEvidence.Handle).ForTenderer().WithName("ReadEvidence").WithSummary("The bytes of an uploaded file.")
            .Produces<byte[]>(contentType: "application/octet-stream");
        Late(response.MapDelete("/evidence/{evidence}", RemoveEvidence.Handle)).WithName("RemoveEvidence")
            .WithSummary("Takes a file out of the working copy; a submission keeps it.").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static void MapSubmission(RouteGroupBuilder response)
    {
        response.MapGet("/submission", ReadSubmission.Handle).ForTenderer().WithName("ReadSubmission").WithSummary("The receipt of the submission.").Produces<Receipt>();
        Changes(response.MapPost("/submission", SubmitResponse.Handle)).WithName("SubmitResponse")
            .WithSummary("Submits the response as it stands in If-Match, in place of an earlier submission, and gives a receipt.")
            .Produces<Receipt>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        Late(response.MapDelete("/submission", WithdrawSubmission.Handle)).WithName("WithdrawSubmission").WithSummary("Withdraws the submission; the working copy stays.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        response.MapGet("/submission/receipt", ReadReceiptPaper.Handle).ForTenderer().WithName("ReadReceiptPaper")
            .WithSummary("The receipt as a paper: format pdf, docx or json, lang da, en or both.")
            .Produces<byte[]>(contentType: "application/pdf", additionalContentTypes: [ZipContent.Docx, Json]).ProducesProblem(StatusCodes.Status400BadRequest);
    }

    // A change that says what it is made on, and comes in time or not.
    private static RouteHandlerBuilder Changes(RouteHandlerBuilder endpoint) =>
        Late(endpoint).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static RouteHandlerBuilder Late(RouteHandlerBuilder endpoint) =>
        endpoint.ForTenderer().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
}
