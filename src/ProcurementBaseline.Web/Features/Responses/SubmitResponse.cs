using System.Text;
using Microsoft.AspNetCore.DataProtection;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Submits the response as the sender saw it, in place of an earlier submission. What it lacks is said in the receipt and does not stop it.</summary>
internal static class SubmitResponse
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request, IDataProtectionProvider protection)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        if (Precondition.Tag(request.Http.Request) is not { Length: > 0 } asked) return Http.Version.Missing(request.Http);
        var copy = await WorkingCopy.Read(desk);
        if (copy.Tag != asked) return ReplaceResponse.Lost(request.Http, copy);
        if (copy.Content.Length > ResponseBody.MostBytes) return Refusal.Of(request.Http, StatusCodes.Status413PayloadTooLarge, "too-large");
        // An amendment may since have changed how something is answered.
        var problems = new List<Problem>();
        ResponseCheck.Check(desk.Case.Edition.Rulebook, desk.Case.Edition.Set, copy.Whole, Body.Name, problems);
        if (problems.Count > 0) return Refusal.Input(request.Http, problems);

        var completeness = await ReadCompleteness.Of(desk, copy);
        var before = await desk.Submission();
        if (desk.InTime() is not { } now) return desk.Late();
        var submission = Sealed(Snapshot(desk, copy, completeness, now), request.Id, protection);
        var changes = new List<Change> { desk.Log.Put(desk.SubmissionPlace, before?.Version ?? 0, CaseFile.Write(submission)) };
        if (copy.Uploads.Version > 0) changes.Add(copy.Uploads.To(desk, copy.Uploads.Files));   // nobody removes what is submitted at this moment
        changes.AddRange(await Uploads.Dropped(desk, (before?.Content.Files ?? []).Select(f => (f.Sha256, f.Length)), submission.Files.Select(f => f.Sha256)));
        if (!(await desk.Write(now, "response.submit", changes)).Written) return ReplaceResponse.Lost(request.Http, await WorkingCopy.Read(desk));
        request.Http.Response.Headers.Location = $"/api/procurements/{request.Id}/responses/{Uri.EscapeDataString(desk.Tenderer)}/submission";
        return new ReceiptResult(Receipt.Of(request.Id, submission), StatusCodes.Status201Created);
    }

    private static Submission Snapshot(Desk desk, WorkingCopy copy, Completeness completeness, DateTimeOffset now) => new()
    {
        Tenderer = desk.Tenderer,
        ReceivedAt = now.ToUniversalTime(),
        ContentHash = CanonicalJson.Hash(JsonFile.Parse("response.json", copy.Content, [])!),
        Content = Encoding.UTF8.GetString(copy.Content),
        Files = [.. copy.Uploads.Files.Select(f => f.Submitted())],
        Edition = desk.Case.Edition.Number,
        Answered = completeness.Answered,
        Asked = completeness.Asked,
        Missing = completeness.Missing,
    };

    private static Submission Sealed(Submission submission, string procurement, IDataProtectionProvider protection) =>
        submission with { Proof = Receipt.Of(procurement, submission).Sealed(protection) };
}
