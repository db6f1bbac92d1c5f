using Microsoft.AspNetCore.Http.HttpResults;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Audit;

internal static class AuditEndpoints
{
    private const int MostAtOnce = 1_000;
    private const string JsonLines = "application/jsonl";

    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        var audit = app.MapGroup("/api/audit").WithTags("Audit").For(Role.Administrator)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        audit.MapGet("/", Read).WithName("ReadAudit")
            .WithSummary("The authority's log of changes, from an entry on, at most 1,000 at once; as JSON Lines (Accept: application/jsonl, or format=jsonl) all of it.")
            .Produces<List<Line>>(StatusCodes.Status200OK, "application/json", JsonLines);
        audit.MapGet("/verification", Verify).WithName("VerifyAudit").WithSummary("Whether the log is whole, and the first entry that is not.");
    }

    private static async Task<IResult> Read(HttpContext http, Caller caller, IStore store, long? from, string? format, CancellationToken cancel)
    {
        if (format == "jsonl" || http.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == JsonLines)) return TypedResults.Stream(body => Stream(store, caller, body, cancel), JsonLines);
        var lines = new List<Line>();
        await foreach (var entry in store.Audit(caller.Authority, Math.Max(from ?? 1, 1), cancel))
        {
            lines.Add(Line.Of(entry));
            if (lines.Count == MostAtOnce) break;
        }
        return TypedResults.Ok(lines);
    }

    // An entry a line, with everything its hash is made of.
    private static async Task Stream(IStore store, Caller caller, Stream body, CancellationToken cancel)
    {
        await foreach (var entry in store.Audit(caller.Authority, cancel: cancel)) await body.WriteAsync(AuditLine.Of(entry).ToBytes(), cancel);
    }

    private static async Task<Ok<AuditCheck>> Verify(Caller caller, IStore store, CancellationToken cancel) =>
        TypedResults.Ok(await AuditChain.Verify(store.Audit(caller.Authority, cancel: cancel), cancel));

    /// <summary>One entry as it is shown.</summary>
    internal sealed record Line(
        long Number, string Kind, string Id, long Version, string Action, string Actor, DateTimeOffset At, string? Before, string? After, string Previous, string Hash)
    {
        public static Line Of(AuditEntry entry) => new(entry.Number, entry.Key.Kind, entry.Key.Id, entry.Version, entry.Action, entry.Actor, entry.At,
            entry.Before, entry.After, entry.Previous, entry.Hash);
    }
}
