using System.Text.Json.Serialization;

namespace ProcurementBaseline.Findings;

/// <summary>Where in the law something stands (hjemmel).</summary>
public sealed record LegalBasis
{
    /// <summary>The act, for example <c>LBK 116/2025</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>The provision, for example <c>§ 159, stk. 2</c>.</summary>
    public required string Provision { get; init; }

    /// <summary>Its official address.</summary>
    public string? Url { get; init; }
}

/// <summary>How well a legal fact is verified.</summary>
public enum Confidence
{
    /// <summary>Read in the text of the statute or order.</summary>
    [JsonStringEnumMemberName("V")]
    V,

    /// <summary>Read in a secondary text.</summary>
    [JsonStringEnumMemberName("V2")]
    V2,

    /// <summary>Derived from text that was read.</summary>
    [JsonStringEnumMemberName("D")]
    D,

    /// <summary>Commonly known, not verified.</summary>
    [JsonStringEnumMemberName("K")]
    K,

    /// <summary>A choice of engineering, not law.</summary>
    [JsonStringEnumMemberName("DESIGN")]
    Design,
}
