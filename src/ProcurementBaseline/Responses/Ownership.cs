using ProcurementBaseline.Values;

namespace ProcurementBaseline.Responses;

/// <summary>Who owns and controls the tenderer, as declared.</summary>
public sealed record Ownership
{
    /// <summary>The day it describes.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether the chain is declared whole to its ultimate owners.</summary>
    public bool? Complete { get; init; }

    /// <summary>Those who take part; the tenderer is <c>self</c>.</summary>
    public IReadOnlyList<OwnershipEntity>? Entities { get; init; }

    /// <summary>Who holds what in whom.</summary>
    public IReadOnlyList<Interest>? Interests { get; init; }
}

/// <summary>Somebody in the chain.</summary>
public sealed record OwnershipEntity
{
    /// <summary>Its id in this response; the tenderer is <c>self</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>A person's nationality, a company's residence.</summary>
    public Country? Country { get; init; }
}

/// <summary>What an owner is.</summary>
public enum EntityKind
{
    /// <summary>A company.</summary>
    Company,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A state or a part of one.</summary>
    State,

    /// <summary>A fund.</summary>
    Fund,

    /// <summary>A foundation.</summary>
    Foundation,

    /// <summary>Many holders, none of them with influence.</summary>
    Dispersed,
}

/// <summary>What one entity holds in another.</summary>
public sealed record Interest
{
    /// <summary>The holder's id.</summary>
    public required string Owner { get; init; }

    /// <summary>The id of what is held.</summary>
    public required string Owned { get; init; }

    /// <summary>Share of the capital, percent 0–100.</summary>
    public decimal? SharesPct { get; init; }

    /// <summary>Share of the votes, percent 0–100.</summary>
    public decimal? VotesPct { get; init; }

    /// <summary>Whether the holder appoints most of the board.</summary>
    public bool? AppointsMajority { get; init; }

    /// <summary>Control by agreement or veto, or acting on the owner's behalf or direction.</summary>
    public bool? OtherControl { get; init; }
}
