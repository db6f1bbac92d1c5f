using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>There is nothing to make an annex of: the stakes are beyond what a baseline can answer, and nothing was drafted.</summary>
/// <param name="reason">Why, for the person who asked; <see cref="Exception.Message"/> is its Danish.</param>
/// <remarks>Ask <see cref="Requirements.RequirementSet.IsRefused"/> first; this is the net under those who did not.</remarks>
public sealed class AnnexRefusedException(Text reason) : Exception(reason?.Da)
{
    /// <summary>Why, in both languages.</summary>
    public Text Reason { get; } = reason;
}
