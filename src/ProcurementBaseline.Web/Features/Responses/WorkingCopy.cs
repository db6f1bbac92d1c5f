using System.Security.Cryptography;
using System.Text;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>A tenderer's response as it now stands, put together from the parts that are saved one by one.</summary>
internal sealed class WorkingCopy
{
    private readonly Desk _desk;
    private readonly long _particulars;
    private readonly Dictionary<DocumentKey, StoredDocument> _answers;

    private WorkingCopy(Desk desk, StoredDocument? particulars, IReadOnlyList<StoredDocument> answers, Uploads uploads)
    {
        (_desk, _particulars, Uploads) = (desk, particulars?.Version ?? 0, uploads);
        _answers = answers.ToDictionary(a => a.Key);
        Particulars = particulars is null ? Empty(desk) : Stored.Read<Response>(particulars.Content);
        var saved = answers.Where(a => !a.Content.IsEmpty).Select(SavedAnswer.Read).OrderBy(a => a.Requirement, StringComparer.Ordinal).ToList();
        IsNew = particulars is null && saved.Count == 0;
        Whole = Particulars with
        {
            Espd = uploads.Find(Upload.Espd)?.Evidence.File ?? Particulars.Espd,
            Answers = saved.Count == 0 ? null : saved.ToDictionary(a => a.Requirement, a => a.Answer, StringComparer.Ordinal),
            Evidence = Listed(Particulars.Evidence, uploads),
        };
        Content = RecordWriter.Write(Whole);
        Tag = TagOf(Content, uploads);
    }

    /// <summary>Everything but the answers, as saved.</summary>
    public Response Particulars { get; }

    /// <summary>The response: a valid <c>response.json</c>.</summary>
    public Response Whole { get; }

    /// <summary>Its bytes.</summary>
    public byte[] Content { get; }

    /// <summary>The uploads.</summary>
    public Uploads Uploads { get; }

    /// <summary>Changes with every part: its bytes and those of the uploads.</summary>
    public string Tag { get; }

    /// <summary>Whether nothing was saved yet.</summary>
    public bool IsNew { get; }

    public static async Task<WorkingCopy> Read(Desk desk) => new(desk,
        await desk.Log.Find(desk.ParticularsPlace, desk.Cancel), await desk.Log.List(Desk.AnswerKind, desk.Tenderer, desk.Cancel), await Uploads.Read(desk));

    /// <summary>The changes that make the saved parts say what a response says; empty when they do.</summary>
    public IReadOnlyList<Change> To(Response response)
    {
        var changes = new List<Change>();
        Put(_desk.ParticularsPlace, _particulars, RecordWriter.Write(response with { Answers = null }), _particulars == 0 ? null : RecordWriter.Write(Particulars));
        var named = new HashSet<DocumentKey>();
        foreach (var (requirement, answer) in response.Answers ?? new Dictionary<string, Answer>())
        {
            var place = _desk.AnswerPlace(requirement);
            if (answer is null) continue;   // unknown: as if it were not there
            named.Add(place);
            var there = _answers.GetValueOrDefault(place);
            Put(place, there?.Version ?? 0, SavedAnswer.Write(requirement, answer), there?.Content.ToArray());
        }
        foreach (var (place, there) in _answers)
        {
            if (!named.Contains(place) && !there.Content.IsEmpty) changes.Add(_desk.Log.Put(place, there.Version, ReadOnlyMemory<byte>.Empty));
        }
        return changes;

        void Put(DocumentKey place, long version, byte[] content, byte[]? before)
        {
            if (before is null || !before.AsSpan().SequenceEqual(content)) changes.Add(_desk.Log.Put(place, version, content));
        }
    }

    /// <summary>A response of that tenderer that says nothing yet.</summary>
    private static Response Empty(Desk desk) =>
        new() { SchemaVersion = "1", Procurement = desk.Request.Participant.Procurement, Tenderer = new() { Id = desk.Tenderer } };

    // What the tenderer lists comes first and keeps its words; an upload adds its file, and itself where it is not listed.
    private static IReadOnlyList<Evidence>? Listed(IReadOnlyList<Evidence>? listed, Uploads uploads)
    {
        var files = uploads.Files.Where(f => f.Evidence.Id != Upload.Espd).Select(f => f.Evidence).ToList();
        if (files.Count == 0) return listed;
        var named = (listed ?? []).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return [.. (listed ?? []).Select(e => uploads.Find(e.Id) is { } upload ? e with { File = upload.Evidence.File } : e), .. files.Where(f => !named.Contains(f.Id))];
    }

    private static string TagOf(byte[] content, Uploads uploads)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(content);
        foreach (var upload in uploads.Files) hash.AppendData(Encoding.UTF8.GetBytes($"\n{upload.Evidence.Id}\n{upload.Sha256}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
