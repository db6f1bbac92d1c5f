using ProcurementBaseline.Values;

namespace ProcurementBaseline.Findings;

/// <summary>A term ready to stand in the tender documents. How well its law is verified is the finding's; a lawyer confirms the words.</summary>
public sealed record Proposal
{
    /// <summary>A few words.</summary>
    public required Text Title { get; init; }

    /// <summary>The term.</summary>
    public required Text Text { get; init; }
}
