using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Annexes;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Evaluations;

internal static class ReadEvaluation
{
    public static async Task<IResult> Handle(
        HttpContext http, string id, string? asOf, string? format, string? lang, Caller caller, CaseFile cases, Readings readings, Knowledge knowledge)
    {
        var problems = new List<Problem>();
        var file = Query.Code("format", format, AnnexFormat.Pdf, PaperFile.Formats, problems);
        var language = Query.Code("lang", lang, AnnexLanguage.Da, problems);
        var (judged, refused) = await JudgedCase.Find(http, id, asOf, caller, new(cases, readings, knowledge, "evaluation.read"), problems);
        if (judged is null) return refused!;
        var (recipe, set) = (AnnexRecipe.Of(AnnexKind.Evaluation), judged.Judgement.Set);
        if (recipe.Miscounted(judged.Responses.Count) is { } why) return Refusal.Input(http, [new(Body.Name, "responses", ProblemSeverity.Error, why)]);
        var input = new AnnexInput(set, knowledge.Words, language, () => Reviewer.Review(judged.Edition.Rulebook, set), () => judged.Judgement)
        {
            Responses = judged.Responses,
            ContentHash = "",
            Received = null,
            Changes = true,
        };
        var paper = knowledge.Theme.Issue(recipe.Compose(input));
        return PaperFile.Send(http, $"{id}-{recipe.Name}", file,
            (extension, output) => AnnexWriter.Write(paper, null, knowledge.Theme, knowledge.Words, extension, e => knowledge.Renderers[e], output),
            e => AnnexWriter.PlaceOf(paper, e));
    }
}
