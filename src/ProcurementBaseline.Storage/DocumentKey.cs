namespace ProcurementBaseline.Storage;

/// <summary>What a stored document is known by.</summary>
/// <param name="Authority">The authority whose it is. No question is ever asked across authorities.</param>
/// <param name="Kind">What it is: <c>procurement</c>, <c>answer</c>.</param>
/// <param name="Id">Its id among those of its kind; parts are joined by a slash: <c>mri-2026/DK-CVR-1</c>.</param>
public readonly record struct DocumentKey(string Authority, string Kind, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Authority}/{Kind}/{Id}";
}

/// <summary>A document as it now stands.</summary>
/// <param name="Key">What it is known by.</param>
/// <param name="Version">1 for the first, one more with each change.</param>
/// <param name="Content">Its bytes; the store does not look into them.</param>
public sealed record StoredDocument(DocumentKey Key, long Version, ReadOnlyMemory<byte> Content);
