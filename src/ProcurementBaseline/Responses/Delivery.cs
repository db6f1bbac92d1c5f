using ProcurementBaseline.Values;

namespace ProcurementBaseline.Responses;

/// <summary>Where the tenderer has its business.</summary>
public sealed record Origin
{
    /// <summary>Countries with substantial operations.</summary>
    public IReadOnlyList<Country>? SubstantialOperationsIn { get; init; }
}

/// <summary>Where the delivery and the data come from and go.</summary>
public sealed record Delivery
{
    /// <summary>Percent 0–100 of the total contract value that originates in China.</summary>
    public decimal? ChinaOriginPct { get; init; }

    /// <summary>Countries where data are kept.</summary>
    public IReadOnlyList<Country>? DataIn { get; init; }

    /// <summary>Countries from which it is reached.</summary>
    public IReadOnlyList<Country>? RemoteAccessFrom { get; init; }

    /// <summary>Subcontractors, suppliers and relied-on entities.</summary>
    public IReadOnlyList<Subcontractor>? Subcontractors { get; init; }
}

/// <summary>Somebody the tenderer uses.</summary>
public sealed record Subcontractor
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its residence.</summary>
    public Country? Country { get; init; }

    /// <summary>Where it is controlled from.</summary>
    public Country? ControlCountry { get; init; }

    /// <summary>Percent 0–100 of the total contract value.</summary>
    public decimal? SharePct { get; init; }
}

/// <summary>Financial contributions from one third country.</summary>
public sealed record ForeignContribution
{
    /// <summary>Which.</summary>
    public required Country Country { get; init; }

    /// <summary>EUR in the last three years.</summary>
    public decimal? LastThreeYearsEur { get; init; }
}
