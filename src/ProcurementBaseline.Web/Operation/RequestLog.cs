using System.Diagnostics;
using Microsoft.Extensions.Logging.Console;

namespace ProcurementBaseline.Web.Operation;

/// <summary>Writes a line for every request and measures it: what was asked by the name of the operation, never by its address, and how it went.</summary>
internal static partial class RequestLog
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>Outside Development, everything said is a line of JSON that holds nothing of a request.</summary>
    public static void AddRequestLog(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment()) return;
        builder.Logging.ClearProviders().AddConsole(console => console.FormatterName = LineFormatter.Label).AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ProcurementBaseline.Requests");
        var metrics = app.Services.GetRequiredService<ServiceMetrics>();
        var addresses = app.Configuration.GetValue("Logs:Addresses", false);
        app.Use(async (http, next) =>
        {
            // A handler of errors forgets the endpoint, and a proxy's word for the address comes before.
            var (endpoint, began) = (http.GetEndpoint(), Stopwatch.GetTimestamp());
            try
            {
                await next(http);
            }
            finally
            {
                var took = Stopwatch.GetElapsedTime(began);
                var name = endpoint?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "none";
                var method = Array.IndexOf(Methods, http.Request.Method) >= 0 ? http.Request.Method : "other";
                var address = addresses ? http.Connection.RemoteIpAddress?.ToString() : null;
                Answered(logger, method, name, http.Response.StatusCode, Math.Round(took.TotalMilliseconds, 1), Activity.Current?.TraceId.ToHexString() ?? "", address);
                metrics.Answered(endpoint, http.Response.StatusCode, took);
            }
        });
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Operation} {Status} in {Milliseconds} ms, trace {Trace}, from {Address}")]
    private static partial void Answered(ILogger logger, string method, string operation, int status, double milliseconds, string trace, string? address);
}
