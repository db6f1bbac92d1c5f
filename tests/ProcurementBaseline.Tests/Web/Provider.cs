using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ProcurementBaseline.Tests.Web;

/// <summary>An OpenID Connect provider on a real socket of this machine: OpenIddict's server, which knows a few people and systems.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string Audience = "procbase", ClientId = "procbase-web", ClientSecret = "a secret of two";

    /// <summary>The cookie by which a browser is somebody at the provider; it stands for the provider's own page with a password.</summary>
    public const string PersonCookie = "person";

    private readonly WebApplication _application;

    private Provider(WebApplication application, RsaSecurityKey key) => (_application, Key) = (application, key);

    /// <summary>Where it is; also the issuer of its tokens.</summary>
    public string Address => _application.Urls.Single() + "/";

    /// <summary>The key it signs with.</summary>
    public RsaSecurityKey Key { get; }

    /// <summary>The settings of a service that believes it.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["SignIn:Provider"] = Address,
        ["SignIn:Audience"] = Audience,
        ["SignIn:ClientId"] = ClientId,
        ["SignIn:ClientSecret"] = ClientSecret,
        ["SignIn:RoleClaim"] = "groups",
        ["SignIn:Roles:officer"] = "PB-Indkøb",
        ["SignIn:Roles:legal"] = "PB-Jura",
        ["SignIn:Roles:evaluator"] = "PB-Vurdering",
        ["SignIn:Roles:administrator"] = "PB-Administration",
    };

    public static async Task<Provider> Start()
    {
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "ours" };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow();
            server.RegisterScopes(Scopes.Profile);
            server.AddSigningKey(key).AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))).DisableAccessTokenEncryption();
            server.EnableDegradedMode();   // no store: who may do what is said below
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(Check));
            server.AddEventHandler<ValidateTokenRequestContext>(h => h.UseInlineHandler(Check));
            server.AddEventHandler<HandleAuthorizationRequestContext>(h => h.UseInlineHandler(LetIn));
            server.AddEventHandler<HandleTokenRequestContext>(h => h.UseInlineHandler(LetIn));
            server.AddEventHandler<HandleUserInfoRequestContext>(h => h.UseInlineHandler(Tell));
        });
        var application = builder.Build();
        application.UseAuthentication();
        await application.StartAsync();
        return new(application, key);
    }

    /// <summary>A token as a system gets it by its own secret.</summary>
    public async Task<string> Token(string system)
    {
        using var client = new HttpClient();
        using var asked = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = system,
            ["client_secret"] = SecretOf(system),
        });
        using var told = await client.PostAsync(new Uri(Address + "token"), asked);
        return JsonNode.Parse(await told.Content.ReadAsStringAsync())!["access_token"]!.GetValue<string>();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static ValueTask Check(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != ClientId || new Uri(context.RedirectUri!).AbsolutePath != "/sign-in/callback") context.Reject(Errors.InvalidClient);
        return default;
    }

    private static ValueTask Check(ValidateTokenRequestContext context)
    {
        var secret = context.ClientId == ClientId ? ClientSecret : System(context.ClientId!) is null ? null : SecretOf(context.ClientId!);
        if (secret is null || context.ClientSecret != secret) context.Reject(Errors.InvalidClient);
        return default;
    }

    private static ValueTask LetIn(HandleAuthorizationRequestContext context)
    {
        var person = context.Transaction.GetHttpRequest()!.Cookies[PersonCookie];
        if (Person(person ?? "") is { } known) context.SignIn(known.SetScopes(context.Request.GetScopes()));
        else context.Reject(Errors.AccessDenied);
        return default;
    }

    private static ValueTask LetIn(HandleTokenRequestContext context)
    {
        if (context.Request.IsClientCredentialsGrantType()) context.SignIn(System(context.ClientId!)!);
        return default;
    }

    private static ValueTask Tell(HandleUserInfoRequestContext context)
    {
        if (context.Subject == "gorm") context.Claims["groups"] = new OpenIddictParameter(ImmutableArray.Create<string?>("PB-Vurdering"));
        return default;
    }

    private static ClaimsPrincipal? Person(string person) => person switch
    {
        "anna" => Known(person, "region-x", ["PB-Indkøb", "PB-Jura", "Kantinen"], "Anna Ågård"),
        "bo" => Known(person, "region-y", ["PB-Indkøb"], "Bo"),
        "dorte" => Known(person, "region-x", ["PB-Administration"], "Dorte"),
        "gorm" => Known(person, "region-x", []),                    // his groups are told by the userinfo endpoint alone
        "without-group" => Known(person, "region-x", []),
        "other-group" => Known(person, "region-x", ["Kantinen", "officer"]),
        "sealed" => Known(person, "region-x/mri", ["PB-Indkøb"]),
        _ => null,
    };

    private static ClaimsPrincipal? System(string system) => system switch
    {
        "planning-system" => Known(system, "region-x", ["PB-Indkøb"]),
        "canteen-system" => Known(system, "region-x", ["Kantinen"]),
        _ => null,
    };

    private static string SecretOf(string system) => $"the secret of {system}";

    private static ClaimsPrincipal Known(string subject, string authority, ImmutableArray<string> groups, string? name = null)
    {
        var identity = new ClaimsIdentity("provider");
        identity.SetClaim(Claims.Subject, subject).SetClaim("authority", authority).SetClaims("groups", groups).SetClaim(Claims.Name, name);
        identity.SetResources(Audience).SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return new(identity);
    }
}
