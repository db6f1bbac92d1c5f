using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>Values at which a condition's verdict may turn: each number and date it names or is compared with, the one below and the one above.</summary>
internal sealed class Boundaries
{
    private readonly List<FactValue> _numbers;
    private readonly List<FactValue> _dates;
    private readonly ILookup<string, string> _words;

    /// <param name="condition">The condition.</param>
    /// <param name="parameters">Values of the parameters it reads.</param>
    public Boundaries(Condition condition, IEnumerable<FactValue> parameters)
    {
        var operands = Parts(condition).OfType<Condition.Compare>().SelectMany(c => Parts(c.Left).Concat(Parts(c.Right))).ToList();
        var fixedValues = parameters.ToList();
        _numbers = [.. operands.OfType<Operand.Number>().Select(n => n.Value).Concat(fixedValues.Select(v => v.Number).OfType<decimal>()).Append(1)
            .SelectMany(n => (decimal[])[n - 1, n - 0.1m, n, n + 0.1m, n + 1]).Distinct().Select(FactValue.Of)];
        _dates = [.. operands.OfType<Operand.Date>().Select(d => d.Value).Concat(fixedValues.Select(v => v.Date).OfType<DateOnly>()).Append(new(2026, 3, 2))
            .SelectMany(d => (DateOnly[])[d.AddDays(-1), d, d.AddDays(1)]).Distinct().Select(FactValue.Of)];
        _words = Parts(condition).SelectMany(Words).ToLookup(w => w.Fact.Name, w => w.Word);
    }

    public IReadOnlyList<FactValue> Of(Fact fact) => fact.Kind switch
    {
        FactKind.Truth => [FactValue.Of(true), FactValue.Of(false)],
        FactKind.Number => _numbers,
        FactKind.Date => _dates,
        FactKind.Word => [.. WordsOf(fact).Select(FactValue.Of)],
        FactKind.Words => [FactValue.Of([]), .. WordsOf(fact).Select(w => FactValue.Of([w])), FactValue.Of([.. WordsOf(fact)])],
    };

    /// <summary>All facts of these values where they are few, else ever more of them at random.</summary>
    public IEnumerable<FactBag> Bags(IReadOnlyList<Fact> facts, int few, Random random)
    {
        var values = facts.Select(Of).ToList();
        var all = values.Aggregate(1L, (product, v) => Math.Min(product * v.Count, int.MaxValue));
        for (var i = 0L; i < all; i++)
        {
            var (bag, at) = (new Dictionary<string, FactValue>(), i);
            for (var f = 0; f < facts.Count; f++)
            {
                bag[facts[f].Name] = values[f][(int)(all <= few ? at % values[f].Count : random.Next(values[f].Count))];
                at /= values[f].Count;
            }
            yield return new(bag);
        }
    }

    private IEnumerable<string> WordsOf(Fact fact) => _words[fact.Name].Concat(fact.Allowed?.Take(2) ?? ["other"]).Append(fact.Allowed?[^1] ?? "other").Distinct();

    private static IEnumerable<Condition> Parts(Condition condition) => condition switch
    {
        Condition.And both => Parts(both.Left).Concat(Parts(both.Right)),
        Condition.Or either => Parts(either.Left).Concat(Parts(either.Right)),
        Condition.Not negation => Parts(negation.Inner),
        _ => [condition],
    };

    private static IEnumerable<Operand> Parts(Operand operand) => operand switch
    {
        Operand.Arithmetic a => Parts(a.Left).Concat(Parts(a.Right)),
        Operand.YearsAfter after => Parts(after.Start),
        _ => [operand],
    };

    private static IEnumerable<(Fact Fact, string Word)> Words(Condition condition) => condition switch
    {
        Condition.OneOf one => one.Words.Select(w => (one.Fact, w)),
        Condition.ContainsWord contains => [(contains.List, contains.Word)],
        Condition.ContainsFact { Word.Allowed: { } allowed } contains => [(contains.List, allowed[0])],
        _ => [],
    };
}
