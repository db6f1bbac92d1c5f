using System.Text;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Evaluations;

internal static class ReadJudgement
{
    /// <summary>The very bytes that <c>procbase judge --json</c> prints of the same files.</summary>
    public static async Task<IResult> Handle(HttpContext http, string id, string? asOf, Caller caller, CaseFile cases, Readings readings, Knowledge knowledge)
    {
        var (judged, refused) = await JudgedCase.Find(http, id, asOf, caller, new(cases, readings, knowledge, "judgement.read"), []);
        if (judged is null) return refused!;
        var view = JudgementView.Of(judged.Judgement, RulebookView.Of(judged.Edition.Rulebook), knowledge.Words);
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(OutputJson.Write(view)), "application/json");
    }
}
