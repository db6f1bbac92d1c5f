using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>An answer as it is stored. Its place does not tell whose or to what it is.</summary>
internal sealed record SavedAnswer
{
    /// <summary>The requirement.</summary>
    public required string Requirement { get; init; }

    /// <summary>The answer.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The bytes to store.</summary>
    public static byte[] Write(string requirement, Answer answer) => RecordWriter.Write(new SavedAnswer { Requirement = requirement, Answer = answer });

    /// <summary>Reads what was stored.</summary>
    public static SavedAnswer Read(StoredDocument stored) => Stored.Read<SavedAnswer>(stored.Content);
}
