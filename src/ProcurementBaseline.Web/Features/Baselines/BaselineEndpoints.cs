using Microsoft.AspNetCore.Http.HttpResults;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Baselines;

internal static class BaselineEndpoints
{
    public static void MapBaselines(this IEndpointRouteBuilder app)
    {
        var baselines = app.MapGroup("/api/baselines").WithTags("Baselines");
        baselines.MapGet("/", List).WithName("ListBaselines").WithSummary("The versions of the baseline and the rulebook they stand in.");
        baselines.MapGet("/{version}", Read).WithName("ReadBaseline").WithSummary("One version with its requirements.")
            .Produces<BaselinePage>().ProducesProblem(StatusCodes.Status404NotFound);
        baselines.MapGet("/{from}/diff/{to}", Diff).WithName("DiffBaselines").WithSummary("What one version changed against another.")
            .Produces<DiffView>().ProducesProblem(StatusCodes.Status404NotFound);
        baselines.MapGet("/{version}/effect", ReadEffect.Handle).For().WithName("ReadEffect")
            .WithSummary("What a version would mean for the authority's procurements that still run, and which answers would survive. No answers are read.")
            .Produces<ReadEffect.Page>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<BaselineList> List(Knowledge knowledge)
    {
        var lint = LintView.Of(knowledge.Rulebook, []);
        return TypedResults.Ok(new BaselineList(lint.Rulebook!, lint.Baselines));
    }

    private static IResult Read(HttpContext http, string version, Knowledge knowledge) => knowledge.Rulebook.BaselineNamed(version) is { } baseline
        ? TypedResults.Ok(BaselinePage.Of(baseline))
        : Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");

    private static IResult Diff(HttpContext http, string from, string to, Knowledge knowledge) =>
        knowledge.Rulebook.BaselineNamed(from) is { } older && knowledge.Rulebook.BaselineNamed(to) is { } newer
            ? TypedResults.Ok(DiffView.Of(BaselineDiff.Between(older, newer)))
            : Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");

    internal sealed record BaselineList(RulebookView Rulebook, IReadOnlyList<LintView.Version> Baselines);
}
