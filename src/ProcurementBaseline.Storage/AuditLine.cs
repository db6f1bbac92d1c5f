using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProcurementBaseline.Storage;

/// <summary>An entry of the audit log as one line of JSON: everything its hash is made of, so that the log can be verified far from the store.</summary>
public sealed record AuditLine
{
    /// <summary>How a line is written, and read where a mistake may end the reading: camelCase, strict, no line break inside.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whose log.</summary>
    public required string Authority { get; init; }

    /// <summary>Its place in the log, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The document's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The document's id among those of its kind.</summary>
    public required string Id { get; init; }

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

    /// <summary>The hash of the entry before it.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 over all of the above: see <see cref="AuditEntry.HashOf(AuditEntry)"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The line of an entry.</summary>
    public static AuditLine Of(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new()
        {
            Authority = entry.Key.Authority,
            Number = entry.Number,
            Kind = entry.Key.Kind,
            Id = entry.Key.Id,
            Version = entry.Version,
            Action = entry.Action,
            Actor = entry.Actor,
            At = entry.At,
            Before = entry.Before,
            After = entry.After,
            Previous = entry.Previous,
            Hash = entry.Hash,
        };
    }

    /// <summary>The line as bytes, a line feed at its end.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    /// <summary>The entry of this line.</summary>
    public AuditEntry ToEntry() => new()
    {
        Number = Number,
        Key = new(Authority, Kind, Id),
        Version = Version,
        Action = Action,
        Actor = Actor,
        At = At,
        Before = Before,
        After = After,
        Previous = Previous,
        Hash = Hash,
    };
}
