using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Access;

/// <summary>Lets systems in by a token of the provider, sent with each request.</summary>
internal static class SystemSignIn
{
    public const string Scheme = JwtBearerDefaults.AuthenticationScheme;
    private static readonly object Unreached = new();

    public static void AddSystemSignIn(this AuthenticationBuilder schemes, SignInSettings settings, bool development) => schemes.AddJwtBearer(options =>
    {
        options.MapInboundClaims = false;
        options.Authority = settings.Provider;
        options.Audience = settings.Audience;
        options.RequireHttpsMetadata = !development;
        options.BackchannelTimeout = Provider.Patience;
        options.TokenValidationParameters.ValidateAudience = true;
        options.TokenValidationParameters.ClockSkew = Provider.ClockSkew;
        options.Events = new()
        {
            OnMessageReceived = Reach,
            OnTokenValidated = context =>
            {
                context.Principal = ProviderClaims.Known(context.Principal!, settings, Way.Bearer);
                return Task.CompletedTask;
            },
            OnChallenge = Refuse,
        };
    });

    // A token nobody can check now is neither good nor bad: who needs none goes on, who needs one is asked to come again.
    private static async Task Reach(MessageReceivedContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0 || context.Options.ConfigurationManager is not { } description) return;
        if (await Provider.Answers(description, context.HttpContext)) return;
        context.HttpContext.Items[Unreached] = true;
        context.NoResult();
    }

    private static async Task Refuse(JwtBearerChallengeContext context)
    {
        if (!context.HttpContext.Items.ContainsKey(Unreached)) return;
        context.HandleResponse();
        await Refusal.Of(context.HttpContext, StatusCodes.Status503ServiceUnavailable, "provider").ExecuteAsync(context.HttpContext);
    }
}
