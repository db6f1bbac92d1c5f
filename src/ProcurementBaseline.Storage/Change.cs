namespace ProcurementBaseline.Storage;

/// <summary>One document put in place of another.</summary>
/// <param name="Key">Which.</param>
/// <param name="Expected">The version it is put in place of; 0 when there must be none yet.</param>
/// <param name="Content">The new bytes; null to remove it. Its number goes on: a removed document is never version 1 again.</param>
public sealed record Change(DocumentKey Key, long Expected, ReadOnlyMemory<byte>? Content);

/// <summary>Changes that happen together or not at all, by whom and when.</summary>
/// <param name="Changes">At least one; no key twice, all of one authority.</param>
/// <param name="Action">What was done, as the audit log names it: <c>procurement.replace</c>.</param>
/// <param name="Actor">A role and an opaque id, never a person's name: the log outlives the people's data.</param>
/// <param name="At">When, by the service's clock.</param>
public sealed record ChangeSet(IReadOnlyList<Change> Changes, string Action, string Actor, DateTimeOffset At);

/// <summary>What became of a <see cref="ChangeSet"/>.</summary>
/// <param name="Written">Whether it is stored and will be there after any crash.</param>
/// <param name="Conflict">The first document that was not of the version expected; null when written.</param>
public sealed record WriteResult(bool Written, DocumentKey? Conflict)
{
    /// <summary>It is stored.</summary>
    public static WriteResult Stored { get; } = new(true, null);
}
