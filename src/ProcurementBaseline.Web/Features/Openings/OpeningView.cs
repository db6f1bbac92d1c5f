using ProcurementBaseline.Cases;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Openings;

/// <summary>Where the opening of a case stands.</summary>
/// <param name="Deadline">The last moment a tender is received, inclusive, UTC.</param>
/// <param name="Received">Whether anything was received: that, and not how many, may be known before.</param>
/// <param name="Asked">Who asked for it; null while nobody has.</param>
/// <param name="Opened">Who, besides, opened; null while the tenders are sealed.</param>
internal sealed record OpeningView(DateTimeOffset Deadline, bool Received, Signature? Asked, Signature? Opened)
{
    public static async Task<OpeningView> Of(CaseId id, Case state, IStore store, CancellationToken cancel) =>
        new(state.Deadline, (await store.List(id.Partition, OpenedCase.SubmissionKind, most: 1, cancel: cancel)).Count > 0, state.OpeningAsked, state.Opened);
}
