using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Access;

/// <summary>Lets people in through the provider's own page: OpenID Connect, an authorization code with PKCE.</summary>
internal static class PersonSignIn
{
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    public static void AddPersonSignIn(this AuthenticationBuilder schemes, SignInSettings settings, bool development) => schemes.AddOpenIdConnect(Scheme, options =>
    {
        options.SignInScheme = PersonSession.Scheme;
        options.Authority = settings.Provider;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = !development;
        options.BackchannelTimeout = Provider.Patience;
        options.TokenValidationParameters.ClockSkew = Provider.ClockSkew;
        options.CallbackPath = "/sign-in/callback";
        options.RemoteSignOutPath = options.SignedOutCallbackPath = PathString.Empty;   // a session ends by POST /sign-out alone
        options.UsePkce = true;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;   // so that the cookies below come along under SameSite=Lax
        foreach (var cookie in (CookieBuilder[])[options.NonceCookie, options.CorrelationCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = PersonSession.Secure(development);
        }
        options.NonceCookie.Name = "procbase.nonce.";
        options.CorrelationCookie.Name = "procbase.correlation.";
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;   // some providers tell roles and names only there
        options.ClaimActions.Clear();
        foreach (var claim in ((string[])[settings.AuthorityClaim, settings.RoleClaim, ProviderClaims.Name]).Distinct()) options.ClaimActions.MapJsonKey(claim, claim);
        options.Events.OnTicketReceived = context => Receive(context, settings);
        options.Events.OnRemoteFailure = Refuse;
    });

    // Nobody of an authority gets no cookie at all, but for somebody of a tenderer on the way to the case they are invited to.
    private static async Task Receive(TicketReceivedContext context, SignInSettings settings)
    {
        var person = ProviderClaims.Known(context.Principal!, settings, Way.Oidc);
        if (await InvitationSession.Enter(context.HttpContext, person.FindFirstValue(ClaimTypes.NameIdentifier), context.ReturnUri))
        {
            context.HandleResponse();
            context.Response.Redirect(context.ReturnUri!);
            return;
        }
        if (Caller.Of(person) is null)
        {
            context.HandleResponse();
            await Refusal.Of(context.HttpContext, StatusCodes.Status403Forbidden, "not-allowed").ExecuteAsync(context.HttpContext);
            return;
        }
        PersonSession.Begin(person, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
        context.Principal = person;
    }

    private static async Task Refuse(RemoteFailureContext context)
    {
        context.HandleResponse();
        var (status, kind) = Provider.IsBehind(context.Failure) ? (StatusCodes.Status503ServiceUnavailable, "provider") : (StatusCodes.Status400BadRequest, "sign-in-failed");
        await Refusal.Of(context.HttpContext, status, kind).ExecuteAsync(context.HttpContext);
    }
}
