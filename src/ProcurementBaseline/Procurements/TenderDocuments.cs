namespace ProcurementBaseline.Procurements;

/// <summary>What the notice says of exclusion grounds.</summary>
public sealed record ExclusionSetup
{
    /// <summary>Ids of the voluntary grounds named in the notice, for example <c>137.1.4</c>; only those can be used (udbudsloven § 137, stk. 1).</summary>
    public IReadOnlyList<string>? GroundsInNotice { get; init; }
}

/// <summary>What the tender documents already say.</summary>
public sealed record Clauses
{
    /// <summary>That a permission may be needed.</summary>
    public bool? InvestmentScreening { get; init; }

    /// <summary>What happens when control over the supplier changes.</summary>
    public bool? ChangeOfControl { get; init; }

    /// <summary>The duties of the International Procurement Instrument.</summary>
    public bool? InternationalProcurementInstrument { get; init; }

    /// <summary>The duties of the foreign-subsidies regulation.</summary>
    public bool? ForeignSubsidies { get; init; }

    /// <summary>A declaration on article 5k of regulation 833/2014.</summary>
    public bool? RussiaDeclaration { get; init; }

    /// <summary>Calendar days that tenders must stay open.</summary>
    public decimal? BidValidityDays { get; init; }
}

/// <summary>What is known of the market.</summary>
public sealed record Market
{
    /// <summary>Whether the market was consulted (§ 39).</summary>
    public bool? Consulted { get; init; }

    /// <summary>Suppliers known to the authority.</summary>
    public decimal? SuppliersKnown { get; init; }

    /// <summary>Of those, how many are thought to meet every minimum requirement.</summary>
    public decimal? SuppliersMeetingAll { get; init; }
}
