using System.Net;
using ProcurementBaseline.Web.Http;
using Prometheus;

namespace ProcurementBaseline.Web.Operation;

/// <summary>Tells the measurements in the text of Prometheus: to this machine only, unless <c>Metrics:Public</c> is true.</summary>
internal static class MetricsEndpoint
{
    public static void AddMetrics(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ServiceMetrics>();

    public static void MapMetrics(this WebApplication app)
    {
        var open = app.Configuration.GetValue("Metrics:Public", false);
        app.MapGet("/metrics", async (HttpContext http, ServiceMetrics metrics) =>
        {
            if (!open && !IsOfThisMachine(http)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
            using var text = new MemoryStream();
            await metrics.Registry.CollectAndExportAsTextAsync(text, http.RequestAborted);
            return TypedResults.Bytes(text.ToArray(), PrometheusConstants.TextContentType);
        }).WithName("Metrics").WithTags("Health").ExcludeFromDescription().DisableRateLimiting();
    }

    // Behind a proxy on this machine everyone seems to be of it; whoever was forwarded is not.
    private static bool IsOfThisMachine(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded") && !http.Request.Headers.ContainsKey("X-Original-For");
}
