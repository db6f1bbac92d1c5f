using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Questions;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Clarifications;

/// <summary>A reply as it is given.</summary>
public sealed record ReplyBody
{
    /// <summary>The reply, 1–4,000 characters.</summary>
    public required string Text { get; init; }
}

/// <summary>Takes a tenderer's reply, and a better one in its place, until the moment it was asked by.</summary>
internal static class ReplyToClarification
{
    private static readonly Written.Validator<ReplyBody> Rules = new();

    public static async Task<IResult> Handle(
        HttpContext http, int number, Participant participant, CaseFile cases, IStore store, Knowledge knowledge, TimeProvider time, CancellationToken cancel)
    {
        if (Http.Version.Asked(http.Request) is not { } version) return Http.Version.Missing(http);
        if (cases.Sealed(participant.Case) is not { } log || await log.Find(Clarification.Place(log, participant.Tenderer, number), cancel) is not { } stored)
            return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (version != stored.Version) return Http.Version.Lost(http, stored);
        var (asked, now, problems) = (CaseFile.Read<Clarification>(stored.Content), time.GetUtcNow(), new List<Problem>());
        if (now > asked.ReplyBy) return AskQuestion.TooLate(http, asked.ReplyBy);
        var body = await Body.Read(http.Request, Rules, problems, (b, found) => Written.Check(b.Text, "text", found));
        if (body is null) return Refusal.Input(http, problems);
        var replied = asked with { Reply = new(body.Text, now) };
        var result = await store.Write(new([log.Put(stored.Key, version, CaseFile.Write(replied))], "clarification.reply", participant.Actor, now), cancel);
        if (!result.Written) return Http.Version.Lost(http, await log.Find(stored.Key, cancel));
        Http.Version.Tell(http, version + 1);
        return TypedResults.Ok(ClarificationView.Of(replied, version + 1, knowledge.Words));
    }
}
