using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Baselines;

/// <summary>One version of the baseline as the service shows it.</summary>
internal sealed record BaselinePage(string Version, string Hash, DateOnly From, Text Title, IReadOnlyList<BaselinePage.Row> Requirements)
{
    public static BaselinePage Of(Baseline baseline) => new(baseline.Version, baseline.Hash, baseline.Manifest.From, baseline.Manifest.Title,
        [.. baseline.Requirements.Select(r => new Row(r.Domain.Domain, r.Requirement))]);

    /// <summary>A requirement, with the code of its domain.</summary>
    internal sealed record Row(string Domain, Requirement Requirement);
}
