using ProcurementBaseline.Files;
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
    private static readonly ProcurementValidator Rules = new();

    public static DocumentKey Key(Caller caller, string id) => new CaseId(caller.Authority, id).Draft;

    /// <summary>Reads the body as a procurement; null when it has a mistake.</summary>
    public static Task<Procurement?> Read(HttpRequest request, Knowledge knowledge, List<Problem> problems) =>
        Body.Read(request, Rules, problems, (procurement, found) => Drafter.Check(knowledge.Rulebook, procurement, Body.Name, found));

    /// <summary>The drafted set of a stored procurement; null when there is none, or when it names what the present rulebook no longer has.</summary>
    public static async Task<RequirementSet?> Draft(Caller caller, string id, IStore store, Knowledge knowledge, List<Problem> problems, CancellationToken cancel)
    {
        if (await store.Find(Key(caller, id), cancel) is not { } stored) return null;
        var procurement = InputFile.Read(id, JsonFile.Parse(id, stored.Content.Span, problems), Rules, problems);
        return procurement is null ? null : Drafter.Draft(knowledge.Rulebook, procurement, id, problems);
    }
}
