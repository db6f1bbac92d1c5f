using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Decisions;

/// <summary>Takes a decision back, also one of a finding that is no longer there.</summary>
internal static class WithdrawDecision
{
    public static async Task<IResult> Handle(
        HttpContext http, string id, string finding, Caller caller, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var (draft, refused) = await Drafted.Find(http, new(caller.Authority, id), store, cancel);
        if (draft is null) return refused!;
        if (!StoredDecisions.Has(draft.Content, finding)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var content = StoredDecisions.With(draft.Content, finding, null);
        return await Drafted.Put(http, draft, content, ("procurement.undecide", caller.In(Role.Legal), time.GetUtcNow()), store, cancel);
    }
}
