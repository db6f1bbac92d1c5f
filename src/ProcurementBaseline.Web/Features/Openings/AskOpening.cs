using ProcurementBaseline.Cases;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Openings;

/// <summary>Opens a case in two steps by two people: the first asks, another opens. Never before the deadline has passed by the service's clock.</summary>
internal static class AskOpening
{
    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, CaseFile cases, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        // Who loses against a simultaneous call looks again at what that one made of the case; there are only two steps to lose.
        while (await cases.State(at, cancel) is var (state, version))
        {
            var now = time.GetUtcNow();
            if (state.IsOpened) return TypedResults.Ok(await OpeningView.Of(at, state, store, cancel));
            if (state.Receives(now)) return OpenedCase.Sealed(http, state);
            if (state.OpeningAsked is { } asked && caller.Is(asked.By)) return Refusal.Of(http, StatusCodes.Status409Conflict, "second-person");
            var signed = new Signature(caller.InOneOf(Readers.Openers), now);
            var (next, action) = state.OpeningAsked is null ? (state with { OpeningAsked = signed }, "opening.ask") : (state with { Opened = signed }, "opening.open");
            var result = await store.Write(new([new(at.State, version, CaseFile.Write(next))], action, signed.By, now), cancel);
            if (result.Written) return TypedResults.Ok(await OpeningView.Of(at, next, store, cancel));
        }
        return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
    }
}
