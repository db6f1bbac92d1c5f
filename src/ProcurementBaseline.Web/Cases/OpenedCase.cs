using ProcurementBaseline.Cases;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Cases;

/// <summary>A case whose tenders two people of the authority have opened. Nothing else gives the authority a way to them.</summary>
/// <param name="Published">The case with its documents in force.</param>
/// <param name="Log">What tenderers and the authority wrote under the case's key.</param>
internal sealed record OpenedCase(PublishedCase Published, SealedLog Log)
{
    /// <summary>The kind of a submission.</summary>
    public const string SubmissionKind = "submission";

    /// <summary>The case; null with a refusal when it is not published, still sealed, or erased.</summary>
    public static async Task<(OpenedCase? Case, IResult? Refused)> Find(HttpContext http, CaseId id, CaseFile cases, CancellationToken cancel)
    {
        if (await cases.Find(id, cancel) is not { } published) return (null, Refusal.Of(http, StatusCodes.Status404NotFound, "not-found"));
        if (!published.State.IsOpened) return (null, Sealed(http, published.State));
        return cases.Sealed(id) is { } log ? (new(published, log), null) : (null, Erased(http));
    }

    /// <summary>The refusal of what was in a case whose key is gone.</summary>
    public static IResult Erased(HttpContext http) => Refusal.Of(http, StatusCodes.Status410Gone, "erased");

    /// <summary>The refusal of anything that would show a tender before it is opened.</summary>
    public static IResult Sealed(HttpContext http, Case state) =>
        Refusal.Of(http, StatusCodes.Status409Conflict, "sealed", new() { ["deadline"] = state.Deadline });

    /// <summary>Every submission, in the ordinal order of the tenderers' ids.</summary>
    public async Task<IReadOnlyList<Submission>> Submissions(CancellationToken cancel) =>
        [.. (await Log.List(SubmissionKind, cancel: cancel)).Select(s => CaseFile.Read<Submission>(s.Content)).OrderBy(s => s.Tenderer, StringComparer.Ordinal)];

    /// <summary>What one tenderer submitted; null when it is no tenderer of the case.</summary>
    public async Task<Submission?> Submission(string tenderer, CancellationToken cancel) =>
        await Log.Find(Log.Place(SubmissionKind, tenderer), cancel) is { } stored ? CaseFile.Read<Submission>(stored.Content) : null;

    /// <summary>An upload of a submission.</summary>
    /// <exception cref="InvalidDataException">It is not there whole, or not what was submitted.</exception>
    public async Task<byte[]> Upload(Submission submission, SubmittedFile file, CancellationToken cancel)
    {
        using var output = new MemoryStream();
        await Blobs.Copy(Log, submission.Tenderer, file.Sha256, file.Length, output, cancel);
        var bytes = output.ToArray();
        return AuditEntry.HashOf(bytes) == file.Sha256 ? bytes : throw new InvalidDataException("An upload is not what was submitted.");
    }
}
