using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>What is not said of subcontractors.</summary>
internal static class Subcontractors
{
    /// <summary>The paths of what is unknown of any of them.</summary>
    public static IReadOnlyList<string> Unknown(IReadOnlyList<Subcontractor> all)
    {
        var missing = new List<string>();
        for (var i = 0; i < all.Count; i++)
        {
            var path = JsonPath.Item("delivery.subcontractors", i);
            if (all[i].Country is null) missing.Add($"{path}.country");
            if (all[i].ControlCountry is null) missing.Add($"{path}.controlCountry");
            if (all[i].SharePct is null) missing.Add($"{path}.sharePct");
        }
        return missing;
    }
}
