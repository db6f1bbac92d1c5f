using ProcurementBaseline.Assessments;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Evaluations;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Assessments;

internal static class PutAssessment
{
    private static readonly AssessmentValidator Rules = new();

    public static async Task<IResult> Handle(
        HttpContext http, string id, string tenderer, Caller caller, CaseFile cases, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var (opened, refused) = await OpenedCase.Find(http, new(caller.Authority, id), cases, cancel);
        if (opened is null) return refused!;
        if (await opened.Submission(tenderer, cancel) is not { } submission) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var place = StoredAssessments.Place(opened, tenderer);
        var before = await opened.Log.Find(place, cancel);
        var asked = Http.Version.IsNew(http.Request) ? 0 : Http.Version.Asked(http.Request);
        if (asked is null) return Http.Version.Missing(http);
        if (asked != (before?.Version ?? 0)) return Http.Version.Lost(http, before);

        var (now, problems) = (time.GetUtcNow(), new List<Problem>());
        var signatures = new SignedDecisions(caller, before is null ? null : StoredAssessments.Read(before.Content), DanishTime.DayOf(now));
        http.Request.EnableBuffering(JsonFile.MaxBytes);
        var read = await Body.Read(http.Request, Rules, problems, (assessment, found) =>
        {
            ResponseCheck.Check(opened.Published.Edition.Set, [Submissions.Read(submission)], assessment, Body.Name, found);
            signatures.Check(assessment, found);
        });
        if (read is null) return Refusal.Input(http, problems);
        var content = signatures.Sign(await Body.Bytes(http.Request, cancel));
        var actor = caller.InOneOf(Readers.Assessors);
        var result = await store.Write(new([opened.Log.Put(place, asked.Value, content)], "assessment.put", actor, now), cancel);
        if (!result.Written || await opened.Log.Find(place, cancel) is not { } stored) return Http.Version.Lost(http, await opened.Log.Find(place, cancel));
        Http.Version.Tell(http, stored.Version);
        return before is null ? TypedResults.Created(http.Request.Path) : TypedResults.NoContent();
    }
}
