using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Takes a file in: a document that proves something, or the ESPD under the id <c>espd</c>.</summary>
internal static class AddEvidence
{
    /// <summary>What one tenderer may upload.</summary>
    public const int MostFiles = 200;

    /// <summary>And how many bytes of it.</summary>
    public const long MostBytes = 500L * 1024 * 1024;

    private const int Megabyte = 1024 * 1024, LongestId = 64, LongestWords = 500, Attempts = 20;

    // Their places in the take-out are taken.
    private static readonly string[] TakenNames = ["response.json", "receipt.json"];

    /// <summary>What is said of a file in the address.</summary>
    /// <param name="EvidenceId">Its id in the response; absent: the start of its hash.</param>
    /// <param name="Name">Its name; absent: the one the form gives.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Kind">What kind of document.</param>
    /// <param name="Issuer">Who issued it.</param>
    /// <param name="IssuedOn">When, <c>YYYY-MM-DD</c>.</param>
    /// <param name="ValidTo">The last day it is valid.</param>
    internal sealed record About(
        [FromQuery(Name = "id")] string? EvidenceId, [FromQuery(Name = "name")] string? Name, [FromQuery(Name = "title")] string? Title,
        [FromQuery(Name = "kind")] string? Kind, [FromQuery(Name = "issuer")] string? Issuer, [FromQuery(Name = "issuedOn")] string? IssuedOn,
        [FromQuery(Name = "validTo")] string? ValidTo);

    /// <summary>The longest file, in bytes; <c>Limits:EvidenceMegabytes</c> in the configuration sets another number than 25.</summary>
    public static long LongestFile(IConfiguration configuration) => configuration.GetValue("Limits:EvidenceMegabytes", 25) * (long)Megabyte;

    public static async Task<IResult> Handle([AsParameters] TendererRequest request, [AsParameters] About about, IConfiguration configuration)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        if (desk.InTime() is null) return desk.Late();   // before all of it is read
        var problems = new List<Problem>();
        if (await UploadedFile.Read(request.Http.Request, LongestFile(configuration), request.Cancel) is not { } file) return Refusal.Of(request.Http, StatusCodes.Status400BadRequest, "request");
        var upload = Read(about, file, problems, request.Time.GetUtcNow());
        if (upload?.Evidence.Id == Upload.Espd) EspdUpload.Parse(desk, file.Bytes, problems);
        return upload is null || problems.Count > 0 ? Refusal.Input(request.Http, problems) : await Store(desk, upload, file.Bytes);
    }

    /// <summary>Stores an upload, and answers the request.</summary>
    /// <param name="desk">The tenderer.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="replace">Whether it takes the place of one with its id; else the id must be free.</param>
    public static async Task<IResult> Store(Desk desk, Upload upload, byte[] bytes, bool replace = false)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var uploads = await Uploads.Read(desk);
            var there = uploads.Find(upload.Evidence.Id);
            if (there is not null && there.Sha256 == upload.Sha256 && there.Evidence.File == upload.Evidence.File) return Stored(there);   // sent again, the answer got lost
            if (there is not null && !replace) return Refusal.Of(desk.Request.Http, StatusCodes.Status409Conflict, "evidence-exists");
            var rest = uploads.Files.Where(f => f.Evidence.Id != upload.Evidence.Id).ToList();
            if (rest.Any(f => string.Equals(f.Evidence.File, upload.Evidence.File, StringComparison.OrdinalIgnoreCase)))
                return Refusal.Input(desk.Request.Http, [Problem.Error(Body.Name, "name", "Der ligger allerede en fil med det navn.", "There is already a file of that name.")]);
            if (rest.Count >= MostFiles || rest.Sum(f => f.Length) + upload.Length > MostBytes) return Refusal.Of(desk.Request.Http, StatusCodes.Status409Conflict, "evidence-full");
            var submitted = (await desk.Submission())?.Content.Files ?? [];
            var held = rest.Select(f => f.Sha256).Concat(submitted.Select(f => f.Sha256)).ToHashSet(StringComparer.Ordinal);
            var changes = new List<Change> { uploads.To(desk, [.. rest, upload]) };
            if (there?.Sha256 != upload.Sha256)
            {
                if (!held.Contains(upload.Sha256)) changes.AddRange(Blobs.Put(desk.Log, desk.Tenderer, upload.Sha256, bytes));
                if (there is not null) changes.AddRange(await Uploads.Dropped(desk, [(there.Sha256, there.Length)], held));
            }
            if (desk.InTime() is not { } now) return desk.Late();
            if ((await desk.Write(now, "response.evidence", changes)).Written) return Stored(upload);
        }
        return Refusal.Of(desk.Request.Http, StatusCodes.Status412PreconditionFailed, "changed-meanwhile");

        IResult Stored(Upload it) => TypedResults.Created(
            $"/api/procurements/{desk.Request.Id}/responses/{Uri.EscapeDataString(desk.Tenderer)}/evidence/{Uri.EscapeDataString(it.Evidence.Id)}", it);
    }

    /// <summary>An upload of what was sent; null when it has a mistake.</summary>
    public static Upload? Read(About about, UploadedFile file, List<Problem> problems, DateTimeOffset at)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
        var (id, name) = (about.EvidenceId ?? sha256[..16], about.Name ?? file.Name ?? "");
        if (id.Trim().Length == 0 || id.Length > LongestId || id.AsSpan().IndexOfAny("/\\") >= 0 || Quote.HasControl(id))
            problems.Add(Problem.Error(Body.Name, "id", $"Id'et skal bestå af 1–{LongestId} tegn uden skråstreger.", $"The id must be 1–{LongestId} characters without slashes."));
        if (!PlainFileName.Is(name) || Quote.HasControl(name) || name.Trim() != name || TakenNames.Contains(name, StringComparer.OrdinalIgnoreCase))
            problems.Add(new(Body.Name, "name", ProblemSeverity.Error, PlainFileName.Expected));
        foreach (var (key, words) in ((string, string?)[])[("title", about.Title), ("kind", about.Kind), ("issuer", about.Issuer)])
        {
            if (words is not null && (words.Length > LongestWords || Quote.HasControl(words)))
                problems.Add(Problem.Error(Body.Name, key, $"Her skal stå højst {LongestWords} tegn uden styretegn.", $"Expected at most {LongestWords} characters without control characters."));
        }
        var (issued, valid) = (Day("issuedOn", about.IssuedOn, problems), Day("validTo", about.ValidTo, problems));
        if (valid < issued) problems.Add(Problem.Error(Body.Name, "validTo", "Gyldigheden kan ikke ende før udstedelsen.", "The validity cannot end before the day of issue."));
        var type = UploadedContent.TypeOf(file.Bytes, name, problems);
        if (problems.Count > 0) return null;
        return new()
        {
            Evidence = new() { Id = id, Kind = about.Kind, Title = about.Title, Issuer = about.Issuer, IssuedOn = issued, ValidTo = valid, File = name },
            MediaType = type!,
            Sha256 = sha256,
            Length = file.Bytes.Length,
            At = at,
        };
    }

    private static DateOnly? Day(string key, string? word, List<Problem> problems)
    {
        if (word is null) return null;
        if (Scalar.TryDate(word, out var day)) return day;
        problems.Add(Problem.Error(Body.Name, key, "Her skal stå en dato ÅÅÅÅ-MM-DD.", "Expected a date YYYY-MM-DD."));
        return null;
    }
}
