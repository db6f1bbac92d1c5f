using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Access;

/// <summary>Who asks: somebody of a tenderer, let in to one case.</summary>
/// <param name="Authority">The authority whose case it is.</param>
/// <param name="Procurement">The procurement.</param>
/// <param name="Tenderer">The tenderer's id, as its response has it.</param>
/// <param name="Invitation">The id of the invitation that let them in: the person, as far as it is known.</param>
internal sealed record Participant(string Authority, string Procurement, string Tenderer, string Invitation)
{
    /// <summary>The claims a participant's principal carries.</summary>
    public const string AuthorityClaim = "procbase:case-authority", ProcurementClaim = "procbase:case", TendererClaim = "procbase:tenderer", InvitationClaim = "procbase:invitation";

    /// <summary>The case.</summary>
    public CaseId Case => new(Authority, Procurement);

    /// <summary>The participant in the audit log of the case: an opaque id.</summary>
    public string Actor => $"tenderer:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Authority}\n{Procurement}\n{Invitation}")))[..16]}";

    /// <summary>The participant of a request that was let in; the parameter of every handler for tenderers.</summary>
    public static ValueTask<Participant?> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http.User));

    /// <summary>The participant behind a principal; null when it is nobody of a tenderer.</summary>
    public static Participant? Of(ClaimsPrincipal user) =>
        user.FindFirstValue(AuthorityClaim) is { Length: > 0 } authority && user.FindFirstValue(ProcurementClaim) is { Length: > 0 } procurement
        && user.FindFirstValue(TendererClaim) is { Length: > 0 } tenderer && user.FindFirstValue(InvitationClaim) is { Length: > 0 } invitation
            ? new(authority, procurement, tenderer, invitation) : null;

    /// <summary>The claims that say so.</summary>
    public IEnumerable<Claim> Claims() =>
        [new(AuthorityClaim, Authority), new(ProcurementClaim, Procurement), new(TendererClaim, Tenderer), new(InvitationClaim, Invitation)];
}
