using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;

namespace ProcurementBaseline.Web.Cases;

/// <summary>Which case: a procurement of an authority.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Procurement">The procurement's id.</param>
internal readonly record struct CaseId(string Authority, string Procurement)
{
    /// <summary>The kind of a draft.</summary>
    public const string DraftKind = "procurement";

    /// <summary>The kind of a case's state.</summary>
    public const string StateKind = "case";

    /// <summary>The partition of what only tenderers may read until it is opened.</summary>
    public string Partition => SealedLog.PartitionOf(Authority, Procurement);

    /// <summary>Where the state of the case lies.</summary>
    public DocumentKey State => new(Authority, StateKind, Procurement);

    /// <summary>Where the draft lies.</summary>
    public DocumentKey Draft => new(Authority, DraftKind, Procurement);

    /// <summary>Where an edition of the published documents lies.</summary>
    public DocumentKey Edition(int number) => new(Authority, "published", $"{Procurement}/{number:D4}");

    /// <summary>Where the content of a rulebook lies.</summary>
    public DocumentKey Rulebook(string hash) => new(Authority, "rulebook", hash);
}
