using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exchange.Espd;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Judgements;

/// <summary>Reads the responses of a body.</summary>
internal static class ResponsesBodies
{
    /// <summary>Checks what a body holds against the set. Everything may have been read in part: what was wrong is null.</summary>
    public static void Check(
        IResponsesBody body, RequirementSet? set, Knowledge knowledge, Dictionary<string, EspdDeclaration> espd, ICollection<Problem> problems, bool needsDay = true)
    {
        if (needsDay && body.Procurement is not null && Day(body) is null)
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

    /// <summary>The responses, each with what the authority found of it.</summary>
    public static IReadOnlyList<(Response Response, Assessment? Assessment)> Pairs(IResponsesBody body)
    {
        var assessments = (body.Assessments ?? []).ToDictionary(a => a.Tenderer, StringComparer.Ordinal);
        return [.. (body.Responses ?? []).Select(r => (r, assessments.GetValueOrDefault(r.Tenderer.Id)))];
    }

    /// <summary>The judging day: as asked, else the date of the tender deadline; null without either.</summary>
    public static DateOnly? Day(IResponsesBody body) =>
        body.AsOf ?? (body.Procurement?.TenderDeadline is { } deadline ? DateOnly.FromDateTime(deadline.Date) : null);

    private static void Read(
        string file, Response response, IResponsesBody body, Knowledge knowledge, Dictionary<string, EspdDeclaration> espd, ICollection<Problem> problems)
    {
        var bytes = new byte[(body.Files?.GetValueOrDefault(file)?.Length ?? 0) * 3 / 4 + 3];
        if (body.Files?.GetValueOrDefault(file) is not { } text || !Convert.TryFromBase64String(text, bytes, out var length))
        {
            problems.Add(Problem.Error(Body.Name, "$", $"Filen \"{Quote.Of(file)}\" skal ligge i files som Base64.", $"The file \"{Quote.Of(file)}\" must be in files as Base64."));
            return;
        }
        var read = EspdReader.Parse(file, bytes[..length], knowledge.Rulebook.Espd, body.Procurement?.NoticeDate ?? DateOnly.MaxValue, problems);
        if (read is not null && response.Tenderer?.Id is { } tenderer) espd.TryAdd(tenderer, read);
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
