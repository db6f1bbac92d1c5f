using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Access;

/// <summary>Where people find the service: <c>Public:Address</c> in the configuration, else what the request was sent to.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    private const string Key = "Public:Address";

    /// <summary>The address of the service, without a slash at its end.</summary>
    public string Of(HttpRequest request) => configuration[Key] is { Length: > 0 } address ? address.TrimEnd('/') : $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>What a browser calls the origin of a page of the service; null when the request was sent to no address.</summary>
    public string? Origin(HttpRequest request) => Uri.TryCreate(Of(request), UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>The link that lets somebody in. The token stands behind the # so that no browser sends it and no server or proxy writes it down.</summary>
    internal string Link(HttpRequest request, InvitationToken token) => $"{Of(request)}/invitation#{token}";

    /// <summary>Says what is wrong with the configured address, if anything.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="problems">Receives the mistake.</param>
    public static void Check(IConfiguration configuration, ICollection<Problem> problems)
    {
        if (configuration[Key] is not { Length: > 0 } address) return;
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { UserInfo: "", Query: "", Fragment: "" } && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
            return;
        problems.Add(Problem.Error("configuration", Key, "skal være en fuld adresse, der begynder med https://", "expected a full address that begins with https://"));
    }
}
