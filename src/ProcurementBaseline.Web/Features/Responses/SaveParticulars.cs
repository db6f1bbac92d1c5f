using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Saves everything of a response but its answers: who the tenderer is, who owns it, its delivery, its declarations, its list of evidence.</summary>
internal static class SaveParticulars
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        if (Precondition.Version(request.Http.Request) is not { } expected) return Http.Version.Missing(request.Http);
        var problems = new List<Problem>();
        var particulars = ResponseBody.Read(desk, (await Body.Bytes(request.Http.Request, request.Cancel)).Span, problems, (r, found) =>
        {
            if (r.Answers is not null) found.Add(Problem.Error(Body.Name, "answers", "Svarene gemmes hver for sig.", "Answers are saved one by one."));
        });
        return particulars is null
            ? Refusal.Input(request.Http, problems)
            : await desk.Save(desk.ParticularsPlace, expected, RecordWriter.Write(particulars), "response.particulars");
    }
}
