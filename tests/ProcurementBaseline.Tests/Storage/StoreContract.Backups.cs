using System.IO.Compression;
using System.Text;
using FluentAssertions;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Backups;

namespace ProcurementBaseline.Tests.Storage;

/// <summary>What both stores promise an operator: what is removed is gone, and all of it goes into a file and back.</summary>
public abstract partial class StoreContract
{
    /// <summary>Closes the store and says whether a text stands anywhere in what it keeps.</summary>
    protected abstract Task<bool> Holds(IStore store, string text);

    [TestMethod]
    public async Task Of_a_removed_document_no_content_is_left_also_not_of_replaced_versions()
    {
        var store = await Fresh();
        await store.Write(Set(Put("a", "p", 0, "first-secret"), Put("a", "q", 0, "stays-here")));
        await store.Write(Set(Put("a", "p", 1, string.Concat(Enumerable.Repeat("second-secret", 2_000)))));
        await store.Write(Set(new Change(new("a", "x", "p"), 2, null)));
        (await AuditChain.Verify(store.Audit("a"))).Broken.Should().BeNull();
        (await Holds(store, "first-secret")).Should().BeFalse();
        store = await Reopened(store);
        (await Holds(store, "second-secret")).Should().BeFalse();
        (await Holds(await Reopened(store), "stays-here")).Should().BeTrue();
    }

    [TestMethod]
    public async Task A_backup_made_while_others_write_and_remove_is_of_one_moment_and_comes_back_whole()
    {
        var backup = new MemoryStream();
        var store = await Fresh();
        for (var i = 0; i < 30; i++) await store.Write(Set(Put("a", $"d{i}", 0, $"content {i}")));
        await store.Write(Set(Put("a/case", "p", 0, "one")));
        await store.Write(Set(Put("a", "d1", 1, "replaced")));
        await store.Write(Set(new Change(new("a", "x", "d2"), 1, null)));
        var records = store.Export().GetAsyncEnumerator();
        (await records.MoveNextAsync()).Should().BeTrue();
        await store.Write(Set(new Change(new("a", "x", "d3"), 1, null), Put("a", "late", 0, "late")));
        var (count, d3) = (1, (string?)null);
        for (; await records.MoveNextAsync(); count++)
            if (records.Current.Entry.Key.Id == "d3") d3 = Encoding.UTF8.GetString(records.Current.Content!.Value.Span);
        await records.DisposeAsync();
        (count, d3).Should().Be((33, "content 3"), "the snapshot is of the moment it began");
        var written = await BackupFile.Write(store, backup, "test");
        written.Should().Match<BackupTrailer>(t => t.Logs == 2 && t.Entries == 35 && t.Documents == 30);
        var log = await Log(store, "a");
        await store.DisposeAsync();
        backup.Position = 0;
        (await BackupFile.Verify(backup)).Should().Be(written);

        await using var restored = await Fresh();
        backup.Position = 0;
        (await BackupFile.Restore(restored, backup)).Should().Be(written);
        (await Log(restored, "a")).Should().Equal(log);
        await Holds(restored, "a", "d1", 2, "replaced");
        (await restored.Find(new("a", "x", "d3"))).Should().BeNull();
        (await restored.Write(Set(Put("a", "d1", 2, "goes on")))).Written.Should().BeTrue();
        (await AuditChain.Verify(restored.Audit("a"))).Should().Be(new AuditCheck(35, null, null));
        backup.Position = 0;
        await ((Func<Task>)(() => BackupFile.Restore(restored, backup))).Should().ThrowAsync<RestoreRefusedException>().WithMessage("*not empty*");
    }

    [TestMethod]
    public async Task A_backup_that_was_cut_or_changed_is_refused_and_the_store_stays_empty()
    {
        await using var store = await Fresh();
        for (var i = 0; i < 3; i++) await store.Write(Set(Put("a", $"d{i}", 0, $"content {i}")));
        var backup = new MemoryStream();
        await BackupFile.Write(store, backup, "test");
        using var unzip = new GZipStream(new MemoryStream(backup.ToArray()), CompressionMode.Decompress);
        var text = await new StreamReader(unzip).ReadToEndAsync();
        var lines = text.TrimEnd('\n').Split('\n');
        string[] wrong =
        [
            "", "no backup", string.Join('\n', lines[..^1]), string.Join('\n', lines.Where((_, i) => i != 2)), text + "{}\n",
            text.Replace("officer:1", "officer:2", StringComparison.Ordinal), text.Replace("\"version\":1,\"program\"", "\"version\":9,\"program\"", StringComparison.Ordinal),
            text.Replace(Convert.ToBase64String("content 1"u8), Convert.ToBase64String("content x"u8), StringComparison.Ordinal),
        ];
        await using var empty = await Fresh();
        foreach (var file in wrong)
            await ((Func<Task>)(() => BackupFile.Restore(empty, Zipped(file)))).Should().ThrowAsync<RestoreRefusedException>(file.Length > 80 ? file[..80] : file);
        await ((Func<Task>)(() => BackupFile.Restore(empty, new MemoryStream(backup.ToArray()[..^40])))).Should().ThrowAsync<RestoreRefusedException>();
        (await Log(empty, "a")).Should().BeEmpty();
        await BackupFile.Restore(empty, Zipped(text));
        (await Log(empty, "a")).Should().HaveCount(3);
    }

    private static MemoryStream Zipped(string text)
    {
        var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(text));
        zipped.Position = 0;
        return zipped;
    }
}
