using System.Runtime.CompilerServices;

namespace ProcurementBaseline.Storage;

/// <summary>Lets only such records through as an export gives.</summary>
internal static class RestoreCheck
{
    /// <summary>The refusal of a store that has something in it.</summary>
    public static RestoreRefusedException NotEmpty() => new("The store is not empty: a backup is only restored into an empty one.");

    /// <summary>The records as they come, until one is wrong.</summary>
    /// <exception cref="RestoreRefusedException">A chain is broken, a content is not the one its line speaks of, or a standing document has none.</exception>
    public static async IAsyncEnumerable<JournalRecord> Of(IAsyncEnumerable<JournalRecord> records, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (number, previous, authority) = (0L, AuditEntry.Origin, (string?)null);
        var documents = new Dictionary<(string Kind, string Id), (long Version, string? Hash, bool Holds)>();
        await foreach (var record in records.WithCancellation(cancel).ConfigureAwait(false))
        {
            var entry = record.Entry;
            if (entry.Key.Authority != authority)
            {
                Close(authority, documents);
                if (string.CompareOrdinal(entry.Key.Authority, authority) < 0) throw Wrong(entry, "its log is not in order");
                (number, previous, authority) = (0, AuditEntry.Origin, entry.Key.Authority);
                documents.Clear();
            }
            if (AuditChain.FaultOf(entry, number, previous) is { } fault) throw Wrong(entry, $"the chain is broken ({fault})");
            var before = documents.GetValueOrDefault((entry.Key.Kind, entry.Key.Id));
            if (before.Holds) throw Wrong(entry, "the version before it has a content, though it no longer stands");
            if (entry.Version != before.Version + 1 || entry.Before != before.Hash) throw Wrong(entry, "it does not follow on the version before");
            if (record.Content is not null && AuditEntry.HashOf(record.Content) != entry.After) throw Wrong(entry, "its content is not the one it speaks of");
            documents[(entry.Key.Kind, entry.Key.Id)] = (entry.Version, entry.After, record.Content is not null);
            (number, previous) = (entry.Number, entry.Hash);
            yield return record;
        }
        Close(authority, documents);
    }

    private static void Close(string? authority, Dictionary<(string Kind, string Id), (long Version, string? Hash, bool Holds)> documents)
    {
        foreach (var ((kind, id), (version, hash, holds)) in documents)
        {
            if (hash is not null && !holds) throw new RestoreRefusedException($"{authority}/{kind}/{id}: version {version} stands and has no content.");
        }
    }

    private static RestoreRefusedException Wrong(AuditEntry entry, string what) => new($"{entry.Key.Authority}, entry {entry.Number}: {what}.");
}
