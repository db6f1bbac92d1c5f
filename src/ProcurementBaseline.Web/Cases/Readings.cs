using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Cases;

/// <summary>One reading of what tenderers submitted.</summary>
/// <param name="By">Who: a role and an opaque id.</param>
/// <param name="At">When, UTC.</param>
/// <param name="What">What was read, as the log names it: <c>evidence.read</c>.</param>
/// <param name="Tenderer">Whose; null for all tenderers.</param>
/// <param name="Part">Which part: the id of a document; null for the whole.</param>
internal sealed record Reading(string By, DateTimeOffset At, string What, string? Tenderer, string? Part);

/// <summary>Keeps who of the authority has read what, so that misuse can be traced (BEK 1572 § 4). Written before anything is shown.</summary>
internal sealed class Readings(IStore store, TimeProvider time)
{
    private const string Kind = "reading";

    /// <summary>Keeps a reading; when that fails, nothing may be shown.</summary>
    /// <param name="opened">The case.</param>
    /// <param name="caller">Who reads.</param>
    /// <param name="what">What is read.</param>
    /// <param name="tenderer">Whose; null for all tenderers.</param>
    /// <param name="part">Which part; null for the whole.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <exception cref="StoreUnavailableException">It could not be kept.</exception>
    public async Task Keep(OpenedCase opened, Caller caller, string what, string? tenderer, string? part, CancellationToken cancel)
    {
        var reading = new Reading(caller.InOneOf(Readers.OfTenders), time.GetUtcNow(), what, tenderer, part);
        // Its name says nothing of the tenderer; its order is that of time.
        var place = new DocumentKey(opened.Published.Id.Partition, Kind, Guid.CreateVersion7(reading.At).ToString("N"));
        await store.Write(new([opened.Log.Put(place, 0, CaseFile.Write(reading))], what, reading.By, reading.At), cancel);
    }

    /// <summary>Every reading, the first first.</summary>
    public static async Task<IReadOnlyList<Reading>> Of(OpenedCase opened, CancellationToken cancel) =>
        [.. (await opened.Log.List(Kind, cancel: cancel)).Select(r => CaseFile.Read<Reading>(r.Content))];
}
