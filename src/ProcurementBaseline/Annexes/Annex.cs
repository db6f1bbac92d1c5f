using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>
/// The annex an authority attaches to its tender, as a value: everything a reader gets to know, in both languages, and nothing of how it looks.
/// </summary>
/// <remarks>
/// It is published. What only the authority should see (consequence level, the facts of the purchase, risks, who decided) is therefore not in it;
/// missing facts are, but an annex that has any is a draft.
/// </remarks>
public sealed record Annex : AnnexPaper
{
    /// <summary>Whether it is a draft: some requirement waits for a fact, or a term for a lawyer, so it must not be sent out.</summary>
    public override bool IsDraft => Undetermined.Count > 0 || Clauses.Any(c => !c.IsSettled);

    /// <summary>The requirements by domain; no group is empty.</summary>
    public required IReadOnlyList<AnnexGroup> Groups { get; init; }

    /// <summary>The terms the facts of the purchase call for and the documents do not hold yet.</summary>
    public required IReadOnlyList<AnnexClause> Clauses { get; init; }

    /// <summary>What the authority changed against the baseline; empty also when it is left out.</summary>
    public required IReadOnlyList<AnnexChange> Changes { get; init; }

    /// <summary>Whether the authority chose to leave out what it changed, and why.</summary>
    public required bool ChangesLeftOut { get; init; }

    /// <summary>The requirements that wait for a fact.</summary>
    public required IReadOnlyList<AnnexUndetermined> Undetermined { get; init; }

    /// <summary>The findings that block publication and that nobody has decided on.</summary>
    public required IReadOnlyList<AnnexBlocking> Blocking { get; init; }

    /// <summary>Every requirement, in the order of the numbers.</summary>
    internal IEnumerable<AnnexRequirement> Requirements => Groups.SelectMany(g => g.Requirements);

    /// <summary>How many requirements there are, of one obligation or in all.</summary>
    public int Count(Obligation? obligation = null) => Requirements.Count(r => obligation is null || r.Obligation == obligation);

    /// <inheritdoc/>
    public override int RequirementCount() => Count();
}

/// <summary>Requirements that belong together.</summary>
/// <param name="Domain">The domain's code.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Requirements">At least one.</param>
public sealed record AnnexGroup(string Domain, Text Title, IReadOnlyList<AnnexRequirement> Requirements);

/// <summary>One thing the authority did to the baseline's set.</summary>
/// <param name="Requirement">The requirement's id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Action">What was done.</param>
/// <param name="Details">What is now asked, one sentence for each thing changed; empty when the action says all.</param>
/// <param name="Reason">Why, in the words and the language of the authority; null when none is given.</param>
public sealed record AnnexChange(string Requirement, Text Title, Procurements.TailoringAction Action, IReadOnlyList<Text> Details, string? Reason);

/// <summary>A requirement that may or may not apply.</summary>
/// <param name="Requirement">The requirement's id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Missing">The facts that would decide.</param>
public sealed record AnnexUndetermined(string Requirement, Text Title, IReadOnlyList<AnnexFact> Missing);

/// <summary>A finding that blocks.</summary>
/// <param name="Finding">Its stable id.</param>
/// <param name="Requirement">The requirement it is about; null when it is about the whole.</param>
/// <param name="Message">What it says.</param>
/// <param name="Remedy">What to do; null when nothing is to be done.</param>
public sealed record AnnexBlocking(string Finding, string? Requirement, Text Message, Text? Remedy);

/// <summary>A term the facts call for (vilkår), proposed by a rule.</summary>
/// <param name="Finding">The stable id of the finding that calls for it.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">The term.</param>
/// <param name="LegalBasis">Where in the law the need for it stands.</param>
/// <param name="Confidence">How well that law is verified.</param>
/// <param name="CheckedTo">The last day somebody verified it.</param>
/// <param name="IsSettled">Whether it may stand in a tender: its law was read in the statute, or legal decided to take it in. Until then it is a draft for legal to confirm.</param>
public sealed record AnnexClause(string Finding, Text Title, Text Text, IReadOnlyList<LegalBasis> LegalBasis, Confidence Confidence, DateOnly CheckedTo, bool IsSettled);
