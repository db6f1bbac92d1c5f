using System.Linq.Expressions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>Writes one condition as an expression over slots: plainly where every fact is known, as "certainly true" and "certainly false" where not.</summary>
internal sealed class ConditionEmitter(Expression slots, Func<Fact, int> slotOf)
{
    private static readonly ConstantExpression Met = Expression.Constant((byte)Outcome.Met);
    private static readonly ConstantExpression NotMet = Expression.Constant((byte)Outcome.NotMet);
    private static readonly ConstantExpression Undetermined = Expression.Constant((byte)Outcome.Undetermined);

    /// <summary>An <see cref="Outcome"/> as a byte.</summary>
    public Expression Verdict(Condition condition)
    {
        var facts = condition.Facts();
        var plain = Expression.Condition(Plain(condition), Met, NotMet);
        if (facts.Count == 0) return plain;
        // With every fact known, Kleene's logic is the ordinary one; a single comparison is undetermined as soon as a fact is unknown.
        var unknown = IsSingle(condition) ? (Expression)Undetermined
            : Expression.Condition(Certainly(condition, true), Met, Expression.Condition(Certainly(condition, false), NotMet, Undetermined));
        return Expression.Condition(Known(facts), plain, unknown);
    }

    private static bool IsSingle(Condition condition) => condition switch
    {
        Condition.And or Condition.Or => false,
        Condition.Not negation => IsSingle(negation.Inner),
        _ => true,
    };

    private Expression Certainly(Condition condition, bool value) => condition switch
    {
        Condition.Always always => Expression.Constant(always.Value == value),
        Condition.Not negation => Certainly(negation.Inner, !value),
        Condition.And both => (value ? All : Some)(Certainly(both.Left, value), Certainly(both.Right, value)),
        Condition.Or either => (value ? Some : All)(Certainly(either.Left, value), Certainly(either.Right, value)),
        _ => Expression.AndAlso(Known(condition.Facts()), value ? Plain(condition) : Expression.Not(Plain(condition))),
    };

    private static readonly Func<Expression, Expression, Expression> All = Expression.AndAlso;
    private static readonly Func<Expression, Expression, Expression> Some = Expression.OrElse;

    private Expression Plain(Condition condition) => condition switch
    {
        Condition.Always always => Expression.Constant(always.Value),
        Condition.Not negation => Expression.Not(Plain(negation.Inner)),
        Condition.And both => Expression.AndAlso(Plain(both.Left), Plain(both.Right)),
        Condition.Or either => Expression.OrElse(Plain(either.Left), Plain(either.Right)),
        Condition.Is { Expected: true } truth => Field(truth.Fact, nameof(FactSlot.Truth)),
        Condition.Is truth => Expression.Not(Field(truth.Fact, nameof(FactSlot.Truth))),
        Condition.OneOf one => one.Words.Select(w => (Expression)Same(Word(one.Fact), Expression.Constant(w))).Aggregate(Some),
        Condition.SameWord same => Same(Word(same.Left), Word(same.Right)),
        Condition.ContainsWord contains => Listed(contains.List, Expression.Constant(contains.Word)),
        Condition.ContainsFact contains => Listed(contains.List, Word(contains.Word)),
        Condition.Compare compare => Compared(compare),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Expression Known(IEnumerable<Fact> facts) => facts.Distinct().Select(f => (Expression)Field(f, nameof(FactSlot.Known))).Aggregate(All);

    private MemberExpression Field(Fact fact, string field) => Expression.Field(Expression.ArrayAccess(slots, Expression.Constant(slotOf(fact))), field);

    private MemberExpression Word(Fact fact) => Field(fact, nameof(FactSlot.Word));

    private static BinaryExpression Same(Expression left, Expression right) => Expression.Equal(left, right);   // string equality is ordinal

    private MethodCallExpression Listed(Fact list, Expression word) => Expression.Call(typeof(ConditionEmitter), nameof(Contains), null, Field(list, nameof(FactSlot.Words)), word);

    private static bool Contains(IReadOnlyList<string> words, string word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word) return true;
        }
        return false;
    }

    private BinaryExpression Compared(Condition.Compare compare)
    {
        var (left, right) = compare.Left.IsDate ? (Day(compare.Left), Day(compare.Right)) : (Number(compare.Left), Number(compare.Right));
        return compare.Comparison switch
        {
            Comparison.Equal => Expression.Equal(left, right),
            Comparison.NotEqual => Expression.NotEqual(left, right),
            Comparison.Less => Expression.LessThan(left, right),
            Comparison.AtMost => Expression.LessThanOrEqual(left, right),
            Comparison.More => Expression.GreaterThan(left, right),
            Comparison.AtLeast => Expression.GreaterThanOrEqual(left, right),
        };
    }

    private Expression Number(Operand operand) => operand switch
    {
        Operand.Number number => Expression.Constant(number.Value),
        Operand.Of of => Field(of.Fact, nameof(FactSlot.Number)),
        Operand.Arithmetic { Sign: '+' } a => Expression.Add(Number(a.Left), Number(a.Right)),
        Operand.Arithmetic { Sign: '-' } a => Expression.Subtract(Number(a.Left), Number(a.Right)),
        Operand.Arithmetic { Sign: '*' } a => Expression.Multiply(Number(a.Left), Number(a.Right)),
        Operand.Arithmetic a => Expression.Divide(Number(a.Left), Number(a.Right)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Expression Day(Operand operand) => operand switch
    {
        Operand.Date date => Expression.Constant(date.Value.DayNumber),
        Operand.Of of => Field(of.Fact, nameof(FactSlot.Day)),
        Operand.YearsAfter after => Expression.Call(typeof(ConditionEmitter), nameof(YearsLater), null, Day(after.Start), Number(after.Years)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int YearsLater(int day, decimal years) => DateOnly.FromDayNumber(day).AddYears((int)years).DayNumber;
}
