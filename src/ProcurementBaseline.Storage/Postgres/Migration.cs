using Npgsql;

namespace ProcurementBaseline.Storage.Postgres;

/// <summary>Brings the tables up to date, in one transaction: all steps that are missing, or none.</summary>
internal static class Migration
{
    public static async Task<int> Run(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancel).ConfigureAwait(false);
        await Execute("SELECT pg_advisory_xact_lock($1)", Schema.Gate).ConfigureAwait(false);
        await Execute(Schema.Version).ConfigureAwait(false);
        await using var asked = new NpgsqlCommand("SELECT count(*)::int FROM procbase_schema", connection, transaction);
        var done = (int)(await asked.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
        if (done > Schema.Steps.Count) throw new StoreUnavailableException($"The tables are of a newer program: step {done}; this one knows {Schema.Steps.Count}.");
        for (var step = done; step < Schema.Steps.Count; step++)
        {
            await Execute(Schema.Steps[step]).ConfigureAwait(false);
            await Execute("INSERT INTO procbase_schema VALUES ($1)", step + 1).ConfigureAwait(false);
        }
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
        return Schema.Steps.Count;

        async Task Execute(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            PostgresStore.Fill(command, values);
            await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
        }
    }
}
