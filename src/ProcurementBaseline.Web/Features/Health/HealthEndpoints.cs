namespace ProcurementBaseline.Web.Features.Health;

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health").DisableRateLimiting();
        health.MapGet("/live", () => TypedResults.Ok(new Health("live"))).WithName("Live").WithSummary("The process answers.");
        // The rulebook was read before the first request could come; without it the service does not start.
        health.MapGet("/ready", (Knowledge _) => TypedResults.Ok(new Health("ready"))).WithName("Ready").WithSummary("The service can do its work.");
    }

    internal sealed record Health(string Status);
}
