using ProcurementBaseline.Exchange.Espd;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Web.Features.Drafts;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Judgements;

internal static class JudgementEndpoints
{
    private static readonly JudgeBodyValidator Rules = new();

    public static void MapJudgements(this IEndpointRouteBuilder app) => app.MapPost("/api/judge", Post).WithTags("Stateless").WithName("Judge")
        .WithSummary("How tenderers stand against each requirement, each exclusion ground and each third-country rule. Nothing is stored.")
        .Accepts<JudgeBody>("application/json").Produces<JudgementView>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> Post(HttpContext http, Knowledge knowledge)
    {
        var problems = new List<Problem>();
        var espd = new Dictionary<string, EspdDeclaration>(StringComparer.Ordinal);
        RequirementSet? set = null;
        var body = await Body.Read(http.Request, Rules, problems, (b, found) =>
        {
            set = ProcurementBodies.Draft(b.Procurement, knowledge, problems, found);
            Check(b, set, knowledge, espd, found);
        });
        if (body is null || set is null) return Refusal.Input(http, problems);
        var assessments = (body.Assessments ?? []).ToDictionary(a => a.Tenderer, StringComparer.Ordinal);
        var judgement = Judge.Responses(knowledge.Rulebook, set,
            body.Responses.Select(r => (r, assessments.GetValueOrDefault(r.Tenderer.Id))), Day(body)!.Value, espd);
        return TypedResults.Ok(JudgementView.Of(judgement, RulebookView.Of(knowledge.Rulebook), knowledge.Words));
    }

    // Everything may have been read in part: what was wrong is null.
    private static void Check(JudgeBody body, RequirementSet? set, Knowledge knowledge, Dictionary<string, EspdDeclaration> espd, ICollection<Problem> problems)
    {
        if (body.Procurement is not null && Day(body) is null)
        {
            problems.Add(Problem.Error(Body.Name, "asOf", "Bedømmelsesdagen er ukendt: angiv asOf eller procurement.tenderDeadline.",
                "The judging day is unknown: give asOf or procurement.tenderDeadline."));
        }
        var (responses, assessments) = (body.Responses ?? [], body.Assessments ?? []);
        for (var i = 0; i < responses.Count; i++)
        {
            if (responses[i] is not { } response) continue;
            var at = JsonPath.Item("responses", i);
            if (set is not null) Body.Part(at, problems, found => ResponseCheck.Check(knowledge.Rulebook, set, response, at, found));
            if (response.Espd is { } file) Body.Part($"{at}.espd", problems, found => Read(file, response, body, knowledge, espd, found));
        }
        for (var i = 0; i < assessments.Count && set is not null && responses.All(r => r is not null); i++)
        {
            if (assessments[i] is { } assessment)
                Body.Part(JsonPath.Item("assessments", i), problems, found => ResponseCheck.Check(set, [.. responses], assessment, Body.Name, found));
        }
        Twice("responses", [.. responses.Select(r => r?.Tenderer?.Id)], ".tenderer.id", problems);
        Twice("assessments", [.. assessments.Select(a => a?.Tenderer)], ".tenderer", problems);
    }

    private static DateOnly? Day(JudgeBody body) =>
        body.AsOf ?? (body.Procurement.TenderDeadline is { } deadline ? DateOnly.FromDateTime(deadline.Date) : null);

    private static void Read(
        string file, Response response, JudgeBody body, Knowledge knowledge, Dictionary<string, EspdDeclaration> espd, ICollection<Problem> problems)
    {
        var bytes = new byte[(body.Files?.GetValueOrDefault(file)?.Length ?? 0) * 3 / 4 + 3];
        if (body.Files?.GetValueOrDefault(file) is not { } text || !Convert.TryFromBase64String(text, bytes, out var length))
        {
            problems.Add(Problem.Error(Body.Name, "$", $"Filen \"{Quote.Of(file)}\" skal ligge i files som Base64.", $"The file \"{Quote.Of(file)}\" must be in files as Base64."));
            return;
        }
        if (EspdReader.Parse(file, bytes[..length], knowledge.Rulebook.Espd, body.Procurement?.NoticeDate ?? DateOnly.MaxValue, problems) is { } read && response.Tenderer?.Id is { } tenderer) espd.TryAdd(tenderer, read);
    }

    private static void Twice(string list, IReadOnlyList<string?> tenderers, string member, ICollection<Problem> problems)
    {
        for (var i = 0; i < tenderers.Count; i++)
        {
            if (tenderers[i] is not { } id || !tenderers.Take(i).Contains(id, StringComparer.Ordinal)) continue;
            problems.Add(Problem.Error(Body.Name, JsonPath.Item(list, i) + member,
                $"Tilbudsgiveren \"{Quote.Of(id)}\" står der allerede.", $"The tenderer \"{Quote.Of(id)}\" is there already."));
        }
    }
}
