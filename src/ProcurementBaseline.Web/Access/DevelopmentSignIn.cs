using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Access;

/// <summary>
/// Believes a caller who says <c>Authorization: Development region-x officer,legal anna</c>, or as somebody of a tenderer
/// <c>Development region-x tenderer/mri-2026/DK-CVR-1 bo</c>. It exists only in the environment Development and only for callers on the same machine.
/// </summary>
internal sealed class DevelopmentSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Development";

    /// <summary>Whether a request asks to be let in this way.</summary>
    public static bool Claims(HttpContext http) => http.Request.Headers.Authorization.ToString().StartsWith($"{Scheme} ", StringComparison.Ordinal);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address)) return Task.FromResult(AuthenticateResult.Fail("Not from this machine."));
        if (Request.Headers.Authorization.ToString().Split(' ') is not [_, { Length: > 0 } authority, { Length: > 0 } roles, { Length: > 0 } subject])
            return Task.FromResult(AuthenticateResult.Fail("Expected: Development <authority> <role,role> <subject>."));
        Claim[] claims = roles.Split('/') is ["tenderer", var procurement, var tenderer]
            ? [.. new Participant(authority, procurement, tenderer, subject).Claims()]
            :
            [
                new(Caller.WayClaim, RecordShape.CodeOf(Way.Development)), new(Caller.AuthorityClaim, authority), new(ClaimTypes.NameIdentifier, subject),
                .. roles.Split(',').Select(r => new Claim(Caller.RoleClaim, r)),
            ];
        return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Scheme)), Scheme)));
    }
}
