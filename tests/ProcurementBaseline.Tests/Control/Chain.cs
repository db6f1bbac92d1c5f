using ProcurementBaseline.Control;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Control;

/// <summary>Writes declarations of ownership shortly. Everything is known unless a test leaves it out.</summary>
internal sealed class Chain
{
    private readonly List<OwnershipEntity> _entities = [];
    private readonly List<Interest> _interests = [];
    private string? _home = "DK";
    private bool? _complete = true;
    private DateOnly? _asOf = new(2026, 4, 1);

    public Chain Tenderer(string? country)
    {
        _home = country;
        return this;
    }

    public Chain Complete(bool? complete)
    {
        _complete = complete;
        return this;
    }

    public Chain AsOf(DateOnly? day)
    {
        _asOf = day;
        return this;
    }

    public Chain With(string id, string? country, EntityKind? kind = EntityKind.Company)
    {
        _entities.Add(new() { Id = id, Name = id, Country = country is null ? null : new Country(country), Kind = kind });
        return this;
    }

    /// <summary>An interest; the votes are as the shares unless they are given.</summary>
    public Chain Holds(string owner, string owned, decimal shares, decimal? votes = null, bool appoints = false, bool other = false) =>
        Row(owner, owned, shares, votes ?? shares, appoints, other);

    public Chain Row(string owner, string owned, decimal? shares, decimal? votes, bool? appoints, bool? other)
    {
        _interests.Add(new() { Owner = owner, Owned = owned, SharesPct = shares, VotesPct = votes, AppointsMajority = appoints, OtherControl = other });
        return this;
    }

    public ControlReport Report()
    {
        var tenderer = new EconomicOperator { Id = "1", Name = "A/S", Country = _home is null ? null : new Country(_home), Kind = OperatorKind.Company };
        var ownership = new Ownership { AsOf = _asOf, Complete = _complete, Entities = _entities, Interests = _interests };
        return ControlAnalysis.Of(ownership, tenderer, CountryGroups.EuAndEfta(Repository.Rulebook.Parameters, _asOf));
    }
}
