using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Access;

/// <summary>Lets callers in: systems by a bearer token of the authority's provider, and on a developer's own machine anyone who says who they are.</summary>
internal static class SignIn
{
    private const string Either = "either", Tenderer = "tenderer", Everyone = "everyone";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("SignIn");
        var development = builder.Environment.IsDevelopment();
        var schemes = builder.Services.AddAuthentication(Either).AddPolicyScheme(Either, null, options =>
            options.ForwardDefaultSelector = http => development && DevelopmentSignIn.Claims(http) ? DevelopmentSignIn.Scheme : JwtBearerDefaults.AuthenticationScheme);
        if (development) schemes.AddScheme<AuthenticationSchemeOptions, DevelopmentSignIn>(DevelopmentSignIn.Scheme, null);
        schemes.AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.Authority = settings["Provider"];
            options.Audience = settings["Audience"];
            options.RequireHttpsMetadata = !development;
            options.TokenValidationParameters.ValidateAudience = true;
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            options.Events = new() { OnTokenValidated = context => Task.Run(() => Known(context.Principal!, settings)) };
        });
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>()) authorization.AddPolicy(Policy(role), p => p.RequireAssertion(c => Caller.Of(c.User)?.Roles.Contains(role) == true));
        authorization.AddPolicy(Policy(null), p => p.RequireAssertion(c => Caller.Of(c.User) is not null));
        authorization.AddPolicy(Tenderer, p => p.RequireAssertion(c => Participant.Of(c.User) is not null));
        authorization.AddPolicy(Everyone, p => p.RequireAssertion(c => Caller.Of(c.User) is not null || Participant.Of(c.User) is not null));
    }

    /// <summary>Lets only somebody of the tenderer in, and only to that tenderer's own case: any other address is not found.</summary>
    public static RouteHandlerBuilder ForTenderer(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(new AuthorizeAttribute(Tenderer)).AddEndpointFilter(ParticipantFilter.Own);

    /// <summary>Lets callers of an authority in, and tenderers to their own case.</summary>
    public static RouteHandlerBuilder ForEveryone(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(new AuthorizeAttribute(Everyone)).AddEndpointFilter(ParticipantFilter.Own);

    /// <summary>Lets only callers of that role in, or of any role of an authority.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, Role? role = null) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new AuthorizeAttribute(Policy(role)));

    private static string Policy(Role? role) => role is { } one ? RecordShape.CodeOf(one) : "anyone";

    // What the provider calls an authority and a role is the installation's to say.
    private static void Known(ClaimsPrincipal principal, IConfiguration settings)
    {
        var identity = (ClaimsIdentity)principal.Identity!;
        var names = settings.GetSection("Roles").GetChildren().ToDictionary(s => s.Value ?? "", s => s.Key, StringComparer.Ordinal);
        foreach (var claim in principal.FindAll(settings["AuthorityClaim"] ?? "authority").ToList()) identity.AddClaim(new(Caller.AuthorityClaim, claim.Value));
        foreach (var claim in principal.FindAll(settings["RoleClaim"] ?? "role").ToList())
            identity.AddClaim(new(Caller.RoleClaim, names.GetValueOrDefault(claim.Value) ?? claim.Value));
        if (principal.FindFirst("sub") is { } subject) identity.AddClaim(new(ClaimTypes.NameIdentifier, subject.Value));
    }
}
