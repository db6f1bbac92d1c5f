using System.Globalization;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Amendments;

internal static class AmendmentEndpoints
{
    public static void MapAmendments(this IEndpointRouteBuilder app)
    {
        var one = app.MapGroup("/api/procurements/{id}").WithTags("Publication")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        one.MapPost("/amendments", AmendProcurement.Handle).ForAny(AmendProcurement.Amenders).WithName("AmendProcurement")
            .WithSummary("Amends the published procurement whose publication has the version in If-Match (udbudsloven § 134). "
                + "A change that may be of a basic element needs legal's word; whether it could have affected who takes part is a person's judgement.")
            .Accepts<AmendmentBody>("application/json").Produces<Amendment>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        one.MapGet("/amendments", List).For().WithName("ListAmendments").WithSummary("What was changed since the publication, in order.").Produces<IReadOnlyList<Amendment>>();
        one.MapGet("/editions/{edition}", Edition).For().WithName("ReadEdition")
            .WithSummary("The procurement as it was published (0) or amended, byte for byte.").Produces<Procurement>();
        one.MapGet("/published", Published).ForEveryone().WithName("ReadPublished")
            .WithSummary("What is in force: the procurement, its requirements, the deadline, and what was amended.").Produces<PublishedPage>();
    }

    private static async Task<IResult> List(HttpContext http, string id, Caller caller, CaseFile cases, CancellationToken cancel) =>
        await cases.State(new(caller.Authority, id), cancel) is var (state, _) ? TypedResults.Ok(state.Amendments) : Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");

    private static async Task<IResult> Edition(HttpContext http, string id, string edition, Caller caller, CaseFile cases, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        return int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await cases.State(at, cancel) is var (state, _) && number <= state.Edition
            ? TypedResults.Bytes((await cases.Edition(at, state, number, cancel)).Content, "application/json")
            : Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
    }

    private static async Task<IResult> Published(HttpContext http, string id, Caller? caller, Participant? participant, Knowledge knowledge, CaseFile cases, CancellationToken cancel) =>
        await cases.Find(participant?.Case ?? new(caller!.Authority, id), cancel) is { } published
            ? TypedResults.Ok(PublishedPage.Of(published, knowledge.Words, participant is not null))
            : Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
}
