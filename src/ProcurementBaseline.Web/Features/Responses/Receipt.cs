using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>What a tenderer gets for a submission. It says what was received, and nothing of what that is worth.</summary>
internal sealed record Receipt
{
    private const string Purpose = "receipt", ProofKey = "proof";

    /// <summary>The procurement.</summary>
    public required string Procurement { get; init; }

    /// <summary>The tenderer's id.</summary>
    public required string Tenderer { get; init; }

    /// <summary>When it was received, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The same moment as Danish clocks show it, in words.</summary>
    public required string ReceivedAtLocal { get; init; }

    /// <summary>SHA-256 of the canonical JSON of the response.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The edition of the documents it answers.</summary>
    public required int Edition { get; init; }

    /// <summary>The files that came with it.</summary>
    public required IReadOnlyList<ReceivedFile> Files { get; init; }

    /// <summary>How many requirements are answered.</summary>
    public required int Answered { get; init; }

    /// <summary>How many there are to answer.</summary>
    public required int Asked { get; init; }

    /// <summary>What it lacked, as paths of the response.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The service's seal over all of the above; null while there is none.</summary>
    public string? Proof { get; init; }

    /// <summary>A file by its name and content.</summary>
    internal sealed record ReceivedFile
    {
        /// <summary>Its name.</summary>
        public required string Name { get; init; }

        /// <summary>SHA-256 of its bytes.</summary>
        public required string Sha256 { get; init; }
    }

    /// <summary>The receipt of a submission, with its proof.</summary>
    public static Receipt Of(string procurement, Submission submission) => new()
    {
        Procurement = procurement,
        Tenderer = submission.Tenderer,
        ReceivedAt = submission.ReceivedAt,
        ReceivedAtLocal = DanishTime.Say(submission.ReceivedAt, Language.Da),
        Sha256 = submission.ContentHash,
        Edition = submission.Edition,
        Files = [.. submission.Files.Select(f => new ReceivedFile { Name = f.Name, Sha256 = f.Sha256 })],
        Answered = submission.Answered,
        Asked = submission.Asked,
        Missing = submission.Missing,
        Proof = submission.Proof.Length == 0 ? null : submission.Proof,
    };

    /// <summary>The bytes that are handed out.</summary>
    public byte[] Write() => RecordWriter.Write(this);

    /// <summary>The service's seal on a receipt that has none yet.</summary>
    public string Sealed(IDataProtectionProvider protection) => protection.CreateProtector(Purpose).Protect(HashOf(JsonFile.Parse(Purpose, Write(), [])!));

    /// <summary>Whether this service sealed a receipt as it is now written.</summary>
    public static bool IsAuthentic(JsonItem receipt, IDataProtectionProvider protection)
    {
        if (receipt[ProofKey] is not { Kind: JsonKind.String, Token: { } proof }) return false;
        try
        {
            var @sealed = protection.CreateProtector(Purpose).Unprotect(proof);
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(@sealed), Encoding.UTF8.GetBytes(HashOf(receipt)));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // Of everything but the proof itself.
    private static string HashOf(JsonItem receipt) => CanonicalJson.Hash(receipt with { Members = [.. receipt.Members.Where(m => m.Key != ProofKey)] });
}
