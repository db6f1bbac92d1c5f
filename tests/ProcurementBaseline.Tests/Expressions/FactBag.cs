using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>Facts by name; what is not in it is unknown.</summary>
internal sealed class FactBag(IReadOnlyDictionary<string, FactValue> values) : IFactSource
{
    public static readonly FactBag Empty = new(new Dictionary<string, FactValue>());

    public IReadOnlyDictionary<string, FactValue> Values => values;

    public FactValue? Find(Fact fact) => values.GetValueOrDefault(fact.Name);

    /// <summary>The same with one fact more, or changed.</summary>
    public FactBag With(Fact fact, FactValue value) => new(new Dictionary<string, FactValue>(values) { [fact.Name] = value });

    /// <summary>The same with what another bag knows of these facts, where this one knows nothing.</summary>
    public FactBag FilledFrom(FactBag other, IEnumerable<Fact> facts) =>
        facts.Where(f => Find(f) is null && other.Find(f) is not null).Aggregate(this, (bag, f) => bag.With(f, other.Find(f)!));

    public override string ToString() => string.Join(", ", values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key} = {System.Text.Json.JsonSerializer.Serialize(v.Value)}"));
}
