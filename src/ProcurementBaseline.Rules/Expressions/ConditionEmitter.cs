using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>
/// Writes one condition as an expression over slots: plainly where every fact is known, as "certainly true" and "certainly false" where not.
/// </summary>
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
        // With every fact known, Kleene's logic is the ordinary one; with one unknown, a verdict that needs them all is out of reach.
        Expression unknown = Undetermined;
        if (!NeedsAll(condition, false)) unknown = Expression.Condition(Certainly(condition, false), NotMet, unknown);
        if (!NeedsAll(condition, true)) unknown = Expression.Condition(Certainly(condition, true), Met, unknown);
        return Expression.Condition(Known(facts), plain, unknown);
    }

    // Whether it is certain to have the value only when every fact in it is known: a chain of "and" that holds, one of "or" that does not.
    private static bool NeedsAll(Condition condition, bool value) => condition switch
    {
        Condition.Always => false,
        Condition.Not negation => NeedsAll(negation.Inner, !value),
        Condition.And both => value && NeedsAll(both.Left, true) && NeedsAll(both.Right, true),
        Condition.Or either => !value && NeedsAll(either.Left, false) && NeedsAll(either.Right, false),
        _ => true,
    };

    private Expression Certainly(Condition condition, bool value) => condition switch
    {
        Condition.Always always => Expression.Constant(always.Value == value),
        Condition.Not negation => Certainly(negation.Inner, !value),
        Condition.And both => Joined(value, both.Left, both.Right, part => Certainly(part, value)),
        Condition.Or either => Joined(!value, either.Left, either.Right, part => Certainly(part, value)),
        Condition.Is => Expression.And(Known(condition.Facts()), value ? Plain(condition) : Expression.Not(Plain(condition))),
        _ => Expression.AndAlso(Known(condition.Facts()), value ? Plain(condition) : Expression.Not(Plain(condition))),
    };

    // Truth facts are looked at all at once: a branch that cannot be foretold costs more than reading a few of them in vain.
    private static BinaryExpression Joined(bool all, Condition left, Condition right, Func<Condition, Expression> write) =>
        (all, IsOfTruths(left) && IsOfTruths(right)) switch
        {
            (true, true) => Expression.And(write(left), write(right)),
            (true, false) => Expression.AndAlso(write(left), write(right)),
            (false, true) => Expression.Or(write(left), write(right)),
            (false, false) => Expression.OrElse(write(left), write(right)),
        };

    private static bool IsOfTruths(Condition condition) => condition switch
    {
        Condition.And both => IsOfTruths(both.Left) && IsOfTruths(both.Right),
        Condition.Or either => IsOfTruths(either.Left) && IsOfTruths(either.Right),
        Condition.Not negation => IsOfTruths(negation.Inner),
        _ => condition is Condition.Is,
    };

    private Expression Plain(Condition condition) => condition switch
    {
        Condition.Always always => Expression.Constant(always.Value),
        Condition.Not negation => Expression.Not(Plain(negation.Inner)),
        Condition.And both => Joined(true, both.Left, both.Right, Plain),
        Condition.Or either => Joined(false, either.Left, either.Right, Plain),
        Condition.Is { Expected: true } truth => Field(truth.Fact, nameof(FactSlot.Truth)),
        Condition.Is truth => Expression.Not(Field(truth.Fact, nameof(FactSlot.Truth))),
        Condition.OneOf one => one.Words.Select(w => (Expression)Same(Word(one.Fact), Expression.Constant(w))).Aggregate(Expression.OrElse),
        Condition.SameWord same => Same(Word(same.Left), Word(same.Right)),
        Condition.ContainsWord contains => Listed(contains.List, Expression.Constant(contains.Word)),
        Condition.ContainsFact contains => Listed(contains.List, Word(contains.Word)),
        Condition.Compare compare => Compared(compare),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Expression Known(IEnumerable<Fact> facts) =>
        facts.Distinct().Select(f => (Expression)Field(f, nameof(FactSlot.Known))).Aggregate(Expression.And);

    private MemberExpression Field(Fact fact, string field) =>
        Expression.Field(Expression.ArrayAccess(slots, Expression.Constant(slotOf(fact))), field);

    private MemberExpression Word(Fact fact) => Field(fact, nameof(FactSlot.Word));

    private static BinaryExpression Same(Expression left, Expression right) => Expression.Equal(left, right);   // string equality is ordinal

    private MethodCallExpression Listed(Fact list, Expression word) =>
        Expression.Call(typeof(ConditionEmitter), nameof(Contains), null, Field(list, nameof(FactSlot.Words)), word);

    private static bool Contains(IReadOnlyList<string> words, string word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word) return true;
        }
        return false;
    }

    private delegate Expression Binary(Expression left, Expression right);

    private Expression Compared(Condition.Compare compare) => compare.Left.IsDate
        ? Ordered(compare.Comparison, Day(compare.Left), Day(compare.Right), (Expression.Equal, Expression.LessThan, Expression.LessThanOrEqual))
        : Ordered(compare.Comparison, Number(compare.Left), Number(compare.Right), (Numbers.Equal, Numbers.Less, Numbers.AtMost));

    private static Expression Ordered(
        Comparison comparison, Expression left, Expression right, (Binary Equal, Binary Less, Binary AtMost) by) => comparison switch
        {
            Comparison.Equal => by.Equal(left, right),
            Comparison.NotEqual => Expression.Not(by.Equal(left, right)),
            Comparison.Less => by.Less(left, right),
            Comparison.AtMost => by.AtMost(left, right),
            Comparison.More => by.Less(right, left),
            Comparison.AtLeast => by.AtMost(right, left),
        };

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

/// <summary>
/// Compares decimals as their own operators do, several times faster where both have as many decimals, as most have: 14 and 30, 99.80 and 99.95.
/// </summary>
internal static class Numbers
{
    public static Expression Equal(Expression left, Expression right) => Expression.Call(typeof(Numbers), nameof(IsEqual), null, left, right);

    public static Expression Less(Expression left, Expression right) => Expression.Call(typeof(Numbers), nameof(IsLess), null, left, right);

    public static Expression AtMost(Expression left, Expression right) => Expression.Call(typeof(Numbers), nameof(IsAtMost), null, left, right);

    // How a decimal lies in memory; fixed by OLE's DECIMAL, as which it is passed to other languages.
    private readonly record struct Parts(uint SignAndScale, uint High, ulong Low);

    private const uint Sign = 0x8000_0000;

    private static bool IsEqual(in decimal left, in decimal right) => Alike(in left, in right) ? Of(in left).Low == Of(in right).Low : left == right;

    private static bool IsLess(in decimal left, in decimal right) => Alike(in left, in right) ? Of(in left).Low < Of(in right).Low : left < right;

    private static bool IsAtMost(in decimal left, in decimal right) => Alike(in left, in right) ? Of(in left).Low <= Of(in right).Low : left <= right;

    // One scale, neither negative, and no digits above the lower 64 bits: then those compare as the numbers do.
    private static bool Alike(in decimal left, in decimal right) =>
        ((Of(in left).SignAndScale ^ Of(in right).SignAndScale) | (Of(in left).SignAndScale & Sign) | Of(in left).High | Of(in right).High) == 0;

    private static ref readonly Parts Of(in decimal number) => ref Unsafe.As<decimal, Parts>(ref Unsafe.AsRef(in number));
}
