namespace ProcurementBaseline.Procurements;

/// <summary>What the purchase does, how it connects and what is at stake; the facts that requirements depend on.</summary>
public sealed record Profile
{
    /// <summary>The unit's functions that the agreement serves. All but <see cref="CriticalFunction.None"/> are critical infrastructure.</summary>
    public IReadOnlyList<CriticalFunction>? CriticalFunctions { get; init; }

    /// <summary>Whether personal data are processed.</summary>
    public bool? ProcessesPersonalData { get; init; }

    /// <summary>Whether health data are processed.</summary>
    public bool? ProcessesHealthData { get; init; }

    /// <summary>Whether data stay in it or at the supplier.</summary>
    public bool? StoresData { get; init; }

    /// <summary>Whether it is connected to the authority's network.</summary>
    public bool? NetworkConnected { get; init; }

    /// <summary>Whether it can be reached from the internet.</summary>
    public bool? InternetFacing { get; init; }

    /// <summary>Whether it communicates by radio.</summary>
    public bool? Wireless { get; init; }

    /// <summary>Whether it is radio equipment under directive 2014/53/EU.</summary>
    public bool? RadioEquipment { get; init; }

    /// <summary>Whether the supplier reaches it from afar.</summary>
    public bool? RemoteAccess { get; init; }

    /// <summary>Whether the supplier's people get access to the authority's systems.</summary>
    public bool? SupplierSystemAccess { get; init; }

    /// <summary>Whether it contains software or firmware.</summary>
    public bool? ContainsSoftware { get; init; }

    /// <summary>Whether its software can be updated.</summary>
    public bool? Updatable { get; init; }

    /// <summary>Whether servers or PCs come with it.</summary>
    public bool? AttachedComputers { get; init; }

    /// <summary>Whether it tolerates vulnerability scanning.</summary>
    public bool? ToleratesScanning { get; init; }

    /// <summary>Whether removable media are used.</summary>
    public bool? RemovableMedia { get; init; }

    /// <summary>Whether it exchanges data with other systems.</summary>
    public bool? Integrations { get; init; }

    /// <summary>Whether a fault can harm a patient.</summary>
    public bool? PatientSafetyCritical { get; init; }

    /// <summary>Whether it is or contains an AI system.</summary>
    public bool? AiSystem { get; init; }

    /// <summary>Whether it records pictures of people.</summary>
    public bool? RecordsVideo { get; init; }

    /// <summary>Whether each user can log in personally.</summary>
    public bool? PersonalLoginPossible { get; init; }

    /// <summary>Where it runs.</summary>
    public Hosting? Hosting { get; init; }

    /// <summary>The class of device under MDR or IVDR.</summary>
    public DeviceClass? DeviceClass { get; init; }

    /// <summary>Years it is expected to be in use.</summary>
    public decimal? ExpectedLifetimeYears { get; init; }

    /// <summary>How many are bought.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>How many people use it.</summary>
    public decimal? UsersCount { get; init; }

    /// <summary>What is at stake.</summary>
    public Consequence? Consequence { get; init; }
}

/// <summary>What a breach would mean, 1 (slight) to 4 (beyond what a baseline can answer), by the three qualities.</summary>
public sealed record Consequence
{
    /// <summary>If somebody reads what they must not.</summary>
    public decimal? Confidentiality { get; init; }

    /// <summary>If something is changed that must not be.</summary>
    public decimal? Integrity { get; init; }

    /// <summary>If it stops.</summary>
    public decimal? Availability { get; init; }
}

/// <summary>Functions that are critical infrastructure (BEK 1491/2021 § 11, stk. 3).</summary>
public enum CriticalFunction
{
    /// <summary>Hospital service (sygehusvæsen).</summary>
    Hospital,

    /// <summary>Prehospital service.</summary>
    Prehospital,

    /// <summary>Surveillance and warning of infectious disease.</summary>
    EpidemicWarning,

    /// <summary>Vaccines.</summary>
    Vaccines,

    /// <summary>Protective and test equipment in epidemics.</summary>
    ProtectiveEquipment,

    /// <summary>Prescription medicine.</summary>
    Medicines,

    /// <summary>Public electronic communication.</summary>
    Telecom,

    /// <summary>Alerting (alarmering).</summary>
    EmergencyAlert,

    /// <summary>Central data storage.</summary>
    DataCentre,

    /// <summary>Crisis management.</summary>
    CrisisManagement,

    /// <summary>Another function of the list.</summary>
    OtherCritical,

    /// <summary>None of them.</summary>
    None,
}

/// <summary>Where the system runs.</summary>
public enum Hosting
{
    /// <summary>At the authority.</summary>
    OnPremises,

    /// <summary>At the supplier.</summary>
    SupplierHosted,

    /// <summary>In a public cloud.</summary>
    PublicCloud,

    /// <summary>Nowhere: nothing is run.</summary>
    None,
}

/// <summary>Device classes of regulations (EU) 2017/745 (MDR) and 2017/746 (IVDR).</summary>
public enum DeviceClass
{
    /// <summary>MDR class I.</summary>
    MdrI,

    /// <summary>MDR class I, sterile.</summary>
    MdrIs,

    /// <summary>MDR class I, measuring.</summary>
    MdrIm,

    /// <summary>MDR class I, reusable surgical instrument.</summary>
    MdrIr,

    /// <summary>MDR class IIa.</summary>
    MdrIIa,

    /// <summary>MDR class IIb.</summary>
    MdrIIb,

    /// <summary>MDR class III.</summary>
    MdrIII,

    /// <summary>IVDR class A.</summary>
    IvdrA,

    /// <summary>IVDR class A, sterile.</summary>
    IvdrAs,

    /// <summary>IVDR class B.</summary>
    IvdrB,

    /// <summary>IVDR class C.</summary>
    IvdrC,

    /// <summary>IVDR class D.</summary>
    IvdrD,

    /// <summary>Not a device.</summary>
    None,
}
