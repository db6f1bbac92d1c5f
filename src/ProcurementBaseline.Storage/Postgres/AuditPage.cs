using Npgsql;

namespace ProcurementBaseline.Storage.Postgres;

/// <summary>Reads a stretch of an authority's log.</summary>
internal static class AuditPage
{
    public static async Task<IReadOnlyList<AuditEntry>> Read(NpgsqlDataSource source, string authority, long from, int most, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(
            """
            SELECT number, kind, id, version, action, actor, at, before, after, previous, hash FROM procbase_audit
            WHERE authority = $1 AND number >= $2 ORDER BY number LIMIT $3
            """);
        PostgresStore.Fill(command, authority, from, most);
        var entries = new List<AuditEntry>();
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) entries.Add(Entry(reader, authority));
        return entries;
    }

    internal static AuditEntry Entry(NpgsqlDataReader reader, string authority) => new()
    {
        Number = reader.GetInt64(0),
        Key = new(authority, reader.GetString(1), reader.GetString(2)),
        Version = reader.GetInt64(3),
        Action = reader.GetString(4),
        Actor = reader.GetString(5),
        At = new(reader.GetDateTime(6), TimeSpan.Zero),
        Before = reader.IsDBNull(7) ? null : reader.GetString(7),
        After = reader.IsDBNull(8) ? null : reader.GetString(8),
        Previous = reader.GetString(9),
        Hash = reader.GetString(10),
    };
}
