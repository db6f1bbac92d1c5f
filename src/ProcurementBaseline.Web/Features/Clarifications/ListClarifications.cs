using Microsoft.AspNetCore.Http.HttpResults;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Clarifications;

internal static class ListClarifications
{
    /// <summary>To the authority: all of them, with the replies.</summary>
    public static async Task<IResult> All(HttpContext http, string id, Caller caller, CaseFile cases, Readings readings, Knowledge knowledge, CancellationToken cancel)
    {
        var (opened, refused) = await OpenedCase.Find(http, new(caller.Authority, id), cases, cancel);
        if (opened is null) return refused!;
        await readings.Keep(opened, caller, "clarification.list", null, null, cancel);
        return Shown(await Clarification.Of(opened.Log, null, cancel), knowledge);
    }

    /// <summary>To a tenderer: its own.</summary>
    public static async Task<IResult> Own(HttpContext http, Participant participant, CaseFile cases, Knowledge knowledge, CancellationToken cancel) =>
        cases.Sealed(participant.Case) is { } log
            ? Shown(await Clarification.Of(log, participant.Tenderer, cancel), knowledge)
            : Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");

    private static Ok<IReadOnlyList<ClarificationView>> Shown(IEnumerable<(Clarification Asked, long Version)> clarifications, Knowledge knowledge) =>
        TypedResults.Ok<IReadOnlyList<ClarificationView>>([.. clarifications.Select(c => ClarificationView.Of(c.Asked, c.Version, knowledge.Words))]);
}
