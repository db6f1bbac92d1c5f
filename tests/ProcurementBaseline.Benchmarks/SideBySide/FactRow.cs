using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Benchmarks.SideBySide;

/// <summary>The facts of one imagined response to one imagined purchase, before each contestant lays them out in its own way.</summary>
internal sealed class FactRow
{
    private readonly Dictionary<string, FactValue> _values = new(StringComparer.Ordinal);

    /// <summary>The judging day.</summary>
    public static readonly DateOnly AsOf = new(2026, 6, 1);

    /// <summary>Rows with different answers from one seed: as many on every machine and every day.</summary>
    /// <param name="rules">The rules whose facts they have.</param>
    /// <param name="rulebook">Where the dated parameters stand.</param>
    /// <param name="count">How many.</param>
    /// <param name="unknown">The share of facts left out; the judging day, the notice date and parameters are always known.</param>
    public static IReadOnlyList<FactRow> Make(MeasuredRules rules, Rulebook rulebook, int count, double unknown)
    {
        var random = new Random(20260101);
        var places = rules.Rules.SelectMany(r => r.Condition.Facts().Select(f => (Rule: r, Fact: f)))
            .DistinctBy(p => Key(p.Rule.Requirement, p.Fact)).ToList();
        var rows = new List<FactRow>();
        for (var i = 0; i < count; i++)
        {
            var row = new FactRow();
            foreach (var (rule, fact) in places)
            {
                var given = Fixed(rule.Requirement, fact, rulebook);
                var value = given ?? Imagined(rule, fact, random);
                if (given is not null || random.NextDouble() >= unknown) row._values[Key(rule.Requirement, fact)] = value;
            }
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>The value of a fact as a rule of that requirement reads it; null is unknown.</summary>
    public FactValue? Find(Requirement? requirement, Fact fact) => _values.GetValueOrDefault(Key(requirement, fact));

    private static string Key(Requirement? requirement, Fact fact) =>
        fact.Record is "answer" or "parameter" ? $"{requirement!.Id} {fact.Name}" : fact.Name;

    private static FactValue? Fixed(Requirement requirement, Fact fact, Rulebook rulebook) => fact.Record switch
    {
        "asOf" => FactValue.Of(AsOf),
        "law" => rulebook.Parameters[fact.Path].AsOf(AsOf)!.Value,
        "parameter" => FactValue.Of(requirement.Parameters![fact.Path].Default),
        "procurement" when fact.Member == "NoticeDate" => FactValue.Of(AsOf.AddDays(-60)),
        _ => null,
    };

    // Four answers in five meet what is asked; of a purchase, seven truths in ten hold. The choices and codes fall evenly.
    private static FactValue Imagined(MeasuredRule rule, Fact fact, Random random)
    {
        var good = random.NextDouble() < 0.8;
        return fact.Kind switch
        {
            FactKind.Truth => FactValue.Of(fact.Record == "answer" ? good : random.NextDouble() < 0.7),
            FactKind.Number when fact.Record == "answer" => FactValue.Of(Number(rule, good, random)),
            FactKind.Number when fact.Member.StartsWith("Consequence", StringComparison.Ordinal) => FactValue.Of((decimal)random.Next(1, 4)),
            FactKind.Number => FactValue.Of((decimal)random.Next(1, 100)),
            FactKind.Date => FactValue.Of(AsOf.AddDays(good ? random.Next(1, 900) : -random.Next(1, 100))),
            FactKind.Word => FactValue.Of(fact.Allowed![random.Next(fact.Allowed.Count)]),
            FactKind.Words => FactValue.Of([.. fact.Allowed!.Where(_ => random.NextDouble() < 0.3)]),
        };
    }

    private static decimal Number(MeasuredRule rule, bool good, Random random)
    {
        var limit = rule.Requirement.Parameters?.Values.First().Default ?? 0;
        var further = random.Next(1, 40);
        return ((Condition.Compare)rule.Condition).Comparison switch
        {
            Comparison.AtLeast => good ? limit + further : Math.Max(0, limit - further),
            Comparison.AtMost => good ? Math.Max(0, limit - further) : limit + further,
            _ => good ? limit : limit + further,
        };
    }
}
