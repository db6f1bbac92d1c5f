using System.Text;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Publications;

/// <summary>
/// Publishes a draft: pins the baseline, keeps the rulebook's content, freezes the requirements and makes the case's key. Refused while a finding that
/// blocks is not decided, a requirement waits for a fact, or the tender deadline is unknown or past.
/// </summary>
internal static class PublishProcurement
{
    public static async Task<IResult> Handle(
        HttpContext http, string id, Caller caller, Knowledge knowledge, IStore store, CaseKeys keys, TimeProvider time, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        if (await store.Find(at.Draft, cancel) is not { } draft) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (Http.Version.Asked(http.Request) is not { } version) return Http.Version.Missing(http);
        if (version != draft.Version) return Http.Version.Lost(http, draft);
        var problems = new List<Problem>();
        if (await StoredProcurements.Draft(caller, id, store, knowledge, problems, cancel) is not { } set) return Refusal.Input(http, problems);
        var now = time.GetUtcNow();
        if (Obstacles(set, Reviewer.Review(knowledge.Rulebook, set), now) is { Count: > 0 } obstacles)
            return Refusal.Of(http, StatusCodes.Status409Conflict, "not-ready", new() { ["obstacles"] = obstacles });

        var content = Pinned(draft.Content, set.Baseline.Version);
        var signed = new Signature(caller.In(Role.Officer), now);
        var state = new Case { Procurement = id, Publication = Publication(set, content, signed) };
        keys.Make(at.Partition);
        var changes = new List<Change>
        {
            new(at.State, 0, CaseFile.Write(state)), new(at.Edition(0), 0, content), new(at.Draft, version, content),
        };
        if (await store.Find(at.Rulebook(set.RulebookHash), cancel) is null) changes.Add(new(at.Rulebook(set.RulebookHash), 0, RulebookArchive.Pack(knowledge.Rulebook)));
        var result = await store.Write(new(changes, "procurement.publish", signed.By, now), cancel);
        if (result.Written) return TypedResults.Created($"/api/procurements/{id}/publication", state.Publication);
        return result.Conflict == at.State ? Refusal.Of(http, StatusCodes.Status409Conflict, "published") : Http.Version.Lost(http, await store.Find(at.Draft, cancel));
    }

    /// <summary>What stands in the way: findings that block and are not decided, requirements that wait, the deadline.</summary>
    public static IReadOnlyList<string> Obstacles(RequirementSet set, Review review, DateTimeOffset now)
    {
        var blocking = review.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        List<string> found = [.. review.ToDecide.Where(blocking.Contains), .. set.Undetermined.Select(r => r.Requirement.Id)];
        if (set.Procurement.TenderDeadline is not { } deadline || deadline <= now) found.Add("tenderDeadline");
        return found;
    }

    private static Publication Publication(RequirementSet set, ReadOnlyMemory<byte> content, Signature signed) => new()
    {
        Signed = signed,
        Baseline = set.Baseline.Version,
        BaselineHash = set.Baseline.Hash,
        Rulebook = set.RulebookHash,
        ProcurementHash = HashOf(content),
        RequirementsHash = RequirementsHash(set),
        Deadline = set.Procurement.TenderDeadline!.Value.ToUniversalTime(),
    };

    /// <summary>SHA-256 of what a set asks for, so that a later edition can be told from it.</summary>
    public static string RequirementsHash(RequirementSet set) =>
        HashOf(Encoding.UTF8.GetBytes(OutputJson.Write(set.Selected.Select(r => new { r.Requirement, r.Parameters }))));

    /// <summary>SHA-256 of the canonical JSON of some bytes.</summary>
    public static string HashOf(ReadOnlyMemory<byte> json) => CanonicalJson.Hash(JsonFile.Parse("published", json.Span, [])!);

    /// <summary>The officer's own file, with the version of the baseline written in: a newer one no longer changes what is published.</summary>
    public static ReadOnlyMemory<byte> Pinned(ReadOnlyMemory<byte> draft, string baseline) => JsonMembers.Put(draft, "baseline", Encoding.UTF8.GetBytes($"\"{baseline}\""));
}
