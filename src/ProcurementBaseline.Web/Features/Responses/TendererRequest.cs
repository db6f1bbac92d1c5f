using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>What every handler for a tenderer needs.</summary>
/// <param name="Id">The procurement, as the address has it; the filter has compared it with the participant's.</param>
/// <param name="Tenderer">The tenderer, likewise.</param>
/// <param name="Http">The request.</param>
/// <param name="Participant">Who asks.</param>
/// <param name="Cases">The cases.</param>
/// <param name="Store">The store.</param>
/// <param name="Time">The clock.</param>
/// <param name="Cancel">Ends the work.</param>
internal sealed record TendererRequest(
    string Id, string Tenderer, HttpContext Http, Participant Participant, CaseFile Cases, IStore Store, TimeProvider Time, CancellationToken Cancel)
{
    /// <summary>Opens the case; else the refusal: there is none yet, or it is erased.</summary>
    public async Task<(Desk? Desk, IResult? Refused)> Open()
    {
        if (await Cases.Find(Participant.Case, Cancel) is not { } found) return (null, Refusal.Of(Http, StatusCodes.Status404NotFound, "not-found"));
        return Cases.Sealed(Participant.Case) is { } log
            ? (new(this, found, log), null)
            : (null, Refusal.Of(Http, StatusCodes.Status410Gone, "erased"));
    }
}
