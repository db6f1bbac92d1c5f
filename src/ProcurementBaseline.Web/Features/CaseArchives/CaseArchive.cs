using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Audit;

namespace ProcurementBaseline.Web.Features.CaseArchives;

/// <summary>Everything of a case as named files, one after the other. What tenderers wrote is among them once the case was opened, as they submitted it.</summary>
/// <param name="published">The case.</param>
/// <param name="cases">Reads its editions and what is sealed.</param>
/// <param name="store">The store.</param>
/// <param name="withTenders">Whether what tenderers submitted is among the files; only for an opened case, and somebody who may read tenders.</param>
internal sealed class CaseArchive(PublishedCase published, CaseFile cases, IStore store, bool withTenders)
{
    private const string SubmissionKind = "submission", InvitationKind = "invitation";

    // Open documents that the archive gives in another shape.
    private static readonly string[] Elsewhere = [CaseId.DraftKind, CaseId.StateKind, "published"];

    // What the authority wrote of tenders, under the case's key. A tenderer's unsubmitted work is its own and never among the files.
    private static readonly string[] Written = ["assessment", "clarification"];

    private static readonly JsonSerializerOptions OneLine = new(OutputJson.Options) { WriteIndented = false };

    /// <summary>The files, in an order that depends on the content alone.</summary>
    public async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Files([EnumeratorCancellation] CancellationToken cancel)
    {
        var (id, state) = (published.Id, published.State);
        yield return ("case.json", CaseFile.Write(state));
        for (var number = 0; number <= state.Edition; number++) yield return ($"editions/{number:D4}.json", (await cases.Edition(id, state, number, cancel)).Content);
        yield return ("decisions.json", CaseFile.Write(published.Edition.Set.Procurement.Decisions ?? []));
        if (await store.Find(id.Rulebook(state.Publication.Rulebook), cancel) is { } rulebook) yield return ("rulebook.zip", rulebook.Content);
        var log = cases.Sealed(id);
        foreach (var (key, _) in await CaseDocuments.Open(id, store, cancel))
        {
            if (Elsewhere.Contains(key.Kind) || key.Kind == InvitationKind && !withTenders) continue;
            // What is sealed among the open documents is opened; a document of before is plain JSON.
            var content = await store.Find(key, cancel) is not { } plain ? null
                : plain.Content.Span.StartsWith("{"u8) ? plain.Content
                : log is not null ? (await log.Find(key, cancel))?.Content : null;
            var part = key.Id.Length > id.Procurement.Length ? key.Id[(id.Procurement.Length + 1)..] : key.Id;
            if (content is { } json) yield return ($"{key.Kind}s/{Safe(part)}.json", WithoutTokens(json));
        }
        yield return ("audit.jsonl", await Lines(CaseDocuments.Lines(id, store, cancel), cancel));
        if (!withTenders || log is null) yield break;
        foreach (var kind in Written)
        {
            foreach (var one in await log.List(kind, cancel: cancel)) yield return ($"{kind}s/{Safe(one.Key.Id)}.json", one.Content);
        }
        await foreach (var file in Submissions(log, cancel)) yield return file;
        yield return ("audit-sealed.jsonl", await Lines(store.Audit(id.Partition, cancel: cancel), cancel));
    }

    private static async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Submissions(SealedLog log, [EnumeratorCancellation] CancellationToken cancel)
    {
        var submissions = (await log.List(SubmissionKind, cancel: cancel)).Select(s => CaseFile.Read<Submission>(s.Content));
        foreach (var submission in submissions.OrderBy(s => s.Tenderer, StringComparer.Ordinal))
        {
            var folder = $"responses/{Safe(submission.Tenderer)}";
            yield return ($"{folder}/response.json", Encoding.UTF8.GetBytes(submission.Content));
            yield return ($"{folder}/receipt.json", CaseFile.Write(submission with { Content = "" }));
            foreach (var file in submission.Files)
            {
                using var bytes = new MemoryStream();
                await Blobs.Copy(log, submission.Tenderer, file.Sha256, file.Length, bytes, cancel);
                yield return ($"{folder}/files/{Safe(file.Id)}-{Safe(file.Name)}", bytes.ToArray());
            }
        }
    }

    private static async Task<ReadOnlyMemory<byte>> Lines(IAsyncEnumerable<AuditEntry> entries, CancellationToken cancel)
    {
        var lines = new StringBuilder();
        await foreach (var entry in entries.WithCancellation(cancel)) lines.Append(JsonSerializer.Serialize(AuditEndpoints.Line.Of(entry), OneLine)).Append('\n');
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static ReadOnlyMemory<byte> WithoutTokens(ReadOnlyMemory<byte> json)
    {
        if (JsonNode.Parse(json.Span) is not JsonObject document) return json;
        foreach (var key in document.Select(m => m.Key).Where(k => k.Contains("token", StringComparison.OrdinalIgnoreCase)).ToList()) document.Remove(key);
        return Encoding.UTF8.GetBytes(document.ToJsonString(OutputJson.Options));
    }

    // A name on every file system; one that had to be changed stays apart from all others by its hash.
    private static string Safe(string name)
    {
        var plain = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')).TrimStart('.');
        return plain == name && name.Length is > 0 and <= 100 ? name
            : $"{plain[..Math.Min(plain.Length, 80)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
    }
}
