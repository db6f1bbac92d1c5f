using FluentValidation;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Conclusions;

/// <summary>How a case ended.</summary>
public sealed record ConclusionBody
{
    /// <summary>The last day of the contract, options included; absent when none was made.</summary>
    public DateOnly? ContractEnds { get; init; }
}

/// <summary>Ends an opened case; again, when the contract's last day becomes another. The three years run from the first time.</summary>
internal static class ConcludeProcurement
{
    private static readonly InlineValidator<ConclusionBody> Rules = [];

    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, CaseFile cases, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        if (await cases.State(at, cancel) is not var (state, now)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (Http.Version.Asked(http.Request) is not { } version) return Http.Version.Missing(http);
        if (version != now) return Http.Version.Lost(http, await store.Find(at.State, cancel));
        if (!state.IsOpened) return Refusal.Of(http, StatusCodes.Status409Conflict, "not-opened");
        var problems = new List<Problem>();
        if (await Body.Read(http.Request, Rules, problems, (_, _) => { }) is not { } body) return Refusal.Input(http, problems);
        var moment = time.GetUtcNow();
        var signed = state.Conclusion?.Signed ?? new(caller.In(Role.Officer), moment);
        var conclusion = new Conclusion(signed, body.ContractEnds, Retention.KeepTo(DanishTime.DayOf(signed.At), body.ContractEnds));
        var content = CaseFile.Write(state with { Conclusion = conclusion });
        var result = await store.Write(new([new(at.State, version, content)], "procurement.conclude", caller.In(Role.Officer), moment), cancel);
        if (!result.Written) return Http.Version.Lost(http, await store.Find(at.State, cancel));
        Http.Version.Tell(http, version + 1);
        return TypedResults.Ok(conclusion);
    }
}
