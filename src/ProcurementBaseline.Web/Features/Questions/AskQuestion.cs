using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Questions;

internal static class AskQuestion
{
    // In either log: the authority must not see which of the tenderers asked, nor that two questions are of one.
    private const string Actor = "tenderer", Action = "question.ask";

    private static readonly Written.Validator<QuestionBody> Rules = new();

    public static async Task<IResult> Handle(
        HttpContext http, Participant participant, CaseFile cases, IStore store, Knowledge knowledge, TimeProvider time, CancellationToken cancel)
    {
        var at = participant.Case;
        if (await cases.State(at, cancel) is not var (state, _)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (cases.Sealed(at) is not { } log) return OpenedCase.Erased(http);
        var (now, problems) = (time.GetUtcNow(), new List<Problem>());
        if (!state.Receives(now)) return TooLate(http, state.Deadline);
        var body = await Body.Read(http.Request, Rules, problems, (b, found) => Written.Check(b.Text, "text", found));
        if (body is null) return Refusal.Input(http, problems);

        // Who asks goes first: a question nobody is known to have asked could not be shown to its own tenderer.
        var asker = Guid.NewGuid().ToString("N");
        await store.Write(new([log.Put(Question.PlaceOfAsker(at, asker), 0, CaseFile.Write(participant.Tenderer))], Action, Actor, now), cancel);
        for (var number = (await Question.Of(at, store, cancel)).Count + 1; ; number++)
        {
            var question = new Question(number, body.Text, now, asker, null);
            var result = await store.Write(new([new(Question.Place(at, number), 0, CaseFile.Write(question))], Action, Actor, now), cancel);
            if (result.Written) return TypedResults.Created($"/api/procurements/{at.Procurement}/questions", QuestionView.ToTenderer(question, true, knowledge.Words));
        }
    }

    /// <summary>The refusal of what can be done only until a moment that has passed.</summary>
    public static IResult TooLate(HttpContext http, DateTimeOffset deadline) =>
        Refusal.Of(http, StatusCodes.Status409Conflict, "too-late", new() { ["deadline"] = deadline });
}
