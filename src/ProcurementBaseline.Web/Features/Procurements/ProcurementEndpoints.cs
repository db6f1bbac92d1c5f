using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Features.Tailorings;

namespace ProcurementBaseline.Web.Features.Procurements;

internal static class ProcurementEndpoints
{
    public static void MapProcurements(this IEndpointRouteBuilder app)
    {
        var all = app.MapGroup("/api/procurements").WithTags("Procurements").For()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        all.MapGet("/", ListProcurements.Handle).WithName("ListProcurements").WithSummary("The authority's procurements, by id.").Produces<ListProcurements.Page>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        all.MapPost("/", CreateProcurement.Handle).For(Role.Officer).WithName("CreateProcurement").WithSummary("Takes a procurement in.")
            .Accepts<Procurement>("application/json").Produces(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

        var one = all.MapGroup("/{id}").ProducesProblem(StatusCodes.Status404NotFound);
        one.MapGet("/", ReadProcurement.Handle).WithName("ReadProcurement").WithSummary("A procurement as it was last written, with its version as ETag.").Produces<Procurement>();
        one.MapPut("/", ReplaceProcurement.Handle).For(Role.Officer).WithName("ReplaceProcurement").WithSummary("Puts a procurement in place of the version in If-Match.")
            .Accepts<Procurement>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        one.MapDelete("/", DeleteProcurement.Handle).ForAny(DeleteProcurement.Deleters).WithName("DeleteProcurement")
            .WithSummary("Deletes the draft of the version in If-Match; as administrator erases a concluded case, once it need no longer be kept.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        one.MapPut("/tailoring", TailorProcurement.Handle).For(Role.Officer).WithName("TailorProcurement")
            .WithSummary("Puts the tailoring in place of that of the draft in If-Match.")
            .Accepts<TailoringBody>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        one.MapGet("/draft", ReadDraft.Handle).WithName("ReadDraft").WithSummary("Which requirements apply, why, and which facts are missing.").Produces<DraftView>();
        one.MapGet("/review", ReadReview.Handle).WithName("ReadReview").WithSummary("What to mend or decide before publication.").Produces<ReviewView>();
    }
}
