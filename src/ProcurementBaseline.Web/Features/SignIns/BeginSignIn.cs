using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.SignIns;

internal static class BeginSignIn
{
    private const string Home = "/api/me";
    private const int LongestPath = 1_000;   // it travels to the provider and back in the address

    /// <param name="http">The request.</param>
    /// <param name="settings">Whether people can sign in at all.</param>
    /// <param name="options">Where the provider is.</param>
    /// <param name="to">Where to go then: a path of this service.</param>
    public static async Task<IResult> Handle(HttpContext http, SignInSettings settings, IOptionsMonitor<OpenIdConnectOptions> options, [FromQuery(Name = "return")] string? to)
    {
        if (settings.ClientId is null) return Refusal.Of(http, StatusCodes.Status404NotFound, "no-sign-in");
        var path = to ?? Home;
        if (!IsHere(path)) return Refusal.Input(http, [Problem.Error(Body.Name, "return", "Her skal stå en sti på denne tjeneste: /…", "Expected a path of this service: /…")]);
        return await Provider.Answers(options.Get(PersonSignIn.Scheme).ConfigurationManager!, http)
            ? TypedResults.Challenge(new() { RedirectUri = path }, [PersonSignIn.Scheme])
            : Refusal.Of(http, StatusCodes.Status503ServiceUnavailable, "provider");
    }

    // A browser reads //host and /\host as another site, and drops control characters before it reads.
    private static bool IsHere(string path) =>
        path.Length <= LongestPath && path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && path.All(c => c is > ' ' and <= '~' and not '\\');
}
