using System.Text.Json.Serialization;

namespace ProcurementBaseline.Rules.Views;

/// <summary>The finding on one exclusion ground, with the ground's id.</summary>
public sealed record GroundView : FindingView
{
    /// <param name="ground">The ground's id.</param>
    /// <param name="finding">The finding.</param>
    public GroundView(string ground, FindingView finding) : base(finding) => Ground = ground;

    /// <summary>The ground's id.</summary>
    [JsonPropertyOrder(-1)]
    public string Ground { get; init; }
}
