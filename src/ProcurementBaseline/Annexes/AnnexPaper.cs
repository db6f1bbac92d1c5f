using System.Text.Json.Serialization;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>What every annex has in common, whichever <see cref="AnnexKind"/> it is: what it is, whose, of when, and made with what.</summary>
/// <remarks>
/// Plain data in both languages and nothing of how it looks: <see cref="AnnexJson"/> writes it and reads it back without loss.
/// The order of the keys in JSON is that of the members, these first.
/// </remarks>
public abstract record AnnexPaper
{
    /// <summary>The version of the JSON's shape; <c>"1"</c>.</summary>
    [JsonPropertyOrder(-1)]
    public required string SchemaVersion { get; init; }

    /// <summary>Which paper it is.</summary>
    [JsonPropertyOrder(-1)]
    public required AnnexKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    [JsonPropertyOrder(-1)]
    public required Text Title { get; init; }

    /// <summary>The languages it is shown in.</summary>
    [JsonPropertyOrder(-1)]
    public required AnnexLanguage Language { get; init; }

    /// <summary>Whether it is a draft: something waits for a fact or a lawyer, so it must not be sent out.</summary>
    [JsonPropertyOrder(-1)]
    public abstract bool IsDraft { get; }

    /// <summary>Who buys; null when the procurement does not say.</summary>
    [JsonPropertyOrder(-1)]
    public required AnnexAuthority? Authority { get; init; }

    /// <summary>What is bought.</summary>
    [JsonPropertyOrder(-1)]
    public required AnnexProcurement Procurement { get; init; }

    /// <summary>The day whose law and baseline hold: the notice date.</summary>
    [JsonPropertyOrder(-1)]
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>The baseline it was drafted from.</summary>
    [JsonPropertyOrder(-1)]
    public required BaselineReference Baseline { get; init; }

    /// <summary>The hash of the rulebook it was made with: a reader can make it again.</summary>
    [JsonPropertyOrder(-1)]
    public required string RulebookHash { get; init; }

    /// <summary>How many requirements it holds or speaks of.</summary>
    public abstract int RequirementCount();
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

/// <summary>A fact of a file.</summary>
/// <param name="Path">Its path in the file.</param>
/// <param name="Name">What people call it; the path where it has no name.</param>
public sealed record AnnexFact(string Path, Text Name);
