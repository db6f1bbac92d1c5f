using ProcurementBaseline.Cases;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>What a tenderer has of an open case: where its documents lie, and how they are changed while there is time.</summary>
/// <param name="Request">The request.</param>
/// <param name="Case">The case with its documents in force.</param>
/// <param name="Log">What is sealed of it.</param>
internal sealed record Desk(TendererRequest Request, PublishedCase Case, SealedLog Log)
{
    public const string AnswerKind = "answer";
    private const string ParticularsKind = "particulars", UploadsKind = "evidence", SubmissionKind = "submission";

    /// <summary>The tenderer's id.</summary>
    public string Tenderer => Request.Participant.Tenderer;

    public CancellationToken Cancel => Request.Cancel;

    /// <summary>Where everything of a response but its answers lies.</summary>
    public DocumentKey ParticularsPlace => Log.Place(ParticularsKind, Tenderer);

    /// <summary>Where the list of uploads lies.</summary>
    public DocumentKey UploadsPlace => Log.Place(UploadsKind, Tenderer);

    /// <summary>Where the submission lies.</summary>
    public DocumentKey SubmissionPlace => Log.Place(SubmissionKind, Tenderer);

    /// <summary>Where an answer lies. One that was taken out is empty: its number goes on.</summary>
    public DocumentKey AnswerPlace(string requirement) => Log.Place(AnswerKind, Tenderer, requirement);

    /// <summary>A requirement of the edition in force; null when it does not ask for that.</summary>
    public DraftedRequirement? Asked(string requirement) => Case.Edition.Set.Selected.FirstOrDefault(r => r.Requirement.Id == requirement);

    /// <summary>The submission, with its version; null when there is none.</summary>
    public async Task<(Submission Content, long Version)?> Submission() =>
        await Log.Find(SubmissionPlace, Cancel) is { } found ? (CaseFile.Read<Submission>(found.Content), found.Version) : null;

    /// <summary>This moment, when it is in time; null when the deadline has passed.</summary>
    public DateTimeOffset? InTime() => Request.Time.GetUtcNow() is var now && Case.State.Receives(now) ? now : null;

    /// <summary>The refusal of what comes after the deadline.</summary>
    public IResult Late()
    {
        var deadline = Case.State.Deadline;
        return Refusal.Of(Request.Http, StatusCodes.Status409Conflict, "deadline", new()
        {
            ["deadline"] = deadline.ToUniversalTime(),
            ["deadlineLocal"] = DanishTime.Say(deadline, Refusal.LanguageOf(Request.Http.Request)),
        });
    }

    /// <summary>Writes changes, all or none, at a moment that was found in time.</summary>
    public Task<WriteResult> Write(DateTimeOffset now, string action, IReadOnlyList<Change> changes) =>
        Request.Store.Write(new(changes, action, Request.Participant.Actor, now), Cancel);

    /// <summary>Puts one document in place of a version, and answers the request.</summary>
    /// <remarks>Who sends again what was already taken in, because the answer got lost, is told that it is there.</remarks>
    /// <param name="place">Where.</param>
    /// <param name="expected">The version it was made on; 0 for none.</param>
    /// <param name="content">The content; empty where it is taken out.</param>
    /// <param name="action">What the log names it.</param>
    public async Task<IResult> Save(DocumentKey place, long expected, ReadOnlyMemory<byte> content, string action)
    {
        if (InTime() is not { } now) return Late();
        if ((await Write(now, action, [Log.Put(place, expected, content)])).Written) return Saved(expected + 1);
        var there = await Log.Find(place, Cancel);
        if (there is not null && there.Content.Span.SequenceEqual(content.Span)) return Saved(there.Version);
        if (expected == 0 && there is { Content.IsEmpty: true } && (await Write(now, action, [Log.Put(place, there.Version, content)])).Written) return Saved(there.Version + 1);
        return Http.Version.Lost(Request.Http, there is { Content.IsEmpty: true } ? null : there);

        IResult Saved(long version)
        {
            Http.Version.Tell(Request.Http, version);
            return TypedResults.NoContent();
        }
    }
}
