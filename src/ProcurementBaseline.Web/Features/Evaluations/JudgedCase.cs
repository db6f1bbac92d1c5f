using ProcurementBaseline.Assessments;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Exchange.Espd;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Assessments;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Evaluations;

/// <summary>All tenders of an opened case, judged by the rulebook pinned to it. Nothing of it is stored: judged again it is the same.</summary>
/// <param name="Opened">The case.</param>
/// <param name="Responses">The responses in the ordinal order of the tenderers' ids, each with what was found of it.</param>
/// <param name="Espd">The ESPDs that could be read, by the tenderer's id.</param>
/// <param name="Judgement">What the rules say.</param>
internal sealed record JudgedCase(
    OpenedCase Opened, IReadOnlyList<(Response Response, Assessment? Assessment)> Responses, IReadOnlyDictionary<string, EspdDeclaration> Espd, Judgement Judgement)
{
    /// <summary>The documents in force and their rulebook.</summary>
    public Edition Edition => Opened.Published.Edition;

    /// <summary>Judges a case for somebody who may read it, and keeps that it was read; null with a refusal.</summary>
    /// <param name="http">The request.</param>
    /// <param name="id">The procurement.</param>
    /// <param name="asOf">The judging day as it was asked for; null for the day of the deadline in Denmark.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="reader">What it is read for.</param>
    /// <param name="problems">Mistakes found in the query so far; with one nothing is judged.</param>
    public static async Task<(JudgedCase? Case, IResult? Refused)> Find(HttpContext http, string id, string? asOf, Caller caller, Reader reader, List<Problem> problems)
    {
        var cancel = http.RequestAborted;
        var (opened, refused) = await OpenedCase.Find(http, new(caller.Authority, id), reader.Cases, cancel);
        if (opened is null) return (null, refused);
        var day = Query.Day("asOf", asOf, problems) ?? DanishTime.DayOf(opened.Published.State.Deadline);
        if (problems.Count > 0) return (null, Refusal.Input(http, problems));
        await reader.Readings.Keep(opened, caller, reader.What, reader.Tenderer, null, cancel);
        return (await Of(opened, day, reader.Knowledge, cancel), null);
    }

    private static async Task<JudgedCase> Of(OpenedCase opened, DateOnly asOf, Knowledge knowledge, CancellationToken cancel)
    {
        var edition = opened.Published.Edition;
        var assessments = await StoredAssessments.All(opened, cancel);
        var espd = new Dictionary<string, EspdDeclaration>(StringComparer.Ordinal);
        var read = new List<(Response Response, Assessment? Assessment, List<Finding> Notes)>();
        foreach (var submission in await opened.Submissions(cancel))
        {
            var notes = new List<Finding>();
            var response = SubmissionNotes.Fitting(submission, Submissions.Read(submission), edition, knowledge.Words, notes);
            if (response.Espd is not null)
            {
                var problems = new List<Problem>();
                if (await Espds(opened, submission, edition, problems, cancel) is { } declared) espd.Add(submission.Tenderer, declared);
                else notes.Add(SubmissionNotes.Unread(edition, problems, knowledge.Words));
            }
            read.Add((response, assessments.GetValueOrDefault(submission.Tenderer), notes));
        }
        var judged = Judge.Responses(edition.Rulebook, edition.Set, read.Select(r => (r.Response, SubmissionNotes.WithoutDecisionsOn(r.Notes, r.Assessment))), asOf, espd);
        judged = judged with { Responses = [.. judged.Responses.Zip(read, (j, r) => SubmissionNotes.With(j, r.Notes, r.Assessment))] };
        return new(opened, [.. read.Select(r => (r.Response, r.Assessment))], espd, judged);
    }

    private static async Task<EspdDeclaration?> Espds(OpenedCase opened, Submission submission, Edition edition, List<Problem> problems, CancellationToken cancel)
    {
        const string Id = "espd";
        return submission.Files.FirstOrDefault(f => f.Id == Id) is { } file
            ? EspdReader.Parse(file.Name, await opened.Upload(submission, file, cancel), edition.Rulebook.Espd, edition.Set.Procurement.NoticeDate, problems)
            : null;
    }
}

/// <summary>What judging a case takes, and what it is read for.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Readings">Keeps that it was read.</param>
/// <param name="Knowledge">The words.</param>
/// <param name="What">As the log of readings names it.</param>
/// <param name="Tenderer">Of whom something is shown; null for all.</param>
internal sealed record Reader(CaseFile Cases, Readings Readings, Knowledge Knowledge, string What, string? Tenderer = null);
