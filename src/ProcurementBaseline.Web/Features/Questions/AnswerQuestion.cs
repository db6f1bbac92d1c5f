using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Questions;

/// <summary>Answers a question, which publishes both to all tenderers at once. An answer can be corrected until the deadline.</summary>
internal static class AnswerQuestion
{
    private static readonly Written.Validator<AnswerBody> Rules = new();

    public static async Task<IResult> Handle(
        HttpContext http, string id, int number, Caller caller, CaseFile cases, IStore store, Knowledge knowledge, TimeProvider time, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        if (await cases.Find(at, cancel) is not { } published) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (Http.Version.Asked(http.Request) is not { } version) return Http.Version.Missing(http);
        if (await store.Find(Question.Place(at, number), cancel) is not { } stored) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (version != stored.Version) return Http.Version.Lost(http, stored);
        var (now, problems) = (time.GetUtcNow(), new List<Problem>());
        if (!published.State.Receives(now)) return AskQuestion.TooLate(http, published.State.Deadline);
        var body = await Body.Read(http.Request, Rules, problems, (b, found) =>
        {
            Written.Check(b.Text?.Da, "text.da", found);
            Written.Check(b.Text?.En, "text.en", found);
            Written.Check(b.Question, "question", found);
        });
        if (body is null) return Refusal.Input(http, problems);
        var by = caller.In(Role.Officer);
        var question = CaseFile.Read<Question>(stored.Content) with { Answer = new(body.Text, body.Question, now, by, LateAnswer.On(now, published)) };
        var result = await store.Write(new([new(stored.Key, version, CaseFile.Write(question))], "question.answer", by, now), cancel);
        if (!result.Written) return Http.Version.Lost(http, await store.Find(stored.Key, cancel));
        Http.Version.Tell(http, version + 1);
        return TypedResults.Ok(QuestionView.ToAuthority(question, version + 1, knowledge.Words));
    }
}
