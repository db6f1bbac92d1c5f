using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Procurements;

/// <summary>How procurements lie in the store: the file as it was sent, under the authority that sent it.</summary>
internal static class StoredProcurements
{
    /// <summary>What the types of a procurement cannot say.</summary>
    public static ProcurementValidator Rules { get; } = new();

    public static DocumentKey Key(Caller caller, string id) => new CaseId(caller.Authority, id).Draft;

    /// <summary>Reads the body as a procurement; null when it has a mistake.</summary>
    public static Task<Procurement?> Read(HttpRequest request, Knowledge knowledge, List<Problem> problems) =>
        Body.Read(request, Rules, problems, (procurement, found) => Drafter.Check(knowledge.Rulebook, procurement, Body.Name, found));

    /// <summary>Reads what was stored as a procurement; null when it has a mistake.</summary>
    public static Procurement? Parse(string id, ReadOnlyMemory<byte> content, List<Problem> problems) =>
        InputFile.Read(id, JsonFile.Parse(id, content.Span, problems), Rules, problems);

    /// <summary>The drafted set of a stored procurement; null when there is none, or when it names what the present rulebook no longer has.</summary>
    public static async Task<RequirementSet?> Draft(Caller caller, string id, IStore store, Knowledge knowledge, List<Problem> problems, CancellationToken cancel) =>
        await store.Find(Key(caller, id), cancel) is { } stored ? Draft(id, stored.Content, knowledge, problems) : null;

    /// <summary>The drafted set of a procurement's bytes; null when they have a mistake, or name what the present rulebook no longer has.</summary>
    public static RequirementSet? Draft(string id, ReadOnlyMemory<byte> content, Knowledge knowledge, List<Problem> problems) =>
        Parse(id, content, problems) is { } procurement ? Drafter.Draft(knowledge.Rulebook, procurement, id, problems) : null;

    /// <summary>Says that decisions are legal's to make, where a procurement that somebody sends has others than those stored.</summary>
    /// <param name="path">Where the decisions stand in the body.</param>
    /// <param name="sent">The procurement as sent.</param>
    /// <param name="stored">The decisions stored; null for none.</param>
    /// <param name="caller">Who sends it; one who is legal as well may bring decisions along.</param>
    /// <param name="problems">Receives the mistake.</param>
    public static void CheckDecisions(string path, Procurement sent, IReadOnlyList<FindingDecision>? stored, Caller caller, ICollection<Problem> problems)
    {
        if (caller.Roles.Contains(Role.Legal) || (sent.Decisions ?? []).SequenceEqual(stored ?? [])) return;
        problems.Add(Problem.Error(Body.Name, path,
            "Afgørelser træffes af jura på udbuddets adresse decisions/{finding}. Her skal stå de afgørelser, der er gemt.",
            "Decisions are made by legal at the procurement's address decisions/{finding}. Here must stand the decisions that are stored."));
    }
}
