namespace ProcurementBaseline.Procurements;

/// <summary>What is bought.</summary>
public sealed record Subject
{
    /// <summary>Goods, services, works, or a service of the light regime.</summary>
    public ContractKind? ContractKind { get; init; }

    /// <summary>What it is; several may hold, and an empty list means none of them.</summary>
    public IReadOnlyList<Category>? Categories { get; init; }

    /// <summary>The main CPV code, for example <c>33111000-1</c>; the check digit may be left out.</summary>
    public string? CpvMain { get; init; }

    /// <summary>Further CPV codes.</summary>
    public IReadOnlyList<string>? CpvAdditional { get; init; }

    /// <summary>DKK excluding VAT, options and extensions included (udbudsloven § 30).</summary>
    public decimal? EstimatedValue { get; init; }

    /// <summary>Below the threshold: whether operators of other Member States have a clear interest (§ 10).</summary>
    public bool? CrossBorderInterest { get; init; }

    /// <summary>Whether it is divided into lots (§ 49).</summary>
    public Lots? Lots { get; init; }
}

/// <summary>The division into lots (delkontrakter).</summary>
public sealed record Lots
{
    /// <summary>Whether the purchase is divided.</summary>
    public bool? Divided { get; init; }

    /// <summary>Why not, as the tender documents say it; empty when they say nothing, null when that is not known.</summary>
    public string? Reason { get; init; }
}

/// <summary>The kinds of contract that the thresholds tell apart.</summary>
public enum ContractKind
{
    /// <summary>Goods (varer).</summary>
    Goods,

    /// <summary>Services (tjenesteydelser).</summary>
    Services,

    /// <summary>Works (bygge- og anlægsarbejder).</summary>
    Works,

    /// <summary>Social and other specific services (light-regimet).</summary>
    LightRegime,
}

/// <summary>What kind of thing or service it is.</summary>
public enum Category
{
    /// <summary>A medical device under the MDR.</summary>
    MedicalDevice,

    /// <summary>An in vitro diagnostic device under the IVDR.</summary>
    IvdDevice,

    /// <summary>An IT system or software.</summary>
    ItSystem,

    /// <summary>A cloud service.</summary>
    CloudService,

    /// <summary>Telephony and communication.</summary>
    Telephony,

    /// <summary>Surveillance cameras and what runs them.</summary>
    VideoSurveillance,

    /// <summary>Building management, access control, alarms.</summary>
    BuildingSystem,

    /// <summary>Network equipment.</summary>
    NetworkEquipment,

    /// <summary>Computers, telephones and other equipment for users.</summary>
    ClientEquipment,

    /// <summary>Laboratory equipment.</summary>
    LabEquipment,

    /// <summary>Software made to order.</summary>
    SoftwareDevelopment,

    /// <summary>Advice and other professional services.</summary>
    ProfessionalService,

    /// <summary>Maintenance and support.</summary>
    MaintenanceService,

    /// <summary>Goods that are used up.</summary>
    Consumables,

    /// <summary>Anything else.</summary>
    Other,
}
