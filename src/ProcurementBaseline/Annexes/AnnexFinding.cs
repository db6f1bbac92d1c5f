using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>A finding as a paper tells it: without the facts it read, which are the tenderer's or the authority's own.</summary>
/// <param name="Id">Its stable id; decisions refer to it.</param>
/// <param name="Outcome">The outcome of its row.</param>
/// <param name="Severity">How it weighs.</param>
/// <param name="Requirement">The requirement it is about; null when it is about the whole.</param>
/// <param name="LegalBasis">Where in the law it stands; empty for a rule of our own making.</param>
/// <param name="Confidence">How well that law is verified.</param>
/// <param name="CheckedTo">The last day somebody verified it.</param>
/// <param name="Message">What it says.</param>
/// <param name="Remedy">What to do; null when nothing is to be done.</param>
/// <param name="Missing">The facts that were not given and would decide.</param>
public sealed record AnnexFinding(
    string Id, string Outcome, Severity Severity, string? Requirement, IReadOnlyList<LegalBasis> LegalBasis, Confidence Confidence, DateOnly CheckedTo,
    Text Message, Text? Remedy, IReadOnlyList<AnnexFact> Missing)
{
    internal static AnnexFinding Of(Finding finding, Words words) => new(
        finding.Id, finding.Outcome, finding.Severity, finding.Requirement, finding.LegalBasis, finding.Confidence, finding.CheckedTo,
        finding.Message, finding.Remedy, words.Named(finding.Missing));
}
