using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Sessions;

internal static class ReadSession
{
    public static async Task<IResult> Handle(HttpContext http, Participant participant, CaseFile cases, CancellationToken cancel)
    {
        if (await cases.Find(participant.Case, cancel) is not { } found) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var deadline = found.State.Deadline;
        return TypedResults.Ok(new View(participant.Authority, participant.Procurement, found.Edition.Set.Procurement.Title, participant.Tenderer,
            deadline.ToUniversalTime(), DanishTime.Say(deadline, Refusal.LanguageOf(http.Request))));
    }

    /// <summary>Where somebody of a tenderer is.</summary>
    /// <param name="Authority">The authority whose case it is.</param>
    /// <param name="Procurement">The procurement.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Tenderer">The tenderer's id.</param>
    /// <param name="Deadline">The tender deadline, UTC.</param>
    /// <param name="DeadlineLocal">The same in Danish time, in words.</param>
    internal sealed record View(string Authority, string Procurement, Text Title, string Tenderer, DateTimeOffset Deadline, string DeadlineLocal);
}
