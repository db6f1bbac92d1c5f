using System.Text;
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

    protected override async Task<bool> Holds(IStore store, string text)
    {
        await store.DisposeAsync();
        var bytes = Directory.GetFiles(_folder, $"{Path.GetFileNameWithoutExtension(_file)}*.db").SelectMany(File.ReadAllBytes).ToArray();
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }

    [TestMethod]
    public async Task A_file_of_the_first_shape_opens_reads_back_and_loses_what_was_removed()
    {
        _file = Path.Combine(_folder, "old.db");
        File.Copy(Repository.Path("tests/samples/store/step-0.db"), _file);
        for (var opened = 0; opened < 2; opened++)
        {
            await using var store = LiteStore.Open(_file);
            (await store.List("region-x", "procurement")).Select(d => (d.Key.Id, d.Version, Encoding.UTF8.GetString(d.Content.Span))).Should()
                .Equal(("again", 3, "stands again"), ("kept", 2, "second kept"));
            (await AuditChain.Verify(store.Audit("region-x"))).Should().Be(new AuditCheck(8, null, null));
        }
        File.ReadAllBytes(_file).AsSpan().IndexOf("secret"u8).Should().Be(-1);
        using var database = new LiteDatabase(_file);
        database.UserVersion.Should().Be(1);
    }

    [TestMethod]
    public void A_file_of_a_newer_program_is_refused_with_both_numbers()
    {
        var file = Path.Combine(_folder, "newer.db");
        using (var database = new LiteDatabase(file)) database.UserVersion = 99;
        ((Action)(() => LiteStore.Open(file))).Should().Throw<StoreUnavailableException>().WithMessage("*99*1*");
    }

    [TestMethod]
    public void A_folder_that_cannot_be_written_to_is_named() =>
        ((Action)(() => LiteStore.Open("/sys/store.db"))).Should().Throw<StoreUnavailableException>().WithMessage("*/sys/store.db*");
}
