using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Baselines;

/// <summary>What a version of the baseline would mean for the authority's procurements that still run. Nothing is changed, and no answers are read.</summary>
internal static class ReadEffect
{
    public static async Task<IResult> Handle(
        HttpContext http, string version, Caller caller, Knowledge knowledge, CaseFile cases, IStore store, CancellationToken cancel)
    {
        if (knowledge.Rulebook.BaselineNamed(version) is not { } to) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var rows = new List<Row>();
        await foreach (var one in ListProcurements.Rows(caller.Authority, "", null, store, cancel))
        {
            if (one.State == ProcurementState.Concluded) continue;
            var set = await SetOf(new(caller.Authority, one.Id), knowledge, cases, store, cancel);
            rows.Add(new(one.Id, one.Title, one.State, set is null ? null : BaselineEffect.Of(set, knowledge.Rulebook, to)));
        }
        return TypedResults.Ok(new Page(version, rows));
    }

    private static async Task<RequirementSet?> SetOf(CaseId id, Knowledge knowledge, CaseFile cases, IStore store, CancellationToken cancel) =>
        await cases.Find(id, cancel) is { } published ? published.Edition.Set
        : await store.Find(id.Draft, cancel) is { } draft ? StoredProcurements.Draft(id.Procurement, draft.Content, knowledge, new List<Problem>()) : null;

    /// <summary>The effect of a version.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Procurements">Drafts and published procurements that are not concluded, by id.</param>
    internal sealed record Page(string Version, IReadOnlyList<Row> Procurements);

    /// <summary>The effect on one procurement.</summary>
    /// <param name="Id">The procurement.</param>
    /// <param name="Title">What people call it.</param>
    /// <param name="State">How far it has come. One that is published keeps its pinned version, whatever is told here.</param>
    /// <param name="Effect">What would change; null when it cannot be drafted by one of the two.</param>
    internal sealed record Row(string Id, Text Title, ProcurementState State, BaselineEffect? Effect);
}
