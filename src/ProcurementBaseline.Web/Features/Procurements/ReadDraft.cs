using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Procurements;

internal static class ReadDraft
{
    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, Knowledge knowledge, IStore store, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var set = await StoredProcurements.Draft(caller, id, store, knowledge, problems, cancel);
        return set is not null ? TypedResults.Ok(DraftView.Of(set, knowledge.Words))
            : problems.Count > 0 ? Refusal.Input(http, problems)
            : Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
    }
}
