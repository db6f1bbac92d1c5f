using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Procurements;

/// <summary>What is bought and how: the content of <c>procurement.json</c>. Null always means unknown.</summary>
public sealed record Procurement
{
    /// <summary>The version of the file's shape; <c>"1"</c>.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>The authority's own name for the procurement: 3–64 of <c>a-z 0-9 -</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Text Title { get; init; }

    /// <summary>The baseline version it is pinned to; null takes the newest in force on <see cref="NoticeDate"/>.</summary>
    public string? Baseline { get; init; }

    /// <summary>Who buys.</summary>
    public ContractingAuthority? Authority { get; init; }

    /// <summary>How competition is called for.</summary>
    public ProcedureKind? Procedure { get; init; }

    /// <summary>The reference date: the day the notice is sent. It decides which law, thresholds, lists and baseline hold.</summary>
    public required DateOnly NoticeDate { get; init; }

    /// <summary>When tenders must be in.</summary>
    public DateTimeOffset? TenderDeadline { get; init; }

    /// <summary>For a call-off: the day the framework's notice was sent.</summary>
    public DateOnly? FrameworkNoticeDate { get; init; }

    /// <summary>What is bought.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The agreement that will be made.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>What the thing does, how it connects and what is at stake.</summary>
    public Profile? Profile { get; init; }

    /// <summary>What the notice says of exclusion grounds.</summary>
    public ExclusionSetup? Exclusion { get; init; }

    /// <summary>What the documents already say.</summary>
    public Clauses? Clauses { get; init; }

    /// <summary>What is known of the market.</summary>
    public Market? Market { get; init; }

    /// <summary>What the officer changed against the baseline; null and empty both mean nothing.</summary>
    public IReadOnlyList<Tailoring>? Tailoring { get; init; }

    /// <summary>Legal's decisions on findings; null and empty both mean none.</summary>
    public IReadOnlyList<FindingDecision>? Decisions { get; init; }
}

/// <summary>How competition is called for.</summary>
public enum ProcedureKind
{
    /// <summary>Open procedure (offentligt udbud).</summary>
    Open,

    /// <summary>Restricted procedure (begrænset udbud).</summary>
    Restricted,

    /// <summary>Competitive procedure with negotiation (udbud med forhandling).</summary>
    Negotiated,

    /// <summary>Competitive dialogue (konkurrencepræget dialog).</summary>
    Dialogue,

    /// <summary>Innovation partnership (innovationspartnerskab).</summary>
    Innovation,

    /// <summary>Dynamic purchasing system (dynamisk indkøbssystem).</summary>
    DynamicPurchasing,

    /// <summary>Call-off under a framework agreement (leveringsaftale under rammeaftale).</summary>
    CallOff,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>The public body that buys (ordregiver).</summary>
public sealed record ContractingAuthority
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its CVR number, eight digits.</summary>
    public string? Cvr { get; init; }

    /// <summary>What kind of body it is; decides the thresholds.</summary>
    public AuthorityKind? Kind { get; init; }

    /// <summary>Its place in the NUTS classification, for example <c>DK01</c>.</summary>
    public string? Nuts { get; init; }
}

/// <summary>The kinds of contracting authority that Danish thresholds tell apart.</summary>
public enum AuthorityKind
{
    /// <summary>A region.</summary>
    Region,

    /// <summary>A municipality (kommune).</summary>
    Municipality,

    /// <summary>Central government.</summary>
    State,

    /// <summary>A body governed by public law (offentligretligt organ).</summary>
    PublicBody,
}
