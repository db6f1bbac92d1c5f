namespace ProcurementBaseline.Benchmarks.ByHand;

/// <summary>What is known of one response and its purchase. Null is unknown; dated parameters and the judging day are always known.</summary>
internal sealed partial class HandFacts
{
    public DateOnly AsOf { get; init; }

    public bool? AttachedComputers { get; init; }

    public decimal? Availability { get; init; }

    public List<string>? Categories { get; init; }

    public decimal? Confidentiality { get; init; }

    public bool? ContainsSoftware { get; init; }

    public List<string>? CriticalFunctions { get; init; }

    public string? DeviceClass { get; init; }

    public decimal? ExpectedLifetimeYears { get; init; }

    public string? Hosting { get; init; }

    public bool? Integrations { get; init; }

    public bool? InternetFacing { get; init; }

    public bool? NetworkConnected { get; init; }

    public DateOnly? NoticeDate { get; init; }

    public bool? PatientSafetyCritical { get; init; }

    public bool? PersonalLoginPossible { get; init; }

    public bool? ProcessesHealthData { get; init; }

    public bool? ProcessesPersonalData { get; init; }

    public decimal? Quantity { get; init; }

    public bool? RadioEquipment { get; init; }

    public bool? RecordsVideo { get; init; }

    public DateOnly? RedCyber { get; init; }

    public bool? RemoteAccess { get; init; }

    public bool? RemovableMedia { get; init; }

    public bool? StoresData { get; init; }

    public bool? SupplierSystemAccess { get; init; }

    public decimal? TermMonths { get; init; }

    public bool? ToleratesScanning { get; init; }

    public bool? Updatable { get; init; }

    public decimal? UsersCount { get; init; }

    public bool? Wireless { get; init; }
}
