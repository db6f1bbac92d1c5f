using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Access;

/// <summary>What somebody of an authority may do.</summary>
public enum Role
{
    /// <summary>Drafts and publishes procurements.</summary>
    Officer,

    /// <summary>Decides findings.</summary>
    Legal,

    /// <summary>Judges responses.</summary>
    Evaluator,

    /// <summary>Reads the audit log.</summary>
    Administrator,
}

/// <summary>How a caller was let in.</summary>
public enum Way
{
    /// <summary>A person through the provider's own page, then a cookie.</summary>
    Oidc,

    /// <summary>A system, or a person's own program, with a token of the provider.</summary>
    Bearer,

    /// <summary>Anyone on a developer's own machine who says who they are.</summary>
    Development,
}

/// <summary>Who asks: somebody signed in for one authority.</summary>
/// <param name="Authority">The authority. Every question to the store is asked with it, so that no answer can be another's.</param>
/// <param name="Roles">What the caller may do there.</param>
/// <param name="Subject">The provider's id of the person or system.</param>
/// <param name="Name">What the person is called, for papers people sign for; null when the provider does not tell. Never in the audit log.</param>
/// <param name="Way">How the caller was let in.</param>
internal sealed record Caller(string Authority, IReadOnlySet<Role> Roles, string Subject, string? Name, Way Way)
{
    /// <summary>The claims a principal carries once it is known.</summary>
    public const string AuthorityClaim = "procbase:authority", RoleClaim = "procbase:role", NameClaim = "procbase:name", WayClaim = "procbase:way";

    private const int LongestAuthority = 63;

    /// <summary>The caller of a request that was let in; the parameter of every handler that stores or reads.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http.User));

    /// <summary>The caller behind a principal; null when it is nobody of an authority.</summary>
    public static Caller? Of(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(AuthorityClaim) is not { } authority || !IsAuthority(authority)) return null;
        if (user.FindFirstValue(ClaimTypes.NameIdentifier) is not { Length: > 0 } subject) return null;
        if (!RecordShape.NamesOf(typeof(Way)).TryGetValue(user.FindFirstValue(WayClaim) ?? "", out var way)) return null;
        var named = RecordShape.NamesOf(typeof(Role));
        var roles = user.FindAll(RoleClaim).Where(c => named.ContainsKey(c.Value)).Select(c => (Role)named[c.Value]).ToHashSet();
        return roles.Count == 0 ? null : new(authority, roles, subject, user.FindFirstValue(NameClaim), (Way)way);
    }

    /// <summary>An opaque id of the person or system, the same in every role: two roles of one person are not two people.</summary>
    public string Person => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Authority}\n{Subject}")))[..16];

    /// <summary>The caller in the audit log: the role used and an opaque id, never a name.</summary>
    public string In(Role role) => $"{RecordShape.CodeOf(role)}:{Person}";

    /// <summary>The caller in the audit log, in the first of these roles that it has.</summary>
    public string InOneOf(IEnumerable<Role> roles) => In(roles.First(Roles.Contains));

    /// <summary>Whether the log's actor is this person, in whatever role.</summary>
    public bool Is(string actor) => actor.EndsWith($":{Person}", StringComparison.Ordinal);

    // The store partitions by it and a slash parts partitions: no other sign may come in, whoever vouches for it.
    private static bool IsAuthority(string id) =>
        id.Length is > 0 and <= LongestAuthority && id[0] != '-' && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
