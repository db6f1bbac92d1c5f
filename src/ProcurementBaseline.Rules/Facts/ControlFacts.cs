using System.Runtime.CompilerServices;
using ProcurementBaseline.Control;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>Who controls a tenderer by the country groups of a rulebook.</summary>
public static class ControlFacts
{
    // A response and a rulebook never change, and a judgement asks for every rule.
    private static readonly ConditionalWeakTable<Response, ConditionalWeakTable<IReadOnlyDictionary<string, LawParameter>, ControlReport>> Known = [];

    /// <summary>The analysis of a response's ownership, with the country groups of <c>ownership.asOf</c>.</summary>
    /// <param name="response">The response.</param>
    /// <param name="law">The dated parameters by name.</param>
    public static ControlReport Of(Response response, IReadOnlyDictionary<string, LawParameter> law)
    {
        ArgumentNullException.ThrowIfNull(response);
        return Known.GetValue(response, _ => []).GetValue(law, groups =>
            ControlAnalysis.Of(response.Ownership, response.Tenderer, CountryGroups.EuAndEfta(groups, response.Ownership?.AsOf)));
    }

    internal static ControlReport? Of(CaseFacts facts) => facts.Response is { } response ? Of(response, facts.Law) : null;
}
