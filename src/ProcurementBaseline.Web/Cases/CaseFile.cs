using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;

namespace ProcurementBaseline.Web.Cases;

/// <summary>Reads cases: their state, their documents in force with the rulebook pinned to them, and what is sealed. Safe for concurrent use.</summary>
internal sealed class CaseFile(IStore store, CaseKeys keys, Knowledge knowledge) : IDisposable
{
    private static readonly ProcurementValidator Rules = new();

    // An edition and a rulebook never change once written, so that they can be kept. Few are in use at once.
    private readonly MemoryCache _editions = new(new MemoryCacheOptions { SizeLimit = 64 });
    private readonly MemoryCache _rulebooks = new(new MemoryCacheOptions { SizeLimit = 4 });

    /// <summary>The state of a case; null when the procurement is not published.</summary>
    public async Task<(Case State, long Version)?> State(CaseId id, CancellationToken cancel) =>
        await store.Find(id.State, cancel) is { } stored ? (Read<Case>(stored.Content), stored.Version) : null;

    /// <summary>A case with its documents in force; null when the procurement is not published.</summary>
    public async Task<PublishedCase?> Find(CaseId id, CancellationToken cancel) =>
        await State(id, cancel) is var (state, version) ? new(id, state, version, await Edition(id, state, state.Edition, cancel)) : null;

    /// <summary>One edition of a case's documents.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was published.</exception>
    public async Task<Edition> Edition(CaseId id, Case state, int number, CancellationToken cancel)
    {
        var hash = number == 0 ? state.Publication.ProcurementHash : state.Amendments[number - 1].ProcurementHash;
        if (_editions.TryGetValue((id, number, hash), out Edition? kept)) return kept!;   // an id is free again once a case was erased: the hash tells them apart
        var stored = await store.Find(id.Edition(number), cancel) ?? throw new InvalidDataException($"Edition {number} of a case is missing.");
        var rulebook = await Rulebook(id, state.Publication.Rulebook, cancel);
        var problems = new List<Problem>();
        var item = JsonFile.Parse("published", stored.Content.Span, problems);
        var procurement = item is not null && CanonicalJson.Hash(item) == hash ? InputFile.Read("published", item, Rules, problems) : null;
        var set = procurement is null ? null : Drafter.Draft(rulebook, procurement, "published", problems);
        if (set is null) throw new InvalidDataException($"Edition {number} of a case is not what was published.");
        return _editions.Set((id, number, hash), new Edition(number, stored.Content, set, rulebook), new MemoryCacheEntryOptions { Size = 1 });
    }

    /// <summary>What is sealed of a case; null when its key is gone. Who may look when is the caller's to decide.</summary>
    public SealedLog? Sealed(CaseId id) => keys.Find(id.Partition) is { } key ? new(store, key, id.Partition) : null;

    /// <summary>Reads a document that the service itself stored.</summary>
    public static T Read<T>(ReadOnlyMemory<byte> content) => JsonSerializer.Deserialize<T>(content.Span, OutputJson.Options)!;

    /// <summary>Writes a document for the store.</summary>
    public static byte[] Write<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, OutputJson.Options);

    public void Dispose()
    {
        _editions.Dispose();
        _rulebooks.Dispose();
    }

    private async Task<Rulebook> Rulebook(CaseId id, string hash, CancellationToken cancel)
    {
        if (hash == knowledge.Rulebook.Hash) return knowledge.Rulebook;
        if (_rulebooks.TryGetValue(hash, out Rulebook? kept)) return kept!;
        var stored = await store.Find(id.Rulebook(hash), cancel) ?? throw new InvalidDataException("The rulebook of a case is missing.");
        var read = RulebookArchive.Load("rulebook", stored.Content.ToArray(), []);
        if (read?.Hash != hash) throw new InvalidDataException("The rulebook of a case is not the one it was published by.");
        return _rulebooks.Set(hash, read, new MemoryCacheEntryOptions { Size = 1 });
    }
}
