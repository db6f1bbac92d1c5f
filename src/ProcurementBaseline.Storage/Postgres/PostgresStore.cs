using System.Runtime.CompilerServices;
using Npgsql;
using ProcurementBaseline.Storage.Writing;

namespace ProcurementBaseline.Storage.Postgres;

/// <summary>Keeps everything in PostgreSQL, for several instances side by side.</summary>
/// <remarks>A batch is one transaction that holds its authorities' log lines locked, so that the logs stay chains whoever writes.</remarks>
public sealed class PostgresStore : IStore
{
    /// <summary>The last character there is; no id has it.</summary>
    private const string Last = "\U0010FFFF";

    private readonly NpgsqlDataSource _source;
    private readonly WriteQueue _queue;

    private PostgresStore(NpgsqlDataSource source)
    {
        _source = source;
        _queue = new WriteQueue(sets => Guarded(() => BatchCommit.Write(source, sets))).Start();
    }

    /// <summary>Whether a text is a connection string that names a host. Nothing is connected to.</summary>
    public static bool IsConnection(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection).Host is { Length: > 0 };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Connects and brings the tables up to date.</summary>
    /// <param name="connection">An Npgsql connection string.</param>
    /// <param name="cancel">Ends the attempt.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or its tables are of a newer program.</exception>
    public static async Task<PostgresStore> Open(string connection, CancellationToken cancel = default)
    {
        var source = Source(connection);
        try
        {
            await Guarded(() => Migration.Run(source, cancel)).ConfigureAwait(false);
            return new(source);
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<StoredDocument?> Find(DocumentKey key, CancellationToken cancel = default) => Guarded(async () =>
    {
        await using var command = _source.CreateCommand(
            "SELECT id, version, content FROM procbase_document WHERE authority = $1 AND kind = $2 AND id = $3 AND content IS NOT NULL");
        Fill(command, key.Authority, key.Kind, key.Id);
        return await Documents(command, key.Authority, key.Kind, cancel).ConfigureAwait(false) is [var found] ? found : null;
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDocument>> List(
        string authority, string kind, string under = "", string? after = null, int most = 100, CancellationToken cancel = default) => Guarded(async () =>
    {
        await using var command = _source.CreateCommand(
            """
            SELECT id, version, content FROM procbase_document
            WHERE authority = $1 AND kind = $2 AND id >= $3 AND id < $6 AND starts_with(id, $3) AND id > $4 AND content IS NOT NULL ORDER BY id LIMIT $5
            """);
        Fill(command, authority, kind, under, after ?? "");
        command.Parameters.Add(new() { Value = most });
        command.Parameters.Add(new() { Value = $"{under}{Last}" });   // a plan made once for all prefixes does not see where one ends
        return await Documents(command, authority, kind, cancel).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public Task<WriteResult> Write(ChangeSet changes, CancellationToken cancel = default) => _queue.Write(changes, cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditEntry> Audit(string authority, long from = 1, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        const int page = 1_000;
        for (var next = from; ;)
        {
            var entries = await Guarded(() => AuditPage.Read(_source, authority, next, page, cancel)).ConfigureAwait(false);
            foreach (var entry in entries) yield return entry;
            if (entries.Count < page) yield break;
            next = entries[^1].Number + 1;
        }
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> Newest(CancellationToken cancel = default) => Guarded(async () =>
    {
        // Of each log its last line: a look-up for each authority, not a walk through everything.
        await using var command = _source.CreateCommand("SELECT max(a.at) FROM procbase_head h JOIN procbase_audit a ON a.authority = h.authority AND a.number = h.number");
        return await command.ExecuteScalarAsync(cancel).ConfigureAwait(false) is DateTime at ? new DateTimeOffset(at) : (DateTimeOffset?)null;
    });

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalRecord> Export([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var records = Transfer.Out(_source, cancel).GetAsyncEnumerator(cancel);
        while (await Guarded(() => records.MoveNextAsync().AsTask()).ConfigureAwait(false)) yield return records.Current;
    }

    /// <inheritdoc/>
    public Task Restore(IAsyncEnumerable<JournalRecord> records, CancellationToken cancel = default) =>
        Guarded(() => Transfer.In(_source, RestoreCheck.Of(records, cancel), cancel));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync().ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    // The same few statements come again and again: the server need not plan them anew. A connection string that says otherwise is heard: some poolers cannot.
    private static NpgsqlDataSource Source(string connection)
    {
        const int statements = 20;
        var builder = new NpgsqlDataSourceBuilder(connection);
        if (!connection.Replace(" ", "", StringComparison.Ordinal).Contains("MaxAutoPrepare", StringComparison.OrdinalIgnoreCase)) builder.ConnectionStringBuilder.MaxAutoPrepare = statements;
        return builder.Build();
    }

    internal static void Fill(NpgsqlCommand command, params ReadOnlySpan<object> values)
    {
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
    }

    private static async Task<IReadOnlyList<StoredDocument>> Documents(NpgsqlCommand command, string authority, string kind, CancellationToken cancel)
    {
        var found = new List<StoredDocument>();
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
            found.Add(new(new(authority, kind, reader.GetString(0)), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        return found;
    }

    private static async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
        {
            throw new StoreUnavailableException($"The database: {e.Message}", e);
        }
    }
}
