using ProcurementBaseline.Annexes;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Features.Drafts;
using ProcurementBaseline.Web.Features.Judgements;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Annexes;

internal static class AnnexEndpoints
{
    private static readonly ResponsesBodyValidator<AnnexBody> Rules = new();

    public static void MapAnnexes(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/annex", Post).WithTags("Stateless").WithName("Annex")
            .WithSummary("An annex of any kind, as a file. The same body gives the same bytes. Nothing is stored.")
            .Accepts<AnnexBody>("application/json").ProducesAnnex();
        app.MapGet("/api/procurements/{id}/annex", ReadAnnex.Handle).ForEveryone().WithTags("Publication").WithName("ReadAnnex")
            .WithSummary("An annex of a stored procurement, as it is in force or in one edition; of a draft for the authority alone.").ProducesAnnex()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static RouteHandlerBuilder ProducesAnnex(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<byte[]>(contentType: AnnexFile.MediaTypes[AnnexFormat.Pdf], additionalContentTypes: [.. AnnexFile.MediaTypes.Values.Skip(1)])
        .ProducesProblem(StatusCodes.Status400BadRequest);

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
        return AnnexCheck.FileOf(body).Send(http, body.Procurement.Id, input, knowledge);
    }

    // Of the response as it was written, as the command line hashes its file.
    private static string HashOfResponse(ReadOnlyMemory<byte> body) => CanonicalJson.Hash(JsonFile.Parse(Body.Name, body.Span, [])!["responses"]!.Items[0]);
}
