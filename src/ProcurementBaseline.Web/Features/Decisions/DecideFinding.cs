using System.Text.Json;
using System.Text.Json.Nodes;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Law;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Decisions;

/// <summary>Writes legal's decision of one finding into the draft, in place of an earlier one of the same finding.</summary>
internal static class DecideFinding
{
    private static readonly DecisionBodyValidator Rules = new();

    public static async Task<IResult> Handle(
        HttpContext http, string id, string finding, Caller caller, Knowledge knowledge, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var (draft, refused) = await Drafted.Find(http, new(caller.Authority, id), store, cancel);
        if (draft is null) return refused!;
        var problems = new List<Problem>();
        if (await Body.Read(http.Request, Rules, problems, (_, _) => { }) is not { } body) return Refusal.Input(http, problems);
        if (Findings(id, draft, knowledge, problems) is not { } findings) return Refusal.Input(http, problems);
        if (!findings.Contains(finding)) return Refusal.Of(http, StatusCodes.Status404NotFound, "no-such-finding", new() { ["findings"] = findings });
        var now = time.GetUtcNow();
        var decision = new FindingDecision
        {
            Finding = finding,
            Decision = body.Decision,
            Reason = body.Reason,
            By = string.IsNullOrWhiteSpace(caller.Name) ? caller.In(Role.Legal) : caller.Name,
            On = DanishTime.DayOf(now),
        };
        var content = StoredDecisions.With(draft.Content, finding, JsonSerializer.SerializeToNode(decision, OutputJson.Options));
        return await Drafted.Put(http, draft, content, ("procurement.decide", caller.In(Role.Legal), now), store, cancel);
    }

    // What is said of decisions themselves is mended, not decided.
    private static List<string>? Findings(string id, StoredDocument draft, Knowledge knowledge, List<Problem> problems)
    {
        if (StoredProcurements.Draft(id, draft.Content, knowledge, problems) is not { } set) return null;
        var ofDecisions = knowledge.Rulebook.Rows.Where(r => r.Over == RowScope.Decision).SelectMany(r => r.Rules).Select(r => r.Entry.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Reviewer.Review(knowledge.Rulebook, set).Findings.Where(f => !ofDecisions.Contains(f.Rule)).Select(f => f.Id)];
    }
}

/// <summary>The decisions in a procurement's bytes; the rest of the file stays as it was.</summary>
internal static class StoredDecisions
{
    private const string Member = "decisions", Key = "finding";

    /// <summary>The file with a decision of that finding in place of all earlier ones; null takes them away.</summary>
    public static ReadOnlyMemory<byte> With(ReadOnlyMemory<byte> file, string finding, JsonNode? decision)
    {
        JsonArray decisions = [.. Of(file).Where(d => !Is(d, finding)).Select(d => d!.DeepClone())];
        if (decision is not null) decisions.Add(decision);
        return JsonMembers.Put(file, Member, System.Text.Encoding.UTF8.GetBytes(Indented(decisions)));
    }

    /// <summary>Whether there is a decision of that finding.</summary>
    public static bool Has(ReadOnlyMemory<byte> file, string finding) => Of(file).Any(d => Is(d, finding));

    private static JsonArray Of(ReadOnlyMemory<byte> file) => JsonMembers.Find(file, Member) is { } there ? JsonNode.Parse(there.Span) as JsonArray ?? [] : [];

    private static bool Is(JsonNode? decision, string finding) => decision![Key]!.GetValue<string>() == finding;

    private static string Indented(JsonArray decisions) => decisions.ToJsonString(OutputJson.Options).ReplaceLineEndings("\n  ");
}
