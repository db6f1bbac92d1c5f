namespace ProcurementBaseline.Procurements;

/// <summary>The agreement that will be made, with the facts investment screening asks about (BEK 1491/2021 §§ 13–16).</summary>
public sealed record Agreement
{
    /// <summary>What kind of agreement.</summary>
    public AgreementKind? Kind { get; init; }

    /// <summary>Whether the delivery is plant (anlæg), which is never a single delivery in that order.</summary>
    public bool? Plant { get; init; }

    /// <summary>Months, options included; an open-ended agreement is 9999.</summary>
    public decimal? TermMonths { get; init; }

    /// <summary>Months in which the authority cannot end it.</summary>
    public decimal? NonTerminableMonths { get; init; }

    /// <summary>Whether the supplier may decide on the use of what is delivered.</summary>
    public bool? DecidesUse { get; init; }

    /// <summary>Whether the supplier has unsupervised access to buildings, plant, installations or systems.</summary>
    public bool? UnsupervisedAccess { get; init; }

    /// <summary>Whether the supplier can be replaced only at significant risk to operation.</summary>
    public bool? ReplaceableOnlyAtSignificantRisk { get; init; }

    /// <summary>Whether it covers all or a substantial part of the unit's activities: a person's assessment, never a calculation.</summary>
    public bool? CoversSubstantialPart { get; init; }

    /// <summary>Whether it follows a standard agreement listed by Erhvervsstyrelsen (§ 15).</summary>
    public bool? ListedStandardAgreement { get; init; }

    /// <summary>Whether it is made inside one group (§ 16).</summary>
    public bool? IntraGroup { get; init; }
}

/// <summary>The kinds of agreement.</summary>
public enum AgreementKind
{
    /// <summary>One delivery (enkeltstående leverance).</summary>
    SingleDelivery,

    /// <summary>Supply over time (leverandøraftale).</summary>
    Supply,

    /// <summary>Operation (driftsaftale).</summary>
    Operation,

    /// <summary>Service (serviceaftale).</summary>
    Service,

    /// <summary>Joint venture.</summary>
    JointVenture,

    /// <summary>Anything else.</summary>
    Other,
}
