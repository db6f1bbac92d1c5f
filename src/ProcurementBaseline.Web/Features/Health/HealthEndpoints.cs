using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Health;

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health").DisableRateLimiting();
        health.MapGet("/live", () => TypedResults.Ok(new Health("live"))).WithName("Live").WithSummary("The process answers.");
        // The rulebook was read before the first request could come; what can go wrong is the store and the clock.
        health.MapGet("/ready", Ready).WithName("Ready").WithSummary("The service can do its work.")
            .Produces<Health>().ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> Ready(HttpContext http, IStore store, TimeProvider time, IHostApplicationLifetime lifetime, CancellationToken cancel)
    {
        try
        {
            // Whoever balances load sends nothing more to an instance that is about to stop.
            if (lifetime.ApplicationStopping.IsCancellationRequested) return Refusal.Of(http, StatusCodes.Status503ServiceUnavailable, "stopping");
            time.GetUtcNow();
            await store.Find(new("", "health", ""), cancel);
            return TypedResults.Ok(new Health("ready"));
        }
        catch (StoreUnavailableException)
        {
            return Refusal.Of(http, StatusCodes.Status503ServiceUnavailable, "store");
        }
        catch (ClockJumpedException)
        {
            return Refusal.Of(http, StatusCodes.Status503ServiceUnavailable, "clock");
        }
    }

    internal sealed record Health(string Status);
}
