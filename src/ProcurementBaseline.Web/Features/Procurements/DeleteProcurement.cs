using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Conclusions;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Procurements;

/// <summary>Deletes a draft, which is the officer's to do, or erases a case that need no longer be kept, which is the administrator's.</summary>
internal static class DeleteProcurement
{
    /// <summary>Who may ask.</summary>
    public static IReadOnlyList<Role> Deleters { get; } = [Role.Officer, Role.Administrator];

    public static async Task<IResult> Handle(
        HttpContext http, string id, Caller caller, CaseFile cases, CaseKeys keys, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        if (await cases.State(at, cancel) is var (state, version))
        {
            return caller.Roles.Contains(Role.Administrator)
                ? await EraseCase.Handle(http, at, state, version, caller, keys, store, time, cancel)
                : Refusal.Of(http, StatusCodes.Status409Conflict, "published");
        }
        if (!caller.Roles.Contains(Role.Officer)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var (draft, refused) = await Drafted.Find(http, at, store, cancel);
        return draft is null ? refused! : await Drafted.Put(http, draft, null, ("procurement.delete", caller.In(Role.Officer), time.GetUtcNow()), store, cancel);
    }
}
