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
public sealed record Annex
{
    /// <summary>The version of the JSON's shape; <c>"1"</c>.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Which paper it is.</summary>
    public required AnnexKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required Text Title { get; init; }

    /// <summary>The languages it is shown in.</summary>
    public required AnnexLanguage Language { get; init; }

    /// <summary>Whether it is a draft: some requirement waits for a fact, so it must not be sent out.</summary>
    public bool IsDraft => Undetermined.Count > 0;

    /// <summary>Who buys; null when the procurement does not say.</summary>
    public required AnnexAuthority? Authority { get; init; }

    /// <summary>What is bought.</summary>
    public required AnnexProcurement Procurement { get; init; }

    /// <summary>The day whose law and baseline hold: the notice date. Renderers date the file by it.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>The baseline it was drafted from.</summary>
    public required BaselineReference Baseline { get; init; }

    /// <summary>The hash of the rulebook it was drafted with: a reader can draft it again.</summary>
    public required string RulebookHash { get; init; }

    /// <summary>The requirements by domain; no group is empty.</summary>
    public required IReadOnlyList<AnnexGroup> Groups { get; init; }

    /// <summary>What the authority changed against the baseline.</summary>
    public required IReadOnlyList<AnnexChange> Changes { get; init; }

    /// <summary>The requirements that wait for a fact.</summary>
    public required IReadOnlyList<AnnexUndetermined> Undetermined { get; init; }

    /// <summary>The findings that block publication and that nobody has decided on.</summary>
    public required IReadOnlyList<AnnexBlocking> Blocking { get; init; }

    /// <summary>Every requirement, in the order of the numbers.</summary>
    internal IEnumerable<AnnexRequirement> Requirements => Groups.SelectMany(g => g.Requirements);

    /// <summary>How many requirements there are, of one obligation or in all.</summary>
    public int Count(Obligation? obligation = null) => Requirements.Count(r => obligation is null || r.Obligation == obligation);
}

/// <summary>The languages an annex is shown in. Danish binds in each of them.</summary>
public enum AnnexLanguage
{
    /// <summary>Danish.</summary>
    Da,

    /// <summary>English.</summary>
    En,

    /// <summary>Danish with English under it.</summary>
    Both,
}

/// <summary>Who buys.</summary>
/// <param name="Name">The name; null when it is not given.</param>
/// <param name="Cvr">The CVR number; null when it is not given.</param>
public sealed record AnnexAuthority(string? Name, string? Cvr);

/// <summary>The procurement an annex belongs to.</summary>
/// <param name="Id">The authority's own name for it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="TenderDeadline">When tenders must be in; null when it is not given.</param>
public sealed record AnnexProcurement(string Id, Text Title, DateTimeOffset? TenderDeadline);

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

/// <summary>A fact of the procurement.</summary>
/// <param name="Path">Its path in <c>procurement.json</c>.</param>
/// <param name="Name">What people call it.</param>
public sealed record AnnexFact(string Path, Text Name);

/// <summary>A finding that blocks.</summary>
/// <param name="Finding">Its stable id.</param>
/// <param name="Requirement">The requirement it is about; null when it is about the whole.</param>
/// <param name="Message">What it says.</param>
/// <param name="Remedy">What to do; null when nothing is to be done.</param>
public sealed record AnnexBlocking(string Finding, string? Requirement, Text Message, Text? Remedy);
