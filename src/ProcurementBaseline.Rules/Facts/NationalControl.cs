using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ProcurementBaseline.Control;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>Who controls a tenderer from one named country, for the acts that name one.</summary>
internal static class NationalControl
{
    private static readonly ConditionalWeakTable<Response, ConcurrentDictionary<string, ControlReport>> Known = [];

    /// <summary>The analysis of a response's ownership in which every other country counts as home; residence is among what it finds.</summary>
    public static ControlReport From(string country, Response response) => Known.GetValue(response, _ => new(StringComparer.Ordinal)).GetOrAdd(country, code =>
        ControlAnalysis.Of(response.Ownership, response.Tenderer, Country.Codes.Where(c => c != code).ToHashSet(StringComparer.Ordinal)));
}
