using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Saves the answer to one requirement. Thousands do so in the last minute: nothing else of the response is read.</summary>
internal static class SaveAnswer
{
    /// <summary>The longest answer, in bytes.</summary>
    public const int MostBytes = 32 * 1024;

    public static async Task<IResult> Handle([AsParameters] TendererRequest request, string requirement)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        if (desk.Asked(requirement) is not { } asked) return Refusal.Of(request.Http, StatusCodes.Status404NotFound, "not-found");
        if (Precondition.Version(request.Http.Request) is not { } expected) return Http.Version.Missing(request.Http);
        var problems = new List<Problem>();
        var answer = Read((await Body.Bytes(request.Http.Request, request.Cancel)).Span, asked, problems);
        return answer is null
            ? Refusal.Input(request.Http, problems)
            : await desk.Save(desk.AnswerPlace(requirement), expected, SavedAnswer.Write(requirement, answer), "response.answer");
    }

    private static Answer? Read(ReadOnlySpan<byte> body, DraftedRequirement asked, List<Problem> problems)
    {
        if (JsonFile.Parse(Body.Name, body, problems) is not { } item || new StrictReader(Body.Name, problems).ReadWhatIsRight<Answer>(item) is not { } answer) return null;
        ResponseCheck.Check(asked, answer, Body.Name, problems);
        return problems.Count == 0 ? answer : null;
    }
}
