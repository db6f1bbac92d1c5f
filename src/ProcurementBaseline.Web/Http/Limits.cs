using System.Threading.RateLimiting;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Http;

/// <summary>What one caller may ask of the service, and what a browser may do with its answers.</summary>
internal static class Limits
{
    /// <summary>Requests of one address in a second; <c>Limits:RequestsPerSecond</c> in the configuration sets another number.</summary>
    private const int RequestsPerSecond = 300;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        // A body holds a procurement and its responses; each is read within the limits of a file.
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = JsonFile.MaxBytes;
        });
        var permits = builder.Configuration.GetValue("Limits:RequestsPerSecond", RequestsPerSecond);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = permits, Window = TimeSpan.FromSeconds(1) }));
        });
    }

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(http);
    });
}
