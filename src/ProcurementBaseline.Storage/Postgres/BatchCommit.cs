using Npgsql;
using NpgsqlTypes;
using ProcurementBaseline.Storage.Writing;

namespace ProcurementBaseline.Storage.Postgres;

/// <summary>Writes a batch in one transaction: heads locked, versions looked at, then documents, log and heads in three statements.</summary>
internal static class BatchCommit
{
    public static async Task<IReadOnlyList<WriteResult>> Write(NpgsqlDataSource source, IReadOnlyList<ChangeSet> sets)
    {
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        var heads = await Heads(connection, [.. sets.Select(s => s.Changes[0].Key.Authority).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]).ConfigureAwait(false);
        var plan = new BatchPlan(await Standing(connection, [.. sets.SelectMany(s => s.Changes).Select(c => c.Key).Distinct()]).ConfigureAwait(false), heads);
        WriteResult[] results = [.. sets.Select(plan.Add)];
        if (plan.Lines.Count > 0)
        {
            await Documents(connection, [.. plan.Lines.GroupBy(l => l.Entry.Key).Select(g => g.Last())]).ConfigureAwait(false);
            await Log(connection, plan.Lines).ConfigureAwait(false);
            await Heads(connection, heads).ConfigureAwait(false);
        }
        await transaction.CommitAsync().ConfigureAwait(false);
        return results;
    }

    // In one order for all instances, so that none waits for another that waits for it. A log that has no line yet gets its head first.
    internal static async Task<Dictionary<string, Head>> Heads(NpgsqlConnection connection, string[] authorities)
    {
        await using var make = new NpgsqlCommand(
            "INSERT INTO procbase_head SELECT a, 0, $2 FROM unnest($1) AS a ORDER BY a ON CONFLICT DO NOTHING", connection);
        PostgresStore.Fill(make, authorities, AuditEntry.Origin);
        await make.ExecuteNonQueryAsync().ConfigureAwait(false);
        await using var command = new NpgsqlCommand("SELECT authority, number, hash FROM procbase_head WHERE authority = ANY($1) ORDER BY authority FOR UPDATE", connection);
        PostgresStore.Fill(command, (object)authorities);
        var heads = new Dictionary<string, Head>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false)) heads[reader.GetString(0)] = new(reader.GetInt64(1), reader.GetString(2));
        return heads;
    }

    private static async Task<Dictionary<DocumentKey, Standing>> Standing(NpgsqlConnection connection, DocumentKey[] keys)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT d.authority, d.kind, d.id, d.version, d.hash FROM procbase_document d
            JOIN unnest($1, $2, $3) AS k(authority, kind, id) ON d.authority = k.authority AND d.kind = k.kind AND d.id = k.id
            """, connection);
        PostgresStore.Fill(command, keys.Select(k => k.Authority).ToArray(), keys.Select(k => k.Kind).ToArray(), keys.Select(k => k.Id).ToArray());
        var standing = new Dictionary<DocumentKey, Standing>();
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
            standing[new(reader.GetString(0), reader.GetString(1), reader.GetString(2))] = new(reader.GetInt64(3), reader.IsDBNull(4) ? null : reader.GetString(4));
        return standing;
    }

    internal static async Task Documents(NpgsqlConnection connection, IReadOnlyList<JournalRecord> lines)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO procbase_document SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
            ON CONFLICT (authority, kind, id) DO UPDATE SET version = excluded.version, hash = excluded.hash, content = excluded.content
            """, connection);
        PostgresStore.Fill(command, Of(l => l.Entry.Key.Authority), Of(l => l.Entry.Key.Kind), Of(l => l.Entry.Key.Id), Of(l => l.Entry.Version), Of(l => l.Entry.After));
        command.Parameters.Add(new() { Value = Of(l => l.Content?.ToArray()), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);

        T[] Of<T>(Func<JournalRecord, T> part) => [.. lines.Select(part)];
    }

    internal static async Task Log(NpgsqlConnection connection, IReadOnlyList<JournalRecord> lines)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO procbase_audit SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)", connection);
        PostgresStore.Fill(command,
            Of(e => e.Key.Authority), Of(e => e.Number), Of(e => e.Key.Kind), Of(e => e.Key.Id), Of(e => e.Version), Of(e => e.Action), Of(e => e.Actor),
            Of(e => e.At.UtcDateTime), Of(e => e.Before), Of(e => e.After), Of(e => e.Previous), Of(e => e.Hash));
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);

        T[] Of<T>(Func<AuditEntry, T> part) => [.. lines.Select(l => part(l.Entry))];
    }

    internal static async Task Heads(NpgsqlConnection connection, Dictionary<string, Head> heads)
    {
        await using var command = new NpgsqlCommand(
            "UPDATE procbase_head h SET number = n.number, hash = n.hash FROM unnest($1, $2, $3) AS n(authority, number, hash) WHERE h.authority = n.authority", connection);
        PostgresStore.Fill(command, heads.Keys.ToArray(), heads.Values.Select(h => h.Number).ToArray(), heads.Values.Select(h => h.Hash).ToArray());
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
