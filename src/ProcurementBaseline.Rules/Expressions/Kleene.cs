using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>Where a condition finds its facts. Null means unknown.</summary>
public interface IFactSource
{
    /// <summary>The value of a fact, or null when it is unknown.</summary>
    FactValue? Find(Fact fact);
}

/// <summary>A verdict with what it rests on.</summary>
/// <param name="Outcome">Met, not met or undetermined.</param>
/// <param name="Read">The facts it rests on; of an undetermined one, those that are known.</param>
/// <param name="Missing">The unknown facts that would decide; empty unless undetermined.</param>
public sealed record Explanation(Outcome Outcome, IReadOnlyList<Fact> Read, IReadOnlyList<Fact> Missing);

/// <summary>Judges a condition in Kleene's three-valued logic, slowly and with reasons. The compiled form gives the same verdicts, a test holds it.</summary>
public static class Kleene
{
    /// <summary>The verdict and what it rests on: of an "or" that holds, the parts that hold; of an "and" that fails, the parts that fail.</summary>
    public static Explanation Explain(Condition condition, IFactSource facts)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(facts);
        var (outcome, read, missing) = Judge(condition, facts);
        return new(outcome, [.. read.Distinct()], outcome == Outcome.Undetermined ? [.. missing.Distinct()] : []);
    }

    private readonly record struct Part(Outcome Outcome, IEnumerable<Fact> Read, IEnumerable<Fact> Missing);

    private static Part Judge(Condition condition, IFactSource facts) => condition switch
    {
        Condition.Always { Value: var value } => Known(value, []),
        Condition.Not { Inner: var inner } => Judge(inner, facts) is var part ? part with { Outcome = Negated(part.Outcome) } : default,
        Condition.And { Left: var left, Right: var right } => Both(Judge(left, facts), Judge(right, facts), Outcome.NotMet),
        Condition.Or { Left: var left, Right: var right } => Both(Judge(left, facts), Judge(right, facts), Outcome.Met),
        Condition.Is { Fact: var fact, Expected: var expected } => When([fact], facts, v => v[0].Truth == expected),
        Condition.OneOf { Fact: var fact, Words: var words } => When([fact], facts, v => words.Contains(v[0].Word, StringComparer.Ordinal)),
        Condition.SameWord { Left: var a, Right: var b } => When([a, b], facts, v => v[0].Word == v[1].Word),
        Condition.ContainsWord { List: var list, Word: var word } => When([list], facts, v => v[0].Words!.Contains(word, StringComparer.Ordinal)),
        Condition.ContainsFact { List: var list, Word: var word } => When([list, word], facts, v => v[0].Words!.Contains(v[1].Word, StringComparer.Ordinal)),
        Condition.Compare { Comparison: var comparison, Left: var left, Right: var right } =>
            When([.. left.Facts(), .. right.Facts()], facts, _ => comparison.Holds(Value(left, facts).CompareTo(Value(right, facts)))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // The value that settles it: false for "and", true for "or".
    private static Part Both(Part left, Part right, Outcome settles)
    {
        if (left.Outcome == settles && right.Outcome == settles) return new(settles, left.Read.Concat(right.Read), []);
        if (left.Outcome == settles) return left;
        if (right.Outcome == settles) return right;
        var outcome = left.Outcome == Outcome.Undetermined || right.Outcome == Outcome.Undetermined ? Outcome.Undetermined : left.Outcome;
        return new(outcome, left.Read.Concat(right.Read), left.Missing.Concat(right.Missing));
    }

    private static Part When(IReadOnlyList<Fact> needs, IFactSource facts, Func<IReadOnlyList<FactValue>, bool> holds)
    {
        var values = needs.Select(facts.Find).ToList();
        var missing = needs.Where((_, i) => values[i] is null).ToList();
        return missing.Count > 0 ? new(Outcome.Undetermined, needs.Except(missing), missing) : Known(holds(values!), needs);
    }

    private static Part Known(bool value, IReadOnlyList<Fact> read) => new(value ? Outcome.Met : Outcome.NotMet, read, []);

    private static Outcome Negated(Outcome outcome) => outcome switch
    {
        Outcome.Met => Outcome.NotMet,
        Outcome.NotMet => Outcome.Met,
        Outcome.Undetermined or Outcome.NotApplicable => outcome,
    };

    /// <summary>A number, or a date by the number of its day. Every fact it needs is known.</summary>
    internal static decimal Value(Operand operand, IFactSource facts) => operand switch
    {
        Operand.Number { Value: var number } => number,
        Operand.Date { Value: var date } => date.DayNumber,
        Operand.Of { Fact: var fact } => facts.Find(fact) is { Date: { } date } ? date.DayNumber : facts.Find(fact)!.Number!.Value,
        Operand.YearsAfter { Start: var start, Years: var years } => DateOnly.FromDayNumber((int)Value(start, facts)).AddYears((int)Value(years, facts)).DayNumber,
        Operand.Arithmetic { Sign: '+' } a => Value(a.Left, facts) + Value(a.Right, facts),
        Operand.Arithmetic { Sign: '-' } a => Value(a.Left, facts) - Value(a.Right, facts),
        Operand.Arithmetic { Sign: '*' } a => Value(a.Left, facts) * Value(a.Right, facts),
        Operand.Arithmetic a => Value(a.Left, facts) / Value(a.Right, facts),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
