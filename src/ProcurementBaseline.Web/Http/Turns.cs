namespace ProcurementBaseline.Web.Http;

/// <summary>
/// Lets only so many requests work at once; the others wait with next to nothing in memory. When two thousand submit in the same second, each would else hold
/// its whole response in memory while it waits for a processor.
/// </summary>
internal static class Turns
{
    private const int ForEachCore = 16;

    private static readonly SemaphoreSlim Free = new(ForEachCore * Environment.ProcessorCount);

    /// <summary>Requests of these endpoints take turns, but for those that bring a body: a slow sender must not keep others out.</summary>
    public static RouteGroupBuilder InTurn(this RouteGroupBuilder endpoints)
    {
        endpoints.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (http.Request.ContentLength is > 0 || http.Request.Headers.TransferEncoding.Count > 0) return await next(context);
            await Free.WaitAsync(http.RequestAborted);
            try
            {
                return await next(context);   // the answer is sent after this, so that a slow receiver keeps nobody out either
            }
            finally
            {
                Free.Release();
            }
        });
        return endpoints;
    }
}
