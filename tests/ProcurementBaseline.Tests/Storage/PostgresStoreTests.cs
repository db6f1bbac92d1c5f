using FluentAssertions;
using Npgsql;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Postgres;

namespace ProcurementBaseline.Tests.Storage;

[TestClass]
public sealed class PostgresStoreTests : StoreContract
{
    private string _database = "";

    protected override async Task<IStore> Fresh()
    {
        _database = PostgresCluster.NewDatabase();
        return await PostgresStore.Open(_database);
    }

    protected override async Task<IStore> Reopened(IStore store)
    {
        await store.DisposeAsync();
        return await PostgresStore.Open(_database);
    }

    protected override async Task<IStore> Tampered(IStore store, string authority, long number)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand("UPDATE procbase_audit SET actor = 'officer:2' WHERE authority = $1 AND number = $2");
        command.Parameters.Add(new() { Value = authority });
        command.Parameters.Add(new() { Value = number });
        (await command.ExecuteNonQueryAsync()).Should().Be(1);
        return await Reopened(store);
    }

    [TestMethod]
    public async Task Two_instances_on_one_database_make_one_chain_and_of_two_edits_of_a_version_one_wins()
    {
        await using var first = await Fresh();
        await using var second = await PostgresStore.Open(_database);
        IStore[] both = [first, second];
        for (var round = 0; round < 20; round++)
        {
            var results = await Task.WhenAll(both.SelectMany((store, i) => Enumerable.Range(0, 20).Select(n => store.Write(new(
                [new(new("a", "x", $"r{round}"), 0, new byte[] { (byte)n }), new(new("a", "x", $"own/{round}/{i}/{n}"), 0, new byte[] { 1 })], "test", "officer:1", DateTimeOffset.UnixEpoch)))));
            results.Count(r => r.Written).Should().Be(1);
        }
        (await AuditChain.Verify(second.Audit("a"))).Should().Be(new AuditCheck(40, null, null));
    }

    [TestMethod]
    public async Task A_database_that_is_away_is_said_to_be_away()
    {
        var away = async () => await PostgresStore.Open("Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2");
        await away.Should().ThrowAsync<StoreUnavailableException>();
    }

    protected override async Task<bool> Holds(IStore store, string text)
    {
        await store.DisposeAsync();
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand("SELECT EXISTS (SELECT FROM procbase_document WHERE position($1 in content) > 0)");
        command.Parameters.Add(new() { Value = System.Text.Encoding.UTF8.GetBytes(text) });
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
