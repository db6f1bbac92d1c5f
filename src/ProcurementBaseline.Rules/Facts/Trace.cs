using System.Collections.ObjectModel;
using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>Spells out what a verdict rests on, by the paths people find in their own files.</summary>
/// <param name="facts">The case.</param>
/// <param name="about">The requirement whose answer was read, or the ground; null when neither.</param>
internal sealed class Trace(CaseFacts facts, string? about)
{
    /// <summary>The facts by path; dated parameters are not among them.</summary>
    public IReadOnlyDictionary<string, FactValue> Facts(IReadOnlyList<Fact> read)
    {
        SortedDictionary<string, FactValue>? values = null;
        foreach (var fact in read)
        {
            if (fact.Record is "law" or "parameter" || facts.Find(fact) is not { } value) continue;
            (values ??= new(StringComparer.Ordinal))[Path(fact)] = value;
        }
        return values ?? (IReadOnlyDictionary<string, FactValue>)ReadOnlyDictionary<string, FactValue>.Empty;
    }

    /// <summary>The dated parameters by name, those behind computed facts included. A list that was also read on the day the ownership describes has that day in its name.</summary>
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
        foreach (var name in read.SelectMany(f => FactCatalogue.ComputedBy(f)?.OnOwnershipDay ?? []).Distinct(StringComparer.Ordinal))
        {
            if (facts.Response?.Ownership?.AsOf is not { } day || !facts.Law.TryGetValue(name, out var parameter) || parameter.AsOf(day) is not { } use) continue;
            if (!uses.TryAdd(name, use) && uses[name].From != use.From) uses[$"{name}@ownership.asOf"] = use;
        }
        return uses;
    }

    /// <summary>The paths a person has to fill in.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<Fact> missing) => missing.TryGetNonEnumeratedCount(out var count) && count == 0
        ? []
        : [.. missing.SelectMany(facts.Behind).Select(Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private string Path(Fact fact) => about is null ? fact.Path : fact.Path.Replace("{id}", about, StringComparison.Ordinal);
}
