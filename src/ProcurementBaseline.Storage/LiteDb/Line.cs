using LiteDB;

namespace ProcurementBaseline.Storage.LiteDb;

/// <summary>A line of the log as the file holds it. Its names are short and stay as they are: old files have them.</summary>
internal sealed class Line
{
    [BsonId]
    public long Id { get; set; }

    [BsonField("n")]
    public long Number { get; set; }

    [BsonField("a")]
    public string Authority { get; set; } = "";

    [BsonField("k")]
    public string Kind { get; set; } = "";

    [BsonField("i")]
    public string Document { get; set; } = "";

    [BsonField("v")]
    public long Version { get; set; }

    [BsonField("w")]
    public string Action { get; set; } = "";

    [BsonField("b")]
    public string Actor { get; set; } = "";

    /// <summary>Ticks in UTC: the file's own dates know only milliseconds.</summary>
    [BsonField("t")]
    public long At { get; set; }

    [BsonField("f")]
    public string? Before { get; set; }

    [BsonField("g")]
    public string? After { get; set; }

    [BsonField("p")]
    public string Previous { get; set; } = "";

    [BsonField("h")]
    public string Hash { get; set; } = "";

    [BsonField("c")]
    public byte[]? Content { get; set; }

    public static Line Of(long id, JournalRecord line) => new()
    {
        Id = id,
        Number = line.Entry.Number,
        Authority = line.Entry.Key.Authority,
        Kind = line.Entry.Key.Kind,
        Document = line.Entry.Key.Id,
        Version = line.Entry.Version,
        Action = line.Entry.Action,
        Actor = line.Entry.Actor,
        At = line.Entry.At.UtcTicks,
        Before = line.Entry.Before,
        After = line.Entry.After,
        Previous = line.Entry.Previous,
        Hash = line.Entry.Hash,
        Content = line.Content?.ToArray(),
    };

    /// <summary>This line, its content taken out.</summary>
    public Line Without()
    {
        Content = null;
        return this;
    }

    public AuditEntry ToEntry() => new()
    {
        Number = Number,
        Key = new(Authority, Kind, Document),
        Version = Version,
        Action = Action,
        Actor = Actor,
        At = new(At, TimeSpan.Zero),
        Before = Before,
        After = After,
        Previous = Previous,
        Hash = Hash,
    };
}
