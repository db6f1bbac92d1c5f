using System.Globalization;
using System.Threading.RateLimiting;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Operation;

namespace ProcurementBaseline.Web.Http;

/// <summary>What one caller may ask of the service, and what a browser may do with its answers.</summary>
internal static class Limits
{
    /// <summary>Requests of one address in a second; <c>Limits:RequestsPerSecond</c> in the configuration sets another number.</summary>
    private const int RequestsPerSecond = 300;

    /// <summary>Requests of one invitation in a second; <c>Limits:TendererRequestsPerSecond</c> sets another number. A form that saves every answer needs few.</summary>
    private const int TendererRequestsPerSecond = 50;

    /// <summary>Bytes a second below which a sender is cut off: far below the slowest honest line, far above those who only hold a connection.</summary>
    private const double SlowestBytesPerSecond = 100;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10), HeadersWithin = TimeSpan.FromSeconds(15), OneYear = TimeSpan.FromDays(365);

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        // A body holds a procurement and its responses; each is read within the limits of a file. What takes more says so itself.
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = JsonFile.MaxBytes;
            server.Limits.MinRequestBodyDataRate = new(SlowestBytesPerSecond, Grace);
            server.Limits.MinResponseDataRate = new(SlowestBytesPerSecond, Grace);
            server.Limits.RequestHeadersTimeout = HeadersWithin;
        });
        var address = builder.Configuration.GetValue("Limits:RequestsPerSecond", RequestsPerSecond);
        var invitation = builder.Configuration.GetValue("Limits:TendererRequestsPerSecond", TendererRequestsPerSecond);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.RequestServices.GetRequiredService<ServiceMetrics>().Refused();
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
                context.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (bool Invited, string Who)>(http =>
            {
                var who = WhoAsks(http);
                return RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = who.Invited ? invitation : address, Window = TimeSpan.FromSeconds(1) });
            });
        });
    }

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var development = app.Environment.IsDevelopment();
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-store";
            if (!development && http.Request.IsHttps) headers.StrictTransportSecurity = string.Create(CultureInfo.InvariantCulture, $"max-age={OneYear.TotalSeconds}");
            return next(http);
        });
    }

    // Colleagues of a tenderer share an invitation, and strangers share an address behind a wall: each is counted as closely as they are known.
    private static (bool Invited, string Who) WhoAsks(HttpContext http) =>
        http.User.FindFirst(Participant.InvitationClaim)?.Value is { Length: > 0 } invitation ? (true, invitation) : (false, http.Connection.RemoteIpAddress?.ToString() ?? "");
}
