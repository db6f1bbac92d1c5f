namespace ProcurementBaseline.Storage;

/// <summary>One line of the log with the bytes it speaks of.</summary>
/// <param name="Entry">The line.</param>
/// <param name="Content">The document's bytes after it; null when it was removed then, or when they were replaced or removed since.</param>
public sealed record JournalRecord(AuditEntry Entry, ReadOnlyMemory<byte>? Content);
