using ProcurementBaseline.Cases;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Evaluations;

namespace ProcurementBaseline.Web.Features.Openings;

internal static class ListSubmissions
{
    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, CaseFile cases, Readings readings, CancellationToken cancel)
    {
        var (opened, refused) = await OpenedCase.Find(http, new(caller.Authority, id), cases, cancel);
        if (opened is null) return refused!;
        await readings.Keep(opened, caller, "submission.list", null, null, cancel);
        return TypedResults.Ok<IReadOnlyList<Row>>([.. (await opened.Submissions(cancel)).Select(Row.Of)]);
    }

    /// <summary>One submission.</summary>
    /// <param name="Tenderer">The tenderer's id.</param>
    /// <param name="Name">Its name; null when it gave none.</param>
    /// <param name="ReceivedAt">When it was received, UTC.</param>
    /// <param name="Hash">SHA-256 of its canonical JSON, as the receipt has it.</param>
    /// <param name="Edition">The edition of the documents it answers.</param>
    /// <param name="Files">The documents with it.</param>
    internal sealed record Row(string Tenderer, string? Name, DateTimeOffset ReceivedAt, string Hash, int Edition, IReadOnlyList<SubmittedFile> Files)
    {
        public static Row Of(Submission submission) => new(submission.Tenderer, Submissions.Read(submission)?.Tenderer.Name, submission.ReceivedAt,
            submission.ContentHash, submission.Edition, submission.Files);
    }
}
