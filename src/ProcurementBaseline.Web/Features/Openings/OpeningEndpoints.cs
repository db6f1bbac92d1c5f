using ProcurementBaseline.Responses;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Openings;

internal static class OpeningEndpoints
{
    public static void MapOpenings(this IEndpointRouteBuilder app)
    {
        var one = app.MapGroup("/api/procurements/{id}").WithTags("Opening")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        one.MapPost("/opening", AskOpening.Handle).ForPeople(Readers.Openers).WithName("Open")
            .WithSummary("Asks for the opening, or as somebody else than who asked, opens. Only after the deadline, and only people.")
            .Produces<OpeningView>().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/opening", ReadOpening.Handle).For().WithName("ReadOpening")
            .WithSummary("Whether the case is opened and by whom; before that, no more of tenders than whether any was received.").Produces<OpeningView>();
        one.MapGet("/responses", ListSubmissions.Handle).ForAny(Readers.OfTenders).WithName("ListSubmissions")
            .WithSummary("Who submitted what and when, once the case is opened.")
            .Produces<IReadOnlyList<ListSubmissions.Row>>().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/responses/{tenderer}/submitted", ReadSubmitted.Handle).ForAny(Readers.OfTenders).WithName("ReadSubmitted")
            .WithSummary("What a tenderer submitted, as it was, once the case is opened.").Produces<Response>().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/responses/{tenderer}/submitted/evidence/{evidence}", ReadSubmittedEvidence.Handle).ForAny(Readers.OfTenders).WithName("ReadSubmittedEvidence")
            .WithSummary("A document of a submission as a file, once the case is opened.")
            .Produces<byte[]>(contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/readings", ListReadings.Handle).ForAny(Readers.OfReadings).WithName("ListReadings")
            .WithSummary("Who of the authority has read what of the tenders.").Produces<IReadOnlyList<Reading>>().ProducesProblem(StatusCodes.Status409Conflict);
    }
}
