using Microsoft.AspNetCore.Http.HttpResults;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Questions;

/// <summary>The authority sees every question and no asker; a tenderer sees its own, and every one that is answered.</summary>
internal static class ListQuestions
{
    public static async Task<IResult> Handle(
        HttpContext http, string id, Caller? caller, Participant? participant, CaseFile cases, IStore store, Knowledge knowledge, CancellationToken cancel)
    {
        var at = participant?.Case ?? new CaseId(caller!.Authority, id);
        if (await cases.State(at, cancel) is null) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var questions = await Question.Of(at, store, cancel);
        if (participant is null) return Shown(questions.Select(q => QuestionView.ToAuthority(q.Question, q.Version, knowledge.Words)));
        var own = await Question.AskedBy(at, participant.Tenderer, cases, cancel);
        return Shown(questions.Where(q => q.Question.Answer is not null || own.Contains(q.Question.Asker))
            .Select(q => QuestionView.ToTenderer(q.Question, own.Contains(q.Question.Asker), knowledge.Words)));
    }

    private static Ok<IReadOnlyList<QuestionView>> Shown(IEnumerable<QuestionView> questions) => TypedResults.Ok<IReadOnlyList<QuestionView>>([.. questions]);
}
