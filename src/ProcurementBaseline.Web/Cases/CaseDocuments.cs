using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Web.Cases;

/// <summary>Everything the store holds of one case, whatever its kind. Found in the logs, which name every document there ever was.</summary>
internal static class CaseDocuments
{
    /// <summary>The documents of a case in the authority's own partition, with their versions, in the ordinal order of kinds and ids. Rulebooks are shared and not among them.</summary>
    public static async Task<IReadOnlyList<(DocumentKey Key, long Version)>> Open(CaseId id, IStore store, CancellationToken cancel) =>
        Standing(await Lines(id, store, cancel).ToListAsync(cancel));

    /// <summary>The documents in the case's sealed partition.</summary>
    public static async Task<IReadOnlyList<(DocumentKey Key, long Version)>> Sealed(CaseId id, IStore store, CancellationToken cancel) =>
        Standing(await store.Audit(id.Partition, cancel: cancel).ToListAsync(cancel));

    /// <summary>The lines of the authority's log that are about the case.</summary>
    public static IAsyncEnumerable<AuditEntry> Lines(CaseId id, IStore store, CancellationToken cancel) =>
        store.Audit(id.Authority, cancel: cancel).Where(e => IsOf(id, e.Key.Id));

    private static bool IsOf(CaseId id, string key) => key == id.Procurement || key.StartsWith($"{id.Procurement}/", StringComparison.Ordinal);

    private static List<(DocumentKey Key, long Version)> Standing(IEnumerable<AuditEntry> lines) =>
    [
        .. lines.GroupBy(l => l.Key).Select(g => g.MaxBy(l => l.Number)!).Where(l => l.After is not null)
            .OrderBy(l => l.Key.Kind, StringComparer.Ordinal).ThenBy(l => l.Key.Id, StringComparer.Ordinal).Select(l => (l.Key, l.Version)),
    ];
}
