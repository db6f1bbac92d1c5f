namespace ProcurementBaseline.Benchmarks.ByHand;

// The answers and the parameters of requirements, iot-cameras to vulnerability-handling.
internal sealed partial class HandFacts
{
    // iot-cameras
    public bool? IOT01 { get; init; }
    public bool? IOT02 { get; init; }
    public bool? IOT03 { get; init; }
    public decimal? IOT04 { get; init; }
    public decimal IOT04MaxDays { get; init; }
    public bool? IOT05 { get; init; }
    public bool? IOT06 { get; init; }
    public bool? IOT07 { get; init; }
    public bool? IOT08 { get; init; }
    public bool? IOT09 { get; init; }

    // logging-monitoring
    public bool? LOG01 { get; init; }
    public string? LOG02 { get; init; }
    public decimal? LOG03 { get; init; }
    public decimal LOG03MinMonths { get; init; }
    public bool? LOG04 { get; init; }
    public bool? LOG05 { get; init; }
    public decimal? LOG06 { get; init; }
    public decimal LOG06MaxMinutes { get; init; }

    // malware
    public string? MAL01 { get; init; }
    public bool? MAL02 { get; init; }
    public bool? MAL03 { get; init; }
    public decimal? MAL04 { get; init; }
    public decimal MAL04MaxDays { get; init; }

    // medical-devices
    public bool? MED01 { get; init; }
    public DateOnly? MED02 { get; init; }
    public decimal? MED03 { get; init; }
    public decimal MED03MaxDays { get; init; }
    public string? MED04 { get; init; }
    public bool? MED05 { get; init; }
    public bool? MED06 { get; init; }
    public bool? MED07 { get; init; }
    public bool? MED08 { get; init; }
    public bool? MED09 { get; init; }

    // network
    public bool? NET01 { get; init; }
    public bool? NET02 { get; init; }
    public string? NET03 { get; init; }
    public string? NET04 { get; init; }
    public string? NET05 { get; init; }
    public decimal? NET06 { get; init; }
    public decimal NET06MinGbps { get; init; }

    // patching-support
    public decimal? PATCH01 { get; init; }
    public decimal PATCH01MaxDays { get; init; }
    public decimal? PATCH02 { get; init; }
    public decimal PATCH02MinYears { get; init; }
    public decimal? PATCH03 { get; init; }
    public DateOnly? PATCH04 { get; init; }
    public bool? PATCH05 { get; init; }
    public bool? PATCH06 { get; init; }
    public string? PATCH07 { get; init; }
    public decimal? PATCH08 { get; init; }
    public decimal PATCH08MaxMinutes { get; init; }

    // physical
    public string? PHYS01 { get; init; }
    public bool? PHYS02 { get; init; }

    // remote-maintenance
    public bool? REM01 { get; init; }
    public bool? REM02 { get; init; }
    public bool? REM03 { get; init; }
    public bool? REM04 { get; init; }
    public bool? REM05 { get; init; }

    // removable-media
    public bool? MEDIA01 { get; init; }
    public bool? MEDIA02 { get; init; }
    public bool? MEDIA03 { get; init; }

    // scanning-tolerance
    public string? SCAN01 { get; init; }
    public string? SCAN02 { get; init; }
    public decimal? SCAN03 { get; init; }
    public decimal SCAN03MaxMonths { get; init; }

    // secure-development
    public string? DEV01 { get; init; }
    public string? DEV02 { get; init; }
    public bool? DEV03 { get; init; }
    public bool? DEV04 { get; init; }
    public bool? DEV05 { get; init; }
    public decimal? DEV06 { get; init; }
    public decimal DEV06MaxMonths { get; init; }
    public bool? DEV07 { get; init; }

    // software-bill-of-materials
    public string? SBOM01 { get; init; }

    // subcontractors-control
    public decimal? SUB01 { get; init; }
    public decimal SUB01MaxDays { get; init; }
    public bool? SUB02 { get; init; }
    public decimal? SUB03 { get; init; }
    public decimal SUB03MaxDays { get; init; }

    // telephony
    public bool? TEL01 { get; init; }
    public decimal? TEL02 { get; init; }
    public decimal TEL02MinHours { get; init; }
    public bool? TEL03 { get; init; }
    public bool? TEL04 { get; init; }
    public bool? TEL05 { get; init; }
    public decimal? TEL06 { get; init; }
    public decimal TEL06MinPct { get; init; }
    public bool? TEL07 { get; init; }
    public decimal? TEL08 { get; init; }
    public decimal TEL08MaxDays { get; init; }

    // vulnerability-handling
    public bool? VULN01 { get; init; }
    public decimal? VULN02 { get; init; }
    public decimal VULN02MaxDays { get; init; }
    public decimal? VULN03 { get; init; }
    public decimal VULN03MaxHours { get; init; }
    public decimal? VULN04 { get; init; }
    public decimal? VULN05 { get; init; }
    public decimal VULN05MaxDays { get; init; }
}
