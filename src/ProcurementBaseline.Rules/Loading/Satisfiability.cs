using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Looks for facts under which conditions hold together. When it finds none, there are none; what it finds may rarely not exist.</summary>
/// <remarks>
/// It reasons on each fact by itself: a truth value, a set of words, a range. Facts that follow from one another, and a comparison of two
/// facts, count as free; the author then writes the exclusion out, which a reader wants anyway.
/// </remarks>
internal sealed class Satisfiability
{
    private const int MaxSteps = 100_000;

    private readonly Func<string, FactValue?> _law;
    private int _steps;

    private Satisfiability(Func<string, FactValue?> law) => _law = law;

    /// <summary>An example of facts under which all conditions hold, or null when there is none.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="law">The value of a dated parameter on the day looked at; null when it has none.</param>
    public static string? Witness(IEnumerable<Condition> conditions, Func<string, FactValue?> law)
    {
        var todo = conditions.Aggregate((Todo?)null, (rest, condition) => new(condition, true, rest));
        return new Satisfiability(law).Search(todo, FactConstraints.None)?.ToString();
    }

    // What is still to be made true (or false), as a list that branches can share.
    private sealed record Todo(Condition Condition, bool Value, Todo? Rest);

    private FactConstraints? Search(Todo? todo, FactConstraints known)
    {
        if (todo is null) return known;
        if (++_steps > MaxSteps) return known;   // too tangled to decide: the author must write it simpler
        var (condition, value, rest) = todo;
        switch (condition)
        {
            case Condition.Always always:
                return always.Value == value ? Search(rest, known) : null;
            case Condition.Not negation:
                return Search(new(negation.Inner, !value, rest), known);
            case Condition.And both when value:
                return Search(new(both.Left, true, new(both.Right, true, rest)), known);
            case Condition.Or either when !value:
                return Search(new(either.Left, false, new(either.Right, false, rest)), known);
            case Condition.And both:
                return Search(new(both.Left, false, rest), known) ?? Search(new(both.Right, false, rest), known);
            case Condition.Or either:
                return Search(new(either.Left, true, rest), known) ?? Search(new(either.Right, true, rest), known);
            case Condition.Compare compare:
                return Compare(compare, value, known) is { } narrowed ? Search(rest, narrowed) : null;
            case Condition.ContainsFact { List: { Record: "law" } list, Word: var word } when _law(list.Path)?.Words is { } words:
                return Search(new(new Condition.OneOf(word, words), value, rest), known);
            case var atom when atom.Facts() is { Count: > 0 } facts && facts.All(f => f.Record == "law" && _law(f.Path) is not null):
                return Kleene.Explain(atom, new Law(_law)).Outcome == Outcome.Met == value ? Search(rest, known) : null;
            default:
                return known.With(condition, value) is { } next ? Search(rest, next) : null;
        }
    }

    private FactConstraints? Compare(Condition.Compare compare, bool value, FactConstraints known)
    {
        var (left, right) = (Fixed(compare.Left), Fixed(compare.Right));
        var comparison = value ? compare.Comparison : compare.Comparison.Opposite();
        if (left is { } a && right is { } b) return comparison.Holds(a.CompareTo(b)) ? known : null;
        if (compare.Left is Operand.Of { Fact: var fact } && right is { } bound) return known.WithBound(fact, comparison, bound);
        if (compare.Right is Operand.Of { Fact: var other } && left is { } limit) return known.WithBound(other, comparison.Mirrored(), limit);
        return known.With(compare, value);
    }

    private sealed class Law(Func<string, FactValue?> law) : IFactSource
    {
        public FactValue? Find(Fact fact) => law(fact.Path);
    }

    // The value of a side that only the rulebook decides.
    private decimal? Fixed(Operand operand) => operand switch
    {
        Operand.Number number => number.Value,
        Operand.Date date => date.Value.DayNumber,
        Operand.Of { Fact: { Record: "law" } fact } => _law(fact.Path) is { } value ? value.Number ?? value.Date?.DayNumber : null,
        Operand.Arithmetic a when Fixed(a.Left) is { } left && Fixed(a.Right) is { } right => a.Sign switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => left / right,
        },
        _ => null,
    };
}
