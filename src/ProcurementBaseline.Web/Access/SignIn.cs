using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Access;

/// <summary>
/// Lets callers in: people through the authority's provider, systems by a token of it, and on a developer's own machine anyone who says who they are.
/// </summary>
internal static class SignIn
{
    private const string Either = "either", Tenderer = "tenderer", Everyone = "everyone";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var settings = SignInSettings.Of(builder.Configuration);
        var development = builder.Environment.IsDevelopment();
        var people = settings.ClientId is not null;
        builder.Services.AddSingleton(settings);
        // The address of a request may hold the provider's code, which is nobody else's to read, or a tenderer's id. Switched off and not only turned down:
        // else every line of a request carries the address in its scope.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        var schemes = builder.Services.AddAuthentication(Either).AddPolicyScheme(Either, null, options =>
        {
            options.ForwardDefaultSelector = http => InvitationSession.Claims(http) ? InvitationSession.Scheme
                : development && DevelopmentSignIn.Claims(http) ? DevelopmentSignIn.Scheme
                : people && http.Request.Headers.Authorization.Count == 0 ? PersonSession.Scheme
                : SystemSignIn.Scheme;
            options.ForwardChallenge = options.ForwardForbid = SystemSignIn.Scheme;   // a refusal is told, never sent on to the provider
        });
        if (development) schemes.AddScheme<AuthenticationSchemeOptions, DevelopmentSignIn>(DevelopmentSignIn.Scheme, null);
        schemes.AddSystemSignIn(settings, development);
        schemes.AddPersonSession(development);
        if (people) schemes.AddPersonSignIn(settings, development);
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

    /// <summary>Whether a rule of access lets somebody of a tenderer in.</summary>
    public static bool LetsTenderersIn(IAuthorizeData rule) => rule.Policy is Tenderer or Everyone;

    /// <summary>Lets only callers in who have one of these roles.</summary>
    public static TBuilder ForAny<TBuilder>(this TBuilder endpoint, IReadOnlyCollection<Role> roles) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireAssertion(c => Caller.Of(c.User)?.Roles.Overlaps(roles) == true));

    private static string Policy(Role? role) => role is { } one ? RecordShape.CodeOf(one) : "anyone";
}
