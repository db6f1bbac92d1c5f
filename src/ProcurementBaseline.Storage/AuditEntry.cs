using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ProcurementBaseline.Storage;

/// <summary>One line of the audit log. Each holds the hash of the one before it, so that none can be changed, taken out or put in unseen.</summary>
/// <remarks>It holds hashes of content, never content: it stays valid when what it speaks of is erased.</remarks>
public sealed record AuditEntry
{
    /// <summary>What stands before the first entry.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <summary>Its place in the authority's log, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The document.</summary>
    public required DocumentKey Key { get; init; }

    /// <summary>The document's version after it.</summary>
    public required long Version { get; init; }

    /// <summary>What was done.</summary>
    public required string Action { get; init; }

    /// <summary>Who: a role and an opaque id.</summary>
    public required string Actor { get; init; }

    /// <summary>When, to the microsecond, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of the bytes before; null when there was no document.</summary>
    public required string? Before { get; init; }

    /// <summary>SHA-256 of the bytes after; null when it was removed.</summary>
    public required string? After { get; init; }

    /// <summary>The hash of the entry before it in the authority's log.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 over all of the above, each part with its length before it.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash an entry must have.</summary>
    public static string HashOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(entry.Number);
        Add(entry.Key.Authority);
        Add(entry.Key.Kind);
        Add(entry.Key.Id);
        Add(entry.Version);
        Add(entry.Action);
        Add(entry.Actor);
        Add(Ticks(entry.At));
        Add(entry.Before ?? "");
        Add(entry.After ?? "");
        Add(entry.Previous);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(object part)
        {
            var bytes = part is long number ? BigEndian(number) : Encoding.UTF8.GetBytes((string)part);
            hash.AppendData(BigEndian(bytes.Length));
            hash.AppendData(bytes);
        }
    }

    /// <summary>SHA-256 of a document's bytes, in lower-case hexadecimal; null for none.</summary>
    public static string? HashOf(ReadOnlyMemory<byte>? content) => content is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : null;

    /// <summary>A moment as both stores keep it: databases know microseconds, not ticks.</summary>
    internal static DateTimeOffset Kept(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static long Ticks(DateTimeOffset at) => Kept(at).UtcTicks;

    private static byte[] BigEndian(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }
}
