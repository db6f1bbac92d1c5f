namespace ProcurementBaseline.Storage.Sealing;

/// <summary>The documents of one case that only tenderers may read until it is opened, sealed, in a partition and a log of their own.</summary>
/// <remarks>
/// The partition is not the authority's: its log would tell how many tenderers there are. Who may look when is decided by the caller of this class.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="key">The case's key.</param>
/// <param name="partition">The case's partition: see <see cref="PartitionOf"/>.</param>
public sealed class SealedLog(IStore store, CaseKey key, string partition)
{
    private const int PageLength = 500;

    /// <summary>The partition of a case. An authority's name holds no slash, so that it is no other's.</summary>
    public static string PartitionOf(string authority, string procurement) => $"{authority}/{procurement}";

    /// <summary>Where a document of a tenderer lies.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="tenderer">The tenderer's id; it is not to be seen in the key.</param>
    /// <param name="part">Which of the tenderer's; empty when there is one. Not to be seen either: it may be a tenderer's own word, or the hash of a document others know.</param>
    public DocumentKey Place(string kind, string tenderer, string part = "") =>
        new(partition, kind, part.Length == 0 ? key.NameOf(tenderer) : $"{key.NameOf(tenderer)}/{key.NameOf($"{tenderer}\n{part}")}");

    /// <summary>A document, opened; null when there is none.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed or moved since it was sealed.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    public async Task<StoredDocument?> Find(DocumentKey place, CancellationToken cancel = default) =>
        await store.Find(place, cancel).ConfigureAwait(false) is { } found ? Opened(found) : null;

    /// <summary>All documents of one kind, opened, in the order of their keys; those of one tenderer, when one is named.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">One was changed or moved since it was sealed.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    public async Task<IReadOnlyList<StoredDocument>> List(string kind, string? tenderer = null, CancellationToken cancel = default)
    {
        var found = new List<StoredDocument>();
        var under = tenderer is null ? "" : $"{key.NameOf(tenderer)}/";
        for (string? after = null; ;)
        {
            var page = await store.List(partition, kind, under, after, PageLength, cancel).ConfigureAwait(false);
            found.AddRange(page.Select(Opened));
            if (page.Count < PageLength) return found;
            after = page[^1].Key.Id;
        }
    }

    /// <summary>A change that puts a content in the place of a version, sealed.</summary>
    /// <param name="place">Where, of this case.</param>
    /// <param name="expected">The version it is put in place of; 0 when there must be none yet.</param>
    /// <param name="content">The content in the clear; null to remove it.</param>
    public Change Put(DocumentKey place, long expected, ReadOnlyMemory<byte>? content) =>
        new(place, expected, content is { } bytes ? key.Seal(place, bytes.Span) : (ReadOnlyMemory<byte>?)null);

    /// <summary>A document that was read beside this log, opened: what an authority keeps in its own partition, sealed by the case's key.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed or moved since it was sealed.</exception>
    public StoredDocument Opened(StoredDocument found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found with { Content = key.Open(found.Key, found.Content.Span) };
    }
}
