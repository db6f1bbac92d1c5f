using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Questions;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Clarifications;

/// <summary>What is asked of one tender.</summary>
public sealed record ClarificationBody
{
    /// <summary>The tenderer's id.</summary>
    public required string Tenderer { get; init; }

    /// <summary>What is asked, 1–4,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>The last moment of a reply, inclusive.</summary>
    public required DateTimeOffset ReplyBy { get; init; }
}

internal static class AskClarification
{
    private static readonly Written.Validator<ClarificationBody> Rules = new();

    public static async Task<IResult> Handle(
        HttpContext http, string id, Caller caller, CaseFile cases, IStore store, Knowledge knowledge, TimeProvider time, CancellationToken cancel)
    {
        var (opened, refused) = await OpenedCase.Find(http, new(caller.Authority, id), cases, cancel);
        if (opened is null) return refused!;
        var (now, problems) = (time.GetUtcNow(), new List<Problem>());
        var tenderers = (await opened.Submissions(cancel)).Select(s => s.Tenderer).ToHashSet(StringComparer.Ordinal);
        var body = await Body.Read(http.Request, Rules, problems, (b, found) => Check(b, tenderers, now, found));
        if (body is null) return Refusal.Input(http, problems);
        for (var number = (await Clarification.Of(opened.Log, body.Tenderer, cancel)).Count + 1; ; number++)
        {
            var asked = new Clarification(body.Tenderer, number, body.Text, now, caller.In(Role.Evaluator), body.ReplyBy.ToUniversalTime(), null);
            var place = Clarification.Place(opened.Log, body.Tenderer, number);
            var result = await store.Write(new([opened.Log.Put(place, 0, CaseFile.Write(asked))], "clarification.ask", asked.By, now), cancel);
            if (result.Written) return TypedResults.Created($"/api/procurements/{id}/clarifications", ClarificationView.Of(asked, 1, knowledge.Words));
        }
    }

    private static void Check(ClarificationBody body, HashSet<string> tenderers, DateTimeOffset now, ICollection<Problem> problems)
    {
        Written.Check(body.Text, "text", problems);
        if (body.Tenderer is not null && !tenderers.Contains(body.Tenderer))
            problems.Add(Problem.Error(Body.Name, "tenderer", "Der er intet tilbud fra den tilbudsgiver.", "There is no tender from that tenderer."));
        if (body.ReplyBy != default && body.ReplyBy <= now)
            problems.Add(Problem.Error(Body.Name, "replyBy", "Fristen skal ligge efter nu.", "The time must lie after now."));
    }
}
