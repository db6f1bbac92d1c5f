using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;
using ProcurementBaseline.Storage.Writing;

namespace ProcurementBaseline.Storage.Postgres;

/// <summary>Everything out of a database in one snapshot, and into an empty one in one transaction.</summary>
internal static class Transfer
{
    private const int OutAtOnce = 1_000, InAtOnce = 500;

    /// <summary>Reads all logs, a stretch at a time so that the server never sorts contents; row by row, so that neither side holds many.</summary>
    public static async IAsyncEnumerable<JournalRecord> Out(NpgsqlDataSource source, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel).ConfigureAwait(false);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel).ConfigureAwait(false);
        for (var (authority, number, count) = ("", 0L, OutAtOnce); count == OutAtOnce;)
        {
            await using var command = new NpgsqlCommand(
                """
                SELECT a.number, a.kind, a.id, a.version, a.action, a.actor, a.at, a.before, a.after, a.previous, a.hash, a.authority, d.content
                FROM (SELECT * FROM procbase_audit WHERE (authority, number) > ($1, $2) ORDER BY authority, number LIMIT $3) a
                LEFT JOIN procbase_document d ON d.authority = a.authority AND d.kind = a.kind AND d.id = a.id AND d.version = a.version
                ORDER BY a.authority, a.number
                """, connection);
            PostgresStore.Fill(command, authority, number, OutAtOnce);
            await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            for (count = 0; await reader.ReadAsync(cancel).ConfigureAwait(false); count++)
            {
                var entry = AuditPage.Entry(reader, reader.GetString(11));
                (authority, number) = (entry.Key.Authority, entry.Number);
                yield return new(entry, reader.IsDBNull(12) ? (ReadOnlyMemory<byte>?)null : reader.GetFieldValue<byte[]>(12));
            }
        }
    }

    public static async Task<int> In(NpgsqlDataSource source, IAsyncEnumerable<JournalRecord> records, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancel).ConfigureAwait(false);
        await using (var alone = new NpgsqlCommand("LOCK TABLE procbase_head, procbase_audit, procbase_document IN EXCLUSIVE MODE", connection))
            await alone.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
        await using (var asked = new NpgsqlCommand("SELECT EXISTS (SELECT FROM procbase_audit)", connection))
            if ((bool)(await asked.ExecuteScalarAsync(cancel).ConfigureAwait(false))!) throw RestoreCheck.NotEmpty();
        var (some, last) = (new List<JournalRecord>(InAtOnce), new Dictionary<string, Head>(StringComparer.Ordinal));
        await foreach (var record in records.WithCancellation(cancel).ConfigureAwait(false))
        {
            some.Add(record);
            last[record.Entry.Key.Authority] = new(record.Entry.Number, record.Entry.Hash);
            if (some.Count == InAtOnce) await Put().ConfigureAwait(false);
        }
        await Put().ConfigureAwait(false);
        await BatchCommit.Heads(connection, [.. last.Keys]).ConfigureAwait(false);
        await BatchCommit.Heads(connection, last).ConfigureAwait(false);
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
        return last.Count;

        // A version without bytes that was not a removal was replaced; what replaced it comes later.
        async Task Put()
        {
            await BatchCommit.Documents(connection, [.. some.Where(r => r.Content is not null || r.Entry.After is null).GroupBy(r => r.Entry.Key).Select(g => g.Last())]).ConfigureAwait(false);
            await BatchCommit.Log(connection, some).ConfigureAwait(false);
            some.Clear();
        }
    }
}
