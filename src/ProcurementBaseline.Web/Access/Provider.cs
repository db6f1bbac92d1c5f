using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ProcurementBaseline.Web.Access;

/// <summary>Whether the provider can be reached. When it cannot, those who need no sign-in are still served.</summary>
internal static partial class Provider
{
    /// <summary>How long the provider has to answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How far the provider's clock may be from ours.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>Whether the provider has described itself, now or before.</summary>
    public static async Task<bool> Answers(IConfigurationManager<OpenIdConnectConfiguration> description, HttpContext http)
    {
        try
        {
            await description.GetConfigurationAsync(http.RequestAborted);
            return true;
        }
        catch (InvalidOperationException e)
        {
            CannotBeRead(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Provider)), e);
            return false;
        }
    }

    /// <summary>Whether something failed because the provider did not answer.</summary>
    public static bool IsBehind(Exception? failure) => failure is not null && (failure is HttpRequestException or IOException or OperationCanceledException || IsBehind(failure.InnerException));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider's description cannot be read.")]
    private static partial void CannotBeRead(ILogger logger, Exception why);
}
