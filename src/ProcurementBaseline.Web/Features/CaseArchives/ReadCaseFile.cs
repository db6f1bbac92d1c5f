using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.CaseArchives;

/// <summary>
/// A case as one zip, written while it is sent: it may be larger than memory. The same state gives the same bytes; that somebody read tenders is kept in the
/// sealed log before they are shown, and so makes a new state.
/// </summary>
internal static class ReadCaseFile
{
    // A zip must have a time; this one is the same for all and means nothing.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Who may have it; an administrator alone has it without what tenderers submitted.</summary>
    public static IReadOnlyList<Role> Takers { get; } = [Role.Officer, Role.Legal, Role.Administrator];

    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, CaseFile cases, Readings readings, IStore store, CancellationToken cancel)
    {
        if (await cases.Find(new(caller.Authority, id), cancel) is not { } published) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var reads = published.State.IsOpened && Readers.OfTenders.Any(caller.Roles.Contains);
        if (reads && cases.Sealed(published.Id) is { } log) await readings.Keep(new(published, log), caller, "case.read", null, null, cancel);
        // The framework's zip writes the last of each file's compressed bytes without waiting for them; it is little.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        var archive = new CaseArchive(published, cases, store, reads);
        return TypedResults.Stream(output => Write(archive, output, cancel), "application/zip", $"{id}.zip");
    }

    private static async Task Write(CaseArchive archive, Stream output, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        await foreach (var (name, content) in archive.Files(cancel))
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = NoTime;
            await using var stream = await entry.OpenAsync(cancel);
            await stream.WriteAsync(content, cancel);
        }
    }
}
