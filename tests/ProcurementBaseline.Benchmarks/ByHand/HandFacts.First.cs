namespace ProcurementBaseline.Benchmarks.ByHand;

// The answers and the parameters of requirements, ai to interoperability.
internal sealed partial class HandFacts
{
    // ai
    public bool? AI01 { get; init; }
    public bool? AI02 { get; init; }
    public string? AI03 { get; init; }
    public decimal? AI04 { get; init; }
    public decimal AI04MinDays { get; init; }

    // attached-computers
    public decimal? ATT01 { get; init; }
    public decimal ATT01MinYears { get; init; }
    public decimal? ATT02 { get; init; }
    public decimal ATT02MaxDays { get; init; }
    public bool? ATT03 { get; init; }
    public bool? ATT04 { get; init; }

    // audit-evidence
    public decimal? AUD01 { get; init; }
    public decimal AUD01MaxNoticeDays { get; init; }
    public decimal? AUD02 { get; init; }
    public decimal AUD02MinDays { get; init; }
    public decimal? AUD03 { get; init; }
    public decimal AUD03MaxDays { get; init; }

    // authorisation
    public string? AUTHZ01 { get; init; }
    public bool? AUTHZ02 { get; init; }
    public bool? AUTHZ03 { get; init; }
    public bool? AUTHZ04 { get; init; }

    // backup-continuity
    public decimal? BCP01 { get; init; }
    public decimal BCP01MaxHours { get; init; }
    public decimal? BCP02 { get; init; }
    public decimal BCP02MaxHours { get; init; }
    public decimal? BCP03 { get; init; }
    public decimal BCP03MaxMonths { get; init; }
    public bool? BCP04 { get; init; }
    public decimal? BCP05 { get; init; }
    public decimal BCP05MinHours { get; init; }
    public bool? BCP06 { get; init; }
    public decimal? BCP07 { get; init; }
    public decimal BCP07MaxMonths { get; init; }

    // cloud-hosting
    public string? CLOUD01 { get; init; }
    public bool? CLOUD02 { get; init; }
    public decimal? CLOUD03 { get; init; }
    public decimal CLOUD03MaxMonths { get; init; }
    public decimal? CLOUD04 { get; init; }
    public decimal CLOUD04MinDays { get; init; }
    public decimal? CLOUD05 { get; init; }
    public decimal CLOUD05MinPct { get; init; }
    public bool? CLOUD06 { get; init; }
    public decimal? CLOUD07 { get; init; }
    public decimal CLOUD07MaxDays { get; init; }

    // cryptography
    public bool? CRYPTO01 { get; init; }
    public string? CRYPTO02 { get; init; }
    public bool? CRYPTO03 { get; init; }
    public string? CRYPTO04 { get; init; }
    public bool? CRYPTO05 { get; init; }
    public bool? CRYPTO06 { get; init; }

    // data-location
    public string? LOC01 { get; init; }
    public string? LOC02 { get; init; }
    public bool? LOC03 { get; init; }
    public decimal? LOC04 { get; init; }
    public decimal LOC04MinDays { get; init; }

    // data-protection
    public bool? PRIV01 { get; init; }
    public decimal? PRIV02 { get; init; }
    public decimal PRIV02MinDays { get; init; }
    public decimal? PRIV03 { get; init; }
    public decimal PRIV03MaxDays { get; init; }
    public string? PRIV04 { get; init; }
    public bool? PRIV05 { get; init; }
    public bool? PRIV06 { get; init; }
    public bool? PRIV07 { get; init; }

    // end-of-life-exit
    public decimal? EXIT01 { get; init; }
    public decimal EXIT01MaxDays { get; init; }
    public decimal? EXIT02 { get; init; }
    public decimal EXIT02MaxDays { get; init; }
    public bool? EXIT03 { get; init; }
    public decimal? EXIT04 { get; init; }
    public decimal EXIT04MaxMonths { get; init; }
    public decimal? EXIT05 { get; init; }
    public decimal EXIT05MinMonths { get; init; }

    // governance
    public decimal? GOV01 { get; init; }
    public decimal GOV01MaxDays { get; init; }
    public string? GOV02 { get; init; }
    public bool? GOV03 { get; init; }
    public decimal? GOV04 { get; init; }
    public decimal GOV04MaxMonths { get; init; }
    public bool? GOV05 { get; init; }
    public decimal? GOV06 { get; init; }
    public decimal GOV06MaxMonths { get; init; }
    public decimal? GOV07 { get; init; }
    public decimal GOV07MaxDays { get; init; }
    public bool? GOV08 { get; init; }

    // hardening
    public bool? HARD01 { get; init; }
    public bool? HARD02 { get; init; }
    public bool? HARD03 { get; init; }
    public bool? HARD04 { get; init; }

    // identity-login
    public bool? IAM01 { get; init; }
    public string? IAM02 { get; init; }
    public string? IAM03 { get; init; }
    public bool? IAM04 { get; init; }
    public decimal? IAM05 { get; init; }
    public decimal IAM05MaxMinutes { get; init; }
    public bool? IAM06 { get; init; }
    public bool? IAM07 { get; init; }
    public bool? IAM08 { get; init; }
    public bool? IAM09 { get; init; }
    public decimal? IAM10 { get; init; }
    public decimal IAM10MaxAttempts { get; init; }
    public decimal? IAM11 { get; init; }
    public decimal IAM11MaxHours { get; init; }

    // incident
    public decimal? INC01 { get; init; }
    public decimal INC01MaxHours { get; init; }
    public decimal? INC02 { get; init; }
    public decimal INC02MaxHours { get; init; }
    public decimal? INC03 { get; init; }
    public decimal INC03MaxHours { get; init; }

    // interoperability
    public string? INTOP01 { get; init; }
    public bool? INTOP02 { get; init; }
    public decimal? INTOP03 { get; init; }
    public decimal INTOP03MaxMinutes { get; init; }
    public bool? INTOP04 { get; init; }
    public bool? INTOP05 { get; init; }
}
