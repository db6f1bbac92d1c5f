using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Access;

/// <summary>
/// Keeps other sites from using a person's cookie: a request that changes something and comes by cookie must say that it comes from a page of this
/// service. Every browser says so by itself; a program sends a token instead of a cookie.
/// </summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this WebApplication app) => app.Use((http, next) =>
        ByCookie(http) && !IsSafe(http.Request.Method) && !IsOurs(http.Request)
            ? Refusal.Of(http, StatusCodes.Status403Forbidden, "cross-site").ExecuteAsync(http)
            : next(http));

    // No page of another site can send the Authorization header unasked.
    private static bool ByCookie(HttpContext http) => http.User.Identity is { IsAuthenticated: true } && http.Request.Headers.Authorization.Count == 0;

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site
        ? site == "same-origin"
        : string.Equals(request.Headers.Origin, request.HttpContext.RequestServices.GetRequiredService<PublicAddress>().Origin(request), StringComparison.OrdinalIgnoreCase);
}
