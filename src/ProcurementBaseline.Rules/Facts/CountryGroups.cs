namespace ProcurementBaseline.Rules.Facts;

/// <summary>The groups of countries that ownership is judged by, on the day the ownership describes.</summary>
public static class CountryGroups
{
    /// <summary>The dated parameters it reads.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["euCountries", "eftaCountries", "euTerritories"];

    /// <summary>The countries of the EU and EFTA with the territories counted with them, as ISO 3166-1 alpha-2.</summary>
    /// <param name="law">The dated parameters by name.</param>
    /// <param name="day">The day of <c>ownership.asOf</c>; null when it is not known.</param>
    /// <returns>Null when the day is not known, or lies before the first day of a group: then nobody is in or out.</returns>
    public static IReadOnlySet<string>? EuAndEfta(IReadOnlyDictionary<string, LawParameter> law, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(law);
        if (day is not { } known) return null;
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Parameters)
        {
            if (!law.TryGetValue(name, out var parameter) || parameter.AsOf(known)?.Value.Words is not { } words) return null;
            codes.UnionWith(words);
        }
        return codes;
    }
}
