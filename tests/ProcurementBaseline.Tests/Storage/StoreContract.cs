using System.Text;
using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Tests.Storage;

/// <summary>What both stores promise. Each runs it on a real database.</summary>
public abstract partial class StoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, 123, 456, TimeSpan.FromHours(1));

    /// <summary>A store with nothing in it.</summary>
    protected abstract Task<IStore> Fresh();

    /// <summary>The same store, closed and opened again.</summary>
    protected abstract Task<IStore> Reopened(IStore store);

    /// <summary>Changes something in the middle of the log behind the store's back, and opens it again.</summary>
    protected abstract Task<IStore> Tampered(IStore store, string authority, long number);

    [TestMethod]
    public async Task What_was_written_is_found_with_its_version_also_after_the_store_was_closed()
    {
        var store = await Fresh();
        (await store.Write(Set(Put("a", "p", 0, "one")))).Should().Be(WriteResult.Stored);
        (await store.Write(Set(Put("a", "p", 1, "two")))).Should().Be(WriteResult.Stored);
        await Holds(store, "a", "p", 2, "two");
        store = await Reopened(store);
        await Holds(store, "a", "p", 2, "two");
        (await store.Find(new("a", "x", "q"))).Should().BeNull();
        await store.DisposeAsync();
    }

    [TestMethod]
    public async Task A_change_of_a_version_that_is_no_longer_the_last_is_refused_and_writes_nothing()
    {
        await using var store = await Fresh();
        await store.Write(Set(Put("a", "p", 0, "one")));
        (await store.Write(Set(Put("a", "p", 0, "again")))).Should().Be(new WriteResult(false, new("a", "x", "p")));
        (await store.Write(Set(Put("a", "q", 0, "new"), Put("a", "p", 7, "seven")))).Written.Should().BeFalse();
        await Holds(store, "a", "p", 1, "one");
        (await store.Find(new("a", "x", "q"))).Should().BeNull("all changes of a set happen, or none");
        (await Log(store, "a")).Should().HaveCount(1);
    }

    [TestMethod]
    public async Task A_removed_document_is_gone_and_one_made_in_its_place_goes_on_counting()
    {
        await using var store = await Fresh();
        await store.Write(Set(Put("a", "p", 0, "one")));
        await store.Write(Set(new Change(new("a", "x", "p"), 1, null)));
        (await store.Find(new("a", "x", "p"))).Should().BeNull();
        (await store.List("a", "x")).Should().BeEmpty();
        (await store.Write(Set(Put("a", "p", 2, "wrong")))).Written.Should().BeFalse();
        (await store.Write(Set(Put("a", "p", 0, "three")))).Written.Should().BeTrue();
        await Holds(store, "a", "p", 3, "three");
    }

    [TestMethod]
    public async Task Documents_are_listed_by_authority_and_kind_in_the_order_of_their_ids_page_by_page()
    {
        await using var store = await Fresh();
        foreach (var id in (string[])["m/2", "m/10", "m", "n/1", "å/1", "M/1"]) await store.Write(Set(Put("a", id, 0, id)));
        await store.Write(Set(Put("b", "m/3", 0, "other authority")));
        await store.Write(Set(new Change(new("a", "y", "m/4"), 0, "other kind"u8.ToArray())));
        Ids(await store.List("a", "x")).Should().Equal("M/1", "m", "m/10", "m/2", "n/1", "å/1");
        Ids(await store.List("a", "x", "m/")).Should().Equal("m/10", "m/2");
        Ids(await store.List("a", "x", "m", "m/10", 1)).Should().Equal("m/2");
        Ids(await store.List("a", "x", "%")).Should().BeEmpty();
        Ids(await store.List("c", "x")).Should().BeEmpty();
    }

    [TestMethod]
    public async Task The_log_of_each_authority_is_a_chain_that_tells_who_did_what_and_no_content()
    {
        await using var store = await Fresh();
        await store.Write(Set(Put("a", "p", 0, "one"), Put("a", "q", 0, "two")));
        await store.Write(Set(Put("b", "p", 0, "other")));
        await store.Write(Set(new Change(new("a", "x", "p"), 1, null)));
        var log = await Log(store, "a");
        log.Select(e => (e.Number, e.Key.Id, e.Version, e.Before is null, e.After is null)).Should()
            .Equal((1, "p", 1, true, false), (2, "q", 1, true, false), (3, "p", 2, false, true));
        log[0].Should().Match<AuditEntry>(e => e.Actor == "officer:1" && e.Action == "test" && e.Previous == AuditEntry.Origin && e.At == Noon.ToUniversalTime());
        log[2].Previous.Should().Be(log[1].Hash);
        (await AuditChain.Verify(store.Audit("a"))).Should().Be(new AuditCheck(3, null, null));
        (await Log(store, "b")).Should().ContainSingle(e => e.Number == 1);
        (await Log(store, "a", 3)).Should().ContainSingle(e => e.Number == 3);
    }

    [TestMethod]
    public async Task A_line_of_the_log_changed_behind_the_stores_back_is_named()
    {
        var store = await Fresh();
        for (var i = 0; i < 5; i++) await store.Write(Set(Put("a", $"d{i}", 0, "x")));
        store = await Tampered(store, "a", 3);
        (await AuditChain.Verify(store.Audit("a"))).Should().Be(new AuditCheck(2, 3, AuditFault.Content));
        await store.DisposeAsync();
    }

    [TestMethod]
    public async Task Of_many_who_change_the_same_version_at_once_exactly_one_wins_and_the_chain_holds()
    {
        await using var store = await Fresh();
        await store.Write(Set(Put("a", "p", 0, "start")));
        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => store.Write(Set(Put("a", "p", 1, $"{i}"), Put("a", $"own/{i}", 0, "mine")))));
        results.Count(r => r.Written).Should().Be(1);
        (await store.List("a", "x", "own/")).Should().ContainSingle();
        (await AuditChain.Verify(store.Audit("a"))).Broken.Should().BeNull();
    }

    [TestMethod]
    public async Task Thousands_of_small_changes_are_all_there_and_their_chain_holds_over_more_than_a_page()
    {
        var store = await Fresh();
        await Task.WhenAll(Enumerable.Range(0, 2_500).Select(i => store.Write(Set(Put("a", $"d{i:0000}", 0, $"{i}")))));
        store = await Reopened(store);
        (await store.List("a", "x", most: 10_000)).Should().HaveCount(2_500);
        (await AuditChain.Verify(store.Audit("a"))).Should().Be(new AuditCheck(2_500, null, null));
        await store.DisposeAsync();
    }

    [TestMethod]
    public async Task A_set_no_store_could_write_is_refused_before_it_is_tried()
    {
        await using var store = await Fresh();
        foreach (var wrong in (ChangeSet[])[Set(), Set(Put("a", "p", 0, "1"), Put("a", "p", 1, "2")), Set(Put("a", "p", 0, "1"), Put("b", "p", 0, "2"))])
            await ((Func<Task>)(() => store.Write(wrong))).Should().ThrowAsync<ArgumentException>();
    }

    [TestMethod]
    public void Any_sequence_of_changes_leaves_what_a_dictionary_would_hold()
    {
        var operation = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool, Gen.String[0, 5]);
        operation.List[1, 12].Sample(operations => Run(operations).GetAwaiter().GetResult(), iter: 12, threads: 1);

        async Task Run(List<(int Id, int Expected, bool Remove, string Content)> operations)
        {
            await using var store = await Fresh();
            var (model, numbers) = (new Dictionary<string, (long, string)>(), new Dictionary<string, long>());
            foreach (var (id, expected, remove, content) in operations)
            {
                var key = $"d{id}";
                var text = new string([.. content.Where(c => !char.IsSurrogate(c))]);
                var written = (await store.Write(Set(remove ? new Change(new("a", "x", key), expected, null) : Put("a", key, expected, text)))).Written;
                written.Should().Be((model.TryGetValue(key, out var now) ? now.Item1 : 0) == expected);
                if (!written) continue;
                numbers[key] = numbers.GetValueOrDefault(key) + 1;
                if (remove) model.Remove(key);
                else model[key] = (numbers[key], text);
            }
            (await store.List("a", "x")).ToDictionary(d => d.Key.Id, d => (d.Version, Encoding.UTF8.GetString(d.Content.Span))).Should().BeEquivalentTo(model);
            (await AuditChain.Verify(store.Audit("a"))).Broken.Should().BeNull();
        }
    }

    private static ChangeSet Set(params Change[] changes) => new(changes, "test", "officer:1", Noon);

    private static Change Put(string authority, string id, long expected, string content) => new(new(authority, "x", id), expected, Encoding.UTF8.GetBytes(content));

    private static IEnumerable<string> Ids(IReadOnlyList<StoredDocument> documents) => documents.Select(d => d.Key.Id);

    private static async Task Holds(IStore store, string authority, string id, long version, string content)
    {
        var found = await store.Find(new(authority, "x", id));
        found.Should().NotBeNull();
        (found!.Version, Encoding.UTF8.GetString(found.Content.Span)).Should().Be((version, content));
    }

    private static async Task<List<AuditEntry>> Log(IStore store, string authority, long from = 1)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in store.Audit(authority, from)) entries.Add(entry);
        return entries;
    }
}
