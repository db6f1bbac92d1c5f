using System.Text;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>The receipt as a paper: the same bytes each time.</summary>
internal static class ReadReceiptPaper
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal) { ["pdf"] = "application/pdf", ["docx"] = ZipContent.Docx, ["json"] = "application/json" };

    public static async Task<IResult> Handle([AsParameters] TendererRequest request, Knowledge knowledge, string? format, string? lang)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        var (ending, problems) = (format ?? "pdf", new List<Problem>());
        if (!MediaTypes.TryGetValue(ending, out var type)) problems.Add(OneOf("format", MediaTypes.Keys));
        var languages = RecordShape.NamesOf(typeof(AnnexLanguage));
        if (!languages.TryGetValue(lang ?? RecordShape.CodeOf(AnnexLanguage.Da), out var language)) problems.Add(OneOf("lang", languages.Keys));
        if (problems.Count > 0) return Refusal.Input(request.Http, problems);
        if (await desk.Submission() is not var (submission, _)) return Refusal.Of(request.Http, StatusCodes.Status404NotFound, "not-found");
        var edition = await request.Cases.Edition(desk.Case.Id, desk.Case.State, submission.Edition, request.Cancel);
        var response = Stored.Read<ProcurementBaseline.Responses.Response>(Encoding.UTF8.GetBytes(submission.Content));
        var input = new AnnexInput(edition.Set, knowledge.Words, (AnnexLanguage)language!, () => Reviewer.Review(edition.Rulebook, edition.Set),
            () => Judge.Responses(edition.Rulebook, edition.Set, [(response, null)], DateOnly.FromDateTime(submission.ReceivedAt.UtcDateTime)))
        {
            Responses = [(response, null)],
            ContentHash = submission.ContentHash,
            Received = submission.ReceivedAt,
            Changes = false,
        };
        return Write(knowledge, input, ending, problems) is { } file
            ? TypedResults.File(file, type, $"{request.Id}-receipt.{ending}")
            : Refusal.Input(request.Http, problems);
    }

    private static byte[]? Write(Knowledge knowledge, AnnexInput input, string ending, List<Problem> problems)
    {
        var paper = knowledge.Theme.Issue(AnnexRecipe.Of(AnnexKind.Receipt).Compose(input));
        try
        {
            using var output = new MemoryStream();
            AnnexWriter.Write(paper, null, knowledge.Theme, knowledge.Words, $".{ending}", e => knowledge.Renderers[e], output);
            return output.ToArray();
        }
        catch (UnprintableTextException e)
        {
            problems.Add(new(Body.Name, AnnexWriter.PlaceOf(paper, e), ProblemSeverity.Error, e.Reason));
            return null;
        }
    }

    private static Problem OneOf(string key, IEnumerable<string> allowed)
    {
        var all = string.Join(" · ", allowed);
        return Problem.Error(Body.Name, key, $"Her skal stå en af: {all}.", $"Expected one of: {all}.");
    }
}
