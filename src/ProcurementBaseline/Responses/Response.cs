using ProcurementBaseline.Values;

namespace ProcurementBaseline.Responses;

/// <summary>What a vendor says: the content of <c>response.json</c>. Null always means unknown.</summary>
public sealed record Response
{
    /// <summary>The version of the file's shape; <c>"1"</c>.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>The procurement it answers.</summary>
    public required string Procurement { get; init; }

    /// <summary>Who answers.</summary>
    public required EconomicOperator Tenderer { get; init; }

    /// <summary>Who owns and controls the tenderer.</summary>
    public Ownership? Ownership { get; init; }

    /// <summary>Where the tenderer works.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Where the delivery and the data come from and go.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>Contributions from third countries (regulation (EU) 2022/2560).</summary>
    public IReadOnlyList<ForeignContribution>? ForeignContributions { get; init; }

    /// <summary>The value in EUR of the lots applied for.</summary>
    public decimal? LotsAppliedForEur { get; init; }

    /// <summary>What the tenderer declares on exclusion grounds, one row a ground.</summary>
    public IReadOnlyList<GroundDeclaration>? Grounds { get; init; }

    /// <summary>The file with the ESPD response, beside this one.</summary>
    public string? Espd { get; init; }

    /// <summary>The answers by requirement id.</summary>
    public IReadOnlyDictionary<string, Answer>? Answers { get; init; }

    /// <summary>The documents the answers point to.</summary>
    public IReadOnlyList<Evidence>? Evidence { get; init; }
}

/// <summary>A tenderer (tilbudsgiver).</summary>
public sealed record EconomicOperator
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its registration number or another id that is its own in this procurement.</summary>
    public required string Id { get; init; }

    /// <summary>Residence: where its seat is.</summary>
    public Country? Country { get; init; }

    /// <summary>Where it is incorporated.</summary>
    public Country? IncorporatedIn { get; init; }

    /// <summary>What kind of operator.</summary>
    public OperatorKind? Kind { get; init; }

    /// <summary>Whether it is a small or medium-sized enterprise.</summary>
    public bool? SmallEnterprise { get; init; }

    /// <summary>The members of a consortium; null and empty mean it tenders alone.</summary>
    public IReadOnlyList<GroupMember>? Group { get; init; }
}

/// <summary>A member of a consortium.</summary>
public sealed record GroupMember
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its residence.</summary>
    public Country? Country { get; init; }

    /// <summary>Its share of the contract value, percent 0–100.</summary>
    public decimal? SharePct { get; init; }

    /// <summary>Whether the consortium relies on it to be selected.</summary>
    public bool? NeededForSelection { get; init; }
}

/// <summary>The kinds of economic operator.</summary>
public enum OperatorKind
{
    /// <summary>A company.</summary>
    Company,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A public body.</summary>
    PublicBody,

    /// <summary>A foundation.</summary>
    Foundation,
}
