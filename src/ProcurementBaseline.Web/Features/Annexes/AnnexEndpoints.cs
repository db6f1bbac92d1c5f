using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Excel;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Web.Features.Drafts;
using ProcurementBaseline.Web.Features.Judgements;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Annexes;

internal static class AnnexEndpoints
{
    private static readonly ResponsesBodyValidator<AnnexBody> Rules = new();

    public static void MapAnnexes(this IEndpointRouteBuilder app) => app.MapPost("/api/annex", Post).WithTags("Stateless").WithName("Annex")
        .WithSummary("An annex of any kind, as a file. The same body gives the same bytes. Nothing is stored.")
        .Accepts<AnnexBody>("application/json").Produces<byte[]>(contentType: MediaTypes[AnnexFormat.Pdf], additionalContentTypes: [.. MediaTypes.Values.Skip(1)])
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static SortedDictionary<AnnexFormat, string> MediaTypes { get; } = new()
    {
        [AnnexFormat.Pdf] = "application/pdf",
        [AnnexFormat.Docx] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [AnnexFormat.Xlsx] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [AnnexFormat.Json] = "application/json",
    };

    private static async Task<IResult> Post(HttpContext http, Knowledge knowledge, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var espd = new Dictionary<string, EspdDeclaration>(StringComparer.Ordinal);
        RequirementSet? set = null;
        http.Request.EnableBuffering(JsonFile.MaxBytes);
        var body = await Body.Read(http.Request, Rules, problems, (b, found) =>
        {
            set = ProcurementBodies.Draft(b.Procurement, knowledge, problems, found);
            AnnexCheck.Check(b, found);
            ResponsesBodies.Check(b, set, knowledge, espd, found, AnnexCheck.RecipeOf(b).Parts.Contains(AnnexPart.AsOf));
            // Nothing to attach to a tender: the findings say what to do instead.
            if (set is { IsRefused: true }) foreach (var finding in set.Findings) found.Add(new(Body.Name, "procurement", ProblemSeverity.Error, finding.Message));
        });
        if (body is null || set is null) return Refusal.Input(http, problems);
        var responses = ResponsesBodies.Pairs(body);
        var input = new AnnexInput(set, knowledge.Words, body.Lang ?? AnnexLanguage.Da, () => Reviewer.Review(knowledge.Rulebook, set),
            () => Judge.Responses(knowledge.Rulebook, set, responses, ResponsesBodies.Day(body)!.Value, espd))
        {
            Responses = responses,
            ContentHash = responses.Count == 1 ? HashOfResponse(await Body.Bytes(http.Request, cancel)) : "",
            Received = body.Received,
            Changes = body.Changes ?? true,
        };
        return Write(body, input, knowledge, problems) is { } file ? Sent(http, body, file) : Refusal.Input(http, problems);
    }

    private static byte[]? Write(AnnexBody body, AnnexInput input, Knowledge knowledge, List<Problem> problems)
    {
        var recipe = AnnexCheck.RecipeOf(body);
        var paper = knowledge.Theme.Issue(recipe.Compose(input));
        try
        {
            using var output = new MemoryStream();
            AnnexWriter.Write(paper, recipe.Workbook?.Invoke(input), knowledge.Theme, knowledge.Words, AnnexCheck.ExtensionOf(body), e => knowledge.Renderers[e], output);
            return output.ToArray();
        }
        catch (UnprintableTextException e)
        {
            problems.Add(new(Body.Name, AnnexWriter.PlaceOf(paper, e), ProblemSeverity.Error, e.Reason));
        }
        catch (WorkbookRefusedException e)
        {
            problems.Add(new(Body.Name, "$", ProblemSeverity.Error, e.Reason));
        }
        return null;
    }

    private static FileContentHttpResult Sent(HttpContext http, AnnexBody body, byte[] file)
    {
        var hash = SHA256.HashData(file);
        http.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(hash)}:";
        var name = $"{body.Procurement.Id}-{AnnexCheck.RecipeOf(body).Name}{AnnexCheck.ExtensionOf(body)}";
        return TypedResults.File(file, MediaTypes[body.Format ?? AnnexFormat.Pdf], name, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash)}\""));
    }

    // Of the response as it was written, as the command line hashes its file.
    private static string HashOfResponse(ReadOnlyMemory<byte> body) => CanonicalJson.Hash(JsonFile.Parse(Body.Name, body.Span, [])!["responses"]!.Items[0]);
}
