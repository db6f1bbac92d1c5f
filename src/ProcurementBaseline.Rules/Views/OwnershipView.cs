using ProcurementBaseline.Control;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Rules.Views;

/// <summary>What <c>ownership</c> prints (<c>contract.md</c> §5), and the day and the missing facts with it.</summary>
public sealed record OwnershipView(
    string Tenderer, string? Name, DateOnly? AsOf, IReadOnlyList<OwnershipView.From> ControlledFrom, bool? ThirdCountryControl, IReadOnlyList<OwnershipView.Owner> UltimateOwners,
    IReadOnlyList<string> Missing)
{
    /// <summary>One that controls, or may.</summary>
    public sealed record From(string? Country, string By, string Path, ControlBasis Basis, ControlCertainty Certainty);

    /// <summary>One whom nobody owns.</summary>
    public sealed record Owner(string Id, string? Name, string? Country, decimal? IntegratedPct);

    /// <summary>The document of an analysis.</summary>
    public static OwnershipView Of(Response response, ControlReport report)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(report);
        return new(response.Tenderer.Id, response.Tenderer.Name, response.Ownership?.AsOf,
            [.. report.ControlledFrom.Select(c => new From(c.Country?.Code, c.By, c.Path, c.Basis, c.Certainty))], report.ThirdCountryControl,
            [.. report.UltimateOwners.Select(o => new Owner(o.Id, o.Name, o.Country?.Code, o.IntegratedPct))], report.Missing);
    }
}
