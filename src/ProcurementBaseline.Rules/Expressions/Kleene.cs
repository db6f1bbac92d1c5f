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
        var notes = new Notes();
        var outcome = Judge(condition, facts, notes);
        return new(outcome, Once(notes.Read), outcome == Outcome.Undetermined ? Once(notes.Missing) : []);
    }

    /// <summary>The verdict alone; of most rules nobody asks why they are not met.</summary>
    public static Outcome Verdict(Condition condition, IFactSource facts)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(facts);
        return Judge(condition, facts, null);
    }

    /// <summary>Facts each once, in the order of their first place.</summary>
    internal static IReadOnlyList<Fact> Once(List<Fact> facts) => facts.Count > 1 ? [.. facts.Distinct()] : facts;

    // What was read on the way; a part that turns out not to matter takes its notes back.
    private sealed class Notes
    {
        public List<Fact> Read { get; } = [];

        public List<Fact> Missing { get; } = [];

        public (int Read, int Missing) Mark => (Read.Count, Missing.Count);

        public void Forget((int Read, int Missing) from, (int Read, int Missing) to)
        {
            Read.RemoveRange(from.Read, to.Read - from.Read);
            Missing.RemoveRange(from.Missing, to.Missing - from.Missing);
        }
    }

    private static Outcome Judge(Condition condition, IFactSource facts, Notes? notes) => condition switch
    {
        Condition.Always always => Known(always.Value),
        Condition.Not negation => Negated(Judge(negation.Inner, facts, notes)),
        Condition.And both => Both(both.Left, both.Right, Outcome.NotMet, facts, notes),
        Condition.Or either => Both(either.Left, either.Right, Outcome.Met, facts, notes),
        Condition.Is truth => Find(truth.Fact, facts, notes) is { } value ? Known(value.Truth == truth.Expected) : Outcome.Undetermined,
        Condition.OneOf one => Find(one.Fact, facts, notes) is { } value ? Known(Has(one.Words, value.Word)) : Outcome.Undetermined,
        Condition.ContainsWord contains => Find(contains.List, facts, notes) is { } value ? Known(Has(value.Words!, contains.Word)) : Outcome.Undetermined,
        Condition.SameWord same => (Find(same.Left, facts, notes), Find(same.Right, facts, notes)) is ({ } left, { } right) ? Known(left.Word == right.Word) : Outcome.Undetermined,
        Condition.ContainsFact contains =>
            (Find(contains.List, facts, notes), Find(contains.Word, facts, notes)) is ({ } list, { } word) ? Known(Has(list.Words!, word.Word)) : Outcome.Undetermined,
        Condition.Compare compare => Knows(compare.Left, facts, notes) & Knows(compare.Right, facts, notes)
            ? Known(compare.Comparison.Holds(Value(compare.Left, facts).CompareTo(Value(compare.Right, facts))))
            : Outcome.Undetermined,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // One value settles it: false for "and", true for "or".
    private static Outcome Both(Condition left, Condition right, Outcome settles, IFactSource facts, Notes? notes)
    {
        var before = notes?.Mark ?? default;
        var first = Judge(left, facts, notes);
        if (first == settles && notes is null) return first;
        var between = notes?.Mark ?? default;
        var second = Judge(right, facts, notes);
        if (first == settles && second != settles) notes?.Forget(between, notes.Mark);
        if (second == settles && first != settles) notes?.Forget(before, between);
        if (first == settles || second == settles) return settles;
        return first == Outcome.Undetermined ? first : second;
    }

    private static FactValue? Find(Fact fact, IFactSource facts, Notes? notes)
    {
        var value = facts.Find(fact);
        (value is null ? notes?.Missing : notes?.Read)?.Add(fact);
        return value;
    }

    private static bool Knows(Operand operand, IFactSource facts, Notes? notes) => operand switch
    {
        Operand.Of of => Find(of.Fact, facts, notes) is not null,
        Operand.Arithmetic arithmetic => Knows(arithmetic.Left, facts, notes) & Knows(arithmetic.Right, facts, notes),
        Operand.YearsAfter after => Knows(after.Start, facts, notes) & Knows(after.Years, facts, notes),
        _ => true,
    };

    private static bool Has(IReadOnlyList<string> words, string? word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word) return true;
        }
        return false;
    }

    private static Outcome Known(bool value) => value ? Outcome.Met : Outcome.NotMet;

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
        Operand.Of { Fact: var fact } => facts.Find(fact)! is var value && value.Date is { } date ? date.DayNumber : value.Number!.Value,
        Operand.YearsAfter { Start: var start, Years: var years } => DateOnly.FromDayNumber((int)Value(start, facts)).AddYears((int)Value(years, facts)).DayNumber,
        Operand.Arithmetic { Sign: '+' } a => Value(a.Left, facts) + Value(a.Right, facts),
        Operand.Arithmetic { Sign: '-' } a => Value(a.Left, facts) - Value(a.Right, facts),
        Operand.Arithmetic { Sign: '*' } a => Value(a.Left, facts) * Value(a.Right, facts),
        Operand.Arithmetic a => Value(a.Left, facts) / Value(a.Right, facts),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
