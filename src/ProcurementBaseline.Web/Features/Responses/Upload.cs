using ProcurementBaseline.Cases;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>A file a tenderer has uploaded.</summary>
internal sealed record Upload
{
    /// <summary>The id of the ESPD, which is an upload like any other but no evidence.</summary>
    public const string Espd = "espd";

    /// <summary>What is said of it; <see cref="Evidence.File"/> is its name.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>What its content was found to be.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of its bytes, under which they lie.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>When it came, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The upload as a submission points to it.</summary>
    public SubmittedFile Submitted() => new() { Id = Evidence.Id, Name = Evidence.File!, MediaType = MediaType, Sha256 = Sha256, Length = Length };
}

/// <summary>All uploads of a tenderer: one small document, so that two colleagues cannot take the last place, nor one remove what the other submits.</summary>
/// <param name="Version">The version of the list; 0 when there never was one.</param>
/// <param name="Files">The uploads, in the order of their ids.</param>
internal sealed record Uploads(long Version, IReadOnlyList<Upload> Files)
{
    public static async Task<Uploads> Read(Desk desk) =>
        await desk.Log.Find(desk.UploadsPlace, desk.Cancel) is { } found ? new(found.Version, CaseFile.Read<IReadOnlyList<Upload>>(found.Content)) : new(0, []);

    public Upload? Find(string id) => Files.FirstOrDefault(f => f.Evidence.Id == id);

    /// <summary>The change that makes the list another one, or the same: then it only refuses whoever changed it meanwhile.</summary>
    public Change To(Desk desk, IEnumerable<Upload> files) =>
        desk.Log.Put(desk.UploadsPlace, Version, CaseFile.Write<IReadOnlyList<Upload>>([.. files.OrderBy(f => f.Evidence.Id, StringComparer.Ordinal)]));

    /// <summary>The changes that remove the bytes nobody points to any more.</summary>
    /// <param name="desk">The tenderer.</param>
    /// <param name="before">What was pointed to: hash and length.</param>
    /// <param name="after">What still is.</param>
    public static async Task<IReadOnlyList<Change>> Dropped(Desk desk, IEnumerable<(string Sha256, long Length)> before, IEnumerable<string> after)
    {
        var kept = after.ToHashSet(StringComparer.Ordinal);
        var changes = new List<Change>();
        foreach (var (sha256, length) in before.Distinct().Where(b => !kept.Contains(b.Sha256)))
            changes.AddRange(await Blobs.Remove(desk.Log, desk.Tenderer, sha256, length, desk.Cancel));
        return changes;
    }
}
