using System.Globalization;

namespace ProcurementBaseline.Control;

/// <summary>Writes the way from the tenderer up to a controller.</summary>
internal static class ControlPath
{
    /// <summary>How many links are written at either end of a long chain.</summary>
    private const int Ends = 6;

    /// <summary>The tenderer itself with its country.</summary>
    public static string OfTenderer(OwnershipGraph.Node tenderer) => Named(tenderer);

    /// <summary>The way that a closure found.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="links">Of every entity on the way whose holding it was joined by; -1 at the top.</param>
    /// <returns><c>Nordlys A/S ← 100 % Holding Ltd (IE) ← 62 % Inc (US)</c>; the share is left out where nothing but a right is held.</returns>
    public static string Of(OwnershipGraph graph, Func<int, int> links)
    {
        var way = new List<int> { 0 };
        for (var node = links(0); node >= 0; node = links(node)) way.Add(node);
        var steps = new List<string>();
        for (var i = 1; i < way.Count; i++)
        {
            if (way.Count > 2 * Ends + 2 && i == Ends + 1)
            {
                steps.Add(" ← …");
                i = way.Count - Ends;
            }
            steps.Add($" ← {Held(graph, way[i - 1], way[i])}{Named(graph.Nodes[way[i]])}");
        }
        return Name(graph.Nodes[0]) + string.Concat(steps);
    }

    private static string Held(OwnershipGraph graph, int owned, int owner)
    {
        foreach (var stake in graph.Owners(owned))
        {
            if (stake.Owner != owner) continue;
            var pct = 2 * stake.Shares > Parts.Whole || stake.Votes <= stake.Shares ? stake.Shares : stake.Votes;
            return pct == 0 ? "" : ((decimal)pct / Parts.Percent).ToString("0.##########", CultureInfo.InvariantCulture) + " % ";
        }
        return "";
    }

    private static string Name(OwnershipGraph.Node node) => node.Name ?? node.Id;

    private static string Named(OwnershipGraph.Node node) => node.Country is { } country ? $"{Name(node)} ({country.Code})" : Name(node);
}
