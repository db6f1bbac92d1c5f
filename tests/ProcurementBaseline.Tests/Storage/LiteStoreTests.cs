using FluentAssertions;
using LiteDB;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.LiteDb;

namespace ProcurementBaseline.Tests.Storage;

[TestClass]
public sealed class LiteStoreTests : StoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lite").FullName;
    private string _file = "";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    protected override Task<IStore> Fresh()
    {
        _file = Path.Combine(_folder, $"{Guid.NewGuid():N}.db");
        return Task.FromResult<IStore>(LiteStore.Open(_file));
    }

    protected override async Task<IStore> Reopened(IStore store)
    {
        await store.DisposeAsync();
        return LiteStore.Open(_file);
    }

    protected override async Task<IStore> Tampered(IStore store, string authority, long number)
    {
        await store.DisposeAsync();
        using (var database = new LiteDatabase(_file))
        {
            var lines = database.GetCollection("journal");
            var line = lines.FindAll().Single(l => l["a"] == authority && l["n"] == number);
            line["b"] = "officer:2";
            lines.Update(line);
        }
        return LiteStore.Open(_file);
    }

    [TestMethod]
    public async Task A_file_another_process_has_open_is_refused_by_name()
    {
        await using var first = await Fresh();
        ((Action)(() => LiteStore.Open(_file))).Should().Throw<StoreUnavailableException>().WithMessage($"*{Path.GetFileName(_file)}*");
    }

    [TestMethod]
    public void A_file_that_is_no_store_is_refused_by_name_and_left_as_it_is()
    {
        var file = Path.Combine(_folder, "letter.txt");
        var text = new string('x', 20_000);
        File.WriteAllText(file, text);
        ((Action)(() => LiteStore.Open(file))).Should().Throw<StoreUnavailableException>().WithMessage("*letter.txt*");
        File.ReadAllText(file).Should().Be(text);
    }
}
