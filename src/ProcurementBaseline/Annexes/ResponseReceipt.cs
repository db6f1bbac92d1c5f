using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>What a tenderer gets for a response: what was received, and nothing of what it is worth.</summary>
public sealed record ResponseReceipt : AnnexPaper
{
    /// <summary>Never: a receipt says what arrived, whatever state the requirements are in.</summary>
    public override bool IsDraft => false;

    /// <summary>Whose response it is.</summary>
    public required FormTenderer Tenderer { get; init; }

    /// <summary>When it was received; null when that is not stated.</summary>
    public required DateTimeOffset? Received { get; init; }

    /// <summary>SHA-256 of the response's canonical JSON, in lower-case hexadecimal: layout and key order do not count.</summary>
    public required string ContentHash { get; init; }

    /// <summary>How many requirements are asked.</summary>
    public required int Asked { get; init; }

    /// <summary>How many of them are answered.</summary>
    public required int Answered { get; init; }

    /// <summary>The requirements that are asked and not answered.</summary>
    public required IReadOnlyList<ReceiptRequirement> Unanswered { get; init; }

    /// <summary>Ids of answers to what is not asked, in ordinal order.</summary>
    public required IReadOnlyList<string> NotAsked { get; init; }

    /// <summary>The documents that are listed. Whether the files themselves arrived the response does not say.</summary>
    public required IReadOnlyList<FormEvidence> Evidence { get; init; }

    /// <inheritdoc/>
    public override int RequirementCount() => Asked;
}

/// <summary>A requirement by its names.</summary>
/// <param name="Number">Its place in the requirement annex.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it.</param>
public sealed record ReceiptRequirement(int Number, string Id, Text Title);
