using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>Spells out what a verdict rests on, by the paths people find in their own files.</summary>
/// <param name="facts">The case.</param>
/// <param name="requirement">The requirement whose answer was read; null when none.</param>
internal sealed class Trace(CaseFacts facts, string? requirement)
{
    /// <summary>The facts by path; dated parameters are not among them.</summary>
    public IReadOnlyDictionary<string, FactValue> Facts(IEnumerable<Fact> read)
    {
        var values = new SortedDictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var fact in read.Where(f => f.Record is not ("law" or "parameter")))
        {
            if (facts.Find(fact) is { } value) values[Path(fact)] = value;
        }
        return values;
    }

    /// <summary>The dated parameters by name, those behind computed facts included.</summary>
    public IReadOnlyDictionary<string, ParameterUse> Law(IEnumerable<Fact> read)
    {
        var uses = new SortedDictionary<string, ParameterUse>(StringComparer.Ordinal);
        foreach (var fact in read)
        {
            foreach (var name in FactCatalogue.ParametersBehind(fact))
            {
                if (facts.LawNamed(name) is { } use) uses[name] = use;
            }
        }
        return uses;
    }

    /// <summary>The paths a person has to fill in.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<Fact> missing) =>
        [.. missing.SelectMany(facts.Behind).Select(Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private string Path(Fact fact) => requirement is null ? fact.Path : fact.Path.Replace("{id}", requirement, StringComparison.Ordinal);
}
