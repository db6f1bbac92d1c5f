using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Access;

/// <summary>
/// What a link holds: where the invitation lies, which is no secret, and 256 random bits, which are. It is stored as its hash alone, so that nobody who
/// reads the database can come in by it.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Invitation">The invitation's id; of a colleague <c>the tenderer's place/their id</c>.</param>
/// <param name="Secret">The random bits.</param>
internal sealed record InvitationToken(CaseId Case, string Invitation, ReadOnlyMemory<byte> Secret)
{
    private const int SecretLength = 32, MostCharacters = 1_000;
    private const char Between = '.';

    /// <summary>A new token for an invitation.</summary>
    public static InvitationToken For(CaseId at, string invitation) => new(at, invitation, RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>A token as it stands in a link; null when it is none.</summary>
    public static InvitationToken? Read(string text)
    {
        if (text.Length > MostCharacters || text.Split(Between) is not [var place, var secret] || Bytes(secret) is not { Length: SecretLength } bits) return null;
        return Bytes(place) is { } located && Encoding.UTF8.GetString(located).Split('/', 3) is [var authority, var procurement, { Length: > 0 } invitation]
            && Located(authority, procurement) is { } at && !invitation.Any(char.IsControl) ? new(at, invitation, bits) : null;
    }

    /// <summary>A case as somebody outside names it; null when no case can be called so.</summary>
    public static CaseId? Located(string authority, string procurement) =>
        IsPart(authority) && IsPart(procurement) ? new(authority, procurement) : null;

    /// <summary>What is stored of it.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Secret.Span));

    /// <summary>As it stands in a link: characters that need no escape in an address.</summary>
    public override string ToString() =>
        $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Case.Authority}/{Case.Procurement}/{Invitation}"))}{Between}{Base64Url.EncodeToString(Secret.Span)}";

    // No store takes a control character, and a slash parts an authority from a case.
    private static bool IsPart(string name) => name.Length > 0 && !name.Any(c => c == '/' || char.IsControl(c));

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        return Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var length) ? bytes[..length] : null;
    }
}
