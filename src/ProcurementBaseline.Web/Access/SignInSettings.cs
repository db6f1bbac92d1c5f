using System.Net;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Access;

/// <summary>What the installation says of its provider, under <c>SignIn:</c> in the configuration.</summary>
/// <param name="Provider">The address the provider is described under; null when there is none.</param>
/// <param name="Audience">What a system's token must be for.</param>
/// <param name="ClientId">What the provider calls this service; null when no person signs in.</param>
/// <param name="ClientSecret">The secret shared with the provider; null when the code exchange alone proves who asks.</param>
/// <param name="AuthorityClaim">The claim that names the authority.</param>
/// <param name="RoleClaim">The claim that names the roles.</param>
/// <param name="Roles">The roles by what the provider calls them.</param>
public sealed record SignInSettings(
    string? Provider, string? Audience, string? ClientId, string? ClientSecret, string AuthorityClaim, string RoleClaim, IReadOnlyDictionary<string, Role> Roles)
{
    private const string Section = "SignIn", File = "configuration";
    private static readonly string[] Keys = ["Provider", "Audience", "ClientId", "ClientSecret", "AuthorityClaim", "RoleClaim", "Roles"];

    /// <summary>The settings of a configuration that <see cref="Check"/> finds no mistake in.</summary>
    public static SignInSettings Of(IConfiguration configuration)
    {
        var given = configuration.GetSection(Section);
        var named = RecordShape.NamesOf(typeof(Role));
        var mapped = Mapped(given).ToDictionary(r => r.Value!, r => (Role)named[CodeOf(r.Key)!], StringComparer.Ordinal);
        // Where the installation maps no role, the provider uses our words; where it maps any, only those it maps.
        var roles = mapped.Count > 0 ? mapped : named.ToDictionary(r => r.Key, r => (Role)r.Value, StringComparer.Ordinal);
        return new(Text("Provider"), Text("Audience"), Text("ClientId"), Text("ClientSecret"), Text("AuthorityClaim") ?? "authority", Text("RoleClaim") ?? "role", roles);

        string? Text(string key) => given[key] is { Length: > 0 } value ? value : null;
    }

    /// <summary>Finds every mistake in the settings.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="development">Whether a provider on this machine may do without encryption.</param>
    /// <param name="problems">Receives the mistakes, each with its key. A value is never repeated: it may be a secret.</param>
    public static void Check(IConfiguration configuration, bool development, ICollection<Problem> problems)
    {
        var given = configuration.GetSection(Section);
        foreach (var key in given.GetChildren().Select(s => s.Key).Except(Keys, StringComparer.OrdinalIgnoreCase))
            Wrong(key, $"ukendt; her kan stå {string.Join(", ", Keys)}", $"unknown; expected one of {string.Join(", ", Keys)}");
        if (Has("Provider"))
        {
            if (!IsProvider(given["Provider"]!, development))
            {
                Wrong("Provider", "skal være en fuld adresse, der begynder med https:// (http:// kun til denne maskine i Development), uden ? og #",
                    "expected a full address that begins with https:// (http:// only to this machine in Development), without ? and #");
            }
            if (!Has("Audience")) Wrong("Audience", "mangler: hvad et systems adgangstoken skal være udstedt til", "missing: expected what a system's access token is issued for");
        }
        else
        {
            foreach (var key in (string[])["Audience", "ClientId"])
                if (Has(key)) Wrong(key, "kræver, at SignIn:Provider er sat", "requires SignIn:Provider");
        }
        if (Has("ClientSecret") && !Has("ClientId")) Wrong("ClientSecret", "kræver, at SignIn:ClientId er sat", "requires SignIn:ClientId");
        var codes = string.Join(", ", RecordShape.NamesOf(typeof(Role)).Keys);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Mapped(given))
        {
            if (CodeOf(key) is null) Wrong($"Roles:{key}", $"ukendt rolle; her kan stå {codes}", $"unknown role; expected one of {codes}");
            if (value is not { Length: > 0 }) Wrong($"Roles:{key}", "skal være udbyderens navn for rollen", "expected the provider's name of the role");
            else if (!seen.TryAdd(value, key))
                Wrong($"Roles:{key}", $"samme navn som SignIn:Roles:{seen[value]}; hver rolle skal have sit eget", $"the same name as SignIn:Roles:{seen[value]}; expected one of its own");
        }

        bool Has(string key) => given[key] is { Length: > 0 };
        void Wrong(string key, string da, string en) => problems.Add(Problem.Error(File, $"{Section}:{key}", da, en));
    }

    private static IEnumerable<(string Key, string? Value)> Mapped(IConfigurationSection given) => given.GetSection("Roles").GetChildren().Select(s => (s.Key, s.Value));

    // A key of the configuration is the same in any case, as it may come from the environment.
    private static string? CodeOf(string key) => RecordShape.NamesOf(typeof(Role)).Keys.FirstOrDefault(code => code.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static bool IsProvider(string address, bool development) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { UserInfo: "", Query: "", Fragment: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || (development && uri.Scheme == Uri.UriSchemeHttp && IsThisMachine(uri.Host)));

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
