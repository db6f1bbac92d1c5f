using System.Linq.Expressions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>Rebuilds a parsed expression as a <see cref="Condition"/>. The second gate: a node that is not listed here is refused.</summary>
internal sealed class ConditionBuilder(ExpressionScope scope, AnswerForm? answer)
{
    private const decimal SmallestDivisor = 0.000_001m;

    private int _words;

    /// <param name="tree">What RulesEngine parsed.</param>
    /// <param name="quoted">How many literals in quotes the text has. One that did not become a word was silently turned into a number or a date.</param>
    /// <exception cref="ExpressionNotAllowedException">Something in it is not allowed, or can never be true.</exception>
    public Condition Build(Expression tree, int quoted)
    {
        var condition = Truth(tree);
        if (_words == quoted) return condition;
        throw new ExpressionNotAllowedException(
            "Et tal, en dato eller noget, der er sand eller falsk, sammenlignes med en tekst i anførselstegn. Skriv tallet uden, true og false uden, og datoen som DateOnly(å, m, d).",
            "A number, a date or something true or false is compared with a text in quotes. Write the number without, true and false without, and the date as DateOnly(y, m, d).");
    }

    private Condition Truth(Expression e) => e switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Truth(convert.Operand),
        UnaryExpression { NodeType: ExpressionType.Not } negation => new Condition.Not(Truth(negation.Operand)),
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => new Condition.And(Truth(both.Left), Truth(both.Right)),
        BinaryExpression { NodeType: ExpressionType.OrElse } either => new Condition.Or(Truth(either.Left), Truth(either.Right)),
        BinaryExpression binary when ComparisonOf(binary.NodeType) is { } comparison => Compared(comparison, Plain(binary.Left), Plain(binary.Right)),
        ConstantExpression { Value: bool value } => new Condition.Always(value),
        MethodCallExpression call => Listed(call),
        MemberExpression member when FactOf(member) is { Kind: FactKind.Truth } fact => throw new ExpressionNotAllowedException(
            $"Skriv {fact.Name} == true: et bart {fact.Name} siger ikke, hvad der gælder, når det er ukendt.",
            $"Write {fact.Name} == true: a bare {fact.Name} does not say what holds when it is unknown."),
        _ => throw NotAllowed(e),
    };

    private Condition Compared(Comparison comparison, Expression left, Expression right)
    {
        if (left is ConstantExpression && right is not ConstantExpression) (comparison, left, right) = (comparison.Mirrored(), right, left);
        if (left is MethodCallExpression { Method: { Name: nameof(string.Compare), DeclaringType: var owner } } ordered && owner == typeof(string)
            && ordered.Arguments.Select(FactOf).FirstOrDefault(f => f is not null) is { } word) throw new ExpressionNotAllowedException(KindMistake.Word(word));
        return FactOf(left)?.Kind switch
        {
            FactKind.Truth => TruthCompared(comparison, FactOf(left)!, right),
            FactKind.Word => WordCompared(comparison, FactOf(left)!, right),
            FactKind.Words => throw NotAllowed(left),
            _ => NumberCompared(comparison, Value(left), Value(right)),
        };
    }

    private static Condition.Is TruthCompared(Comparison comparison, Fact fact, Expression right)
    {
        if (right is ConstantExpression { Value: bool value } && comparison is (Comparison.Equal or Comparison.NotEqual))
            return new(fact, comparison == Comparison.Equal ? value : !value);
        throw new ExpressionNotAllowedException(KindMistake.Truth(fact));
    }

    private Condition WordCompared(Comparison comparison, Fact fact, Expression right)
    {
        Condition same = right is ConstantExpression { Value: string word } ? new Condition.OneOf(fact, [Word(fact, word)])
            : FactOf(right) is { Kind: FactKind.Word } other ? new Condition.SameWord(fact, other)
            : throw NotAllowed(right);
        return comparison switch
        {
            Comparison.Equal => same,
            Comparison.NotEqual => new Condition.Not(same),
            _ => throw new ExpressionNotAllowedException(KindMistake.Word(fact)),
        };
    }

    private static Condition.Compare NumberCompared(Comparison comparison, Operand left, Operand right)
    {
        if (left.IsDate != right.IsDate) throw new ExpressionNotAllowedException(KindMistake.DateAndNumber);
        if (left.Facts().Any() || right.Facts().Any()) return new(comparison, left, right);
        throw new ExpressionNotAllowedException("Sammenligningen læser ingen kendsgerning og er altid den samme.", "The comparison reads no fact and is always the same.");
    }

    // new[] {…}.Contains(fact), list.Contains(word), list.Any(it == word)
    private Condition Listed(MethodCallExpression call)
    {
        var (source, item) = call switch
        {
            { Method.Name: "Contains", Object: { } list, Arguments: [var one] } => (list, one),
            { Method.Name: "Contains", Object: null, Arguments: [var list, var one] } => (list, one),
            { Method.Name: "Any", Object: null, Arguments: [var list, { } lambda] } => (list, Same(lambda)),
            _ => throw NotAllowed(call),
        };
        (source, item) = (Plain(source), Plain(item));
        if (source is NewArrayExpression { NodeType: ExpressionType.NewArrayInit } literals) return In(item, [.. literals.Expressions.Select(Plain)]);
        if (FactOf(source) is not { Kind: FactKind.Words } listed) throw NotAllowed(source);
        if (item is ConstantExpression { Value: string word }) return new Condition.ContainsWord(listed, Word(listed, word));
        return FactOf(item) is { Kind: FactKind.Word } fact ? new Condition.ContainsFact(listed, fact) : throw NotAllowed(item);
    }

    // it == X inside Any(…)
    private static Expression Same(Expression lambda)
    {
        var body = lambda is UnaryExpression { Operand: LambdaExpression quoted } ? quoted : lambda as LambdaExpression;
        if (body is { Parameters: [var it], Body: BinaryExpression { NodeType: ExpressionType.Equal } same })
        {
            if (same.Left == it && same.Right != it) return same.Right;
            if (same.Right == it && same.Left != it) return same.Left;
        }
        throw new ExpressionNotAllowedException("I .Any(…) kan kun stå it == værdi.", "Only it == value can stand in .Any(…).");
    }

    private Condition In(Expression item, IReadOnlyList<Expression> literals)
    {
        if (FactOf(item) is { Kind: FactKind.Word } fact)
            return new Condition.OneOf(fact, [.. literals.Select(l => l is ConstantExpression { Value: string word } ? Word(fact, word) : throw NotAllowed(l))]);
        var value = Value(item);
        return literals.Select(l => (Condition)NumberCompared(Comparison.Equal, value, Value(l))).Aggregate((a, b) => new Condition.Or(a, b));
    }

    private Operand Value(Expression e) => Plain(e) switch
    {
        ConstantExpression { Value: DateOnly date } => new Operand.Date(date),
        ConstantExpression { Value: decimal or int or long or double or uint or ulong } number => new Operand.Number(Number(number)),
        NewExpression { Type: var type, Arguments: [var y, var m, var d] } when type == typeof(DateOnly) => Date(Value(y), Value(m), Value(d)),
        MethodCallExpression { Method: { Name: nameof(LawFunctions.YearsAfter), DeclaringType: var owner }, Arguments: [var start, var years] } when owner == typeof(LawFunctions) =>
            Years(Value(start), Value(years)),
        UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } negate =>
            Value(negate.Operand) is var inner && inner is Operand.Number { Value: var n } ? new Operand.Number(-n) : Sum('-', new Operand.Number(0), inner),
        BinaryExpression { NodeType: ExpressionType.Add or ExpressionType.AddChecked } b => Sum('+', Value(b.Left), Value(b.Right)),
        BinaryExpression { NodeType: ExpressionType.Subtract or ExpressionType.SubtractChecked } b => Sum('-', Value(b.Left), Value(b.Right)),
        BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked } b => Product('*', Value(b.Left), Value(b.Right)),
        BinaryExpression { NodeType: ExpressionType.Divide } b => Product('/', Value(b.Left), Value(b.Right)),
        var plain when FactOf(plain) is { Kind: FactKind.Number or FactKind.Date } fact => new Operand.Of(fact),
        var plain => throw NotAllowed(plain),
    };

    private static Operand.Date Date(Operand y, Operand m, Operand d)
    {
        if ((y, m, d) is (Operand.Number { Value: var year }, Operand.Number { Value: var month }, Operand.Number { Value: var day })
            && year is >= StrictReader.FirstYear and <= StrictReader.LastYear && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month)) return new(new((int)year, (int)month, (int)day));
        throw new ExpressionNotAllowedException(
            $"DateOnly(å, m, d) skal være en dag, der findes, mellem {StrictReader.FirstYear} og {StrictReader.LastYear}.",
            $"DateOnly(y, m, d) must be a day that exists, between {StrictReader.FirstYear} and {StrictReader.LastYear}.");
    }

    private static Operand.YearsAfter Years(Operand start, Operand years) =>
        start.IsDate && start is not Operand.YearsAfter && years is Operand.Number { Value: >= 0 and <= 200 and var n } && decimal.IsInteger(n)
        ? new(start, years)
        : throw new ExpressionNotAllowedException(
            "YearsAfter(dato, n) tager en dato og et helt antal år fra 0 til 200, og kun én gang.",
            "YearsAfter(date, n) takes a date and a whole number of years from 0 to 200, once.");

    private static Operand.Arithmetic Sum(char sign, Operand left, Operand right) => left.IsDate || right.IsDate
        ? throw new ExpressionNotAllowedException(KindMistake.DateArithmetic)
        : Arithmetic(sign, left, right);

    // One factor is fixed by the rulebook, so that a product of two facts can neither overflow nor hide a division by zero.
    private static Operand.Arithmetic Product(char sign, Operand left, Operand right)
    {
        if (sign == '*' && IsFixed(left)) (left, right) = (right, left);
        var fits = sign == '*' ? IsFixed(right) : right is Operand.Number { Value: >= SmallestDivisor or <= -SmallestDivisor };
        if (fits && !left.IsDate && !right.IsDate && !HasProduct(left)) return Arithmetic(sign, left, right);
        throw new ExpressionNotAllowedException(
            "Der kan kun ganges med et tal eller en parameter og divideres med et tal, én gang og ikke med nul.",
            "Only a number or a parameter can be a factor and only a number a divisor, once and not zero.");
    }

    // RulesEngine divides whole numbers as C# does, 1 / 2 is 0; the author writes the result instead.
    private static Operand.Arithmetic Arithmetic(char sign, Operand left, Operand right) => left is Operand.Number && right is Operand.Number
        ? throw new ExpressionNotAllowedException("Regn tallene sammen, og skriv resultatet.", "Work the numbers out and write the result.")
        : new(sign, left, right);

    private static bool HasProduct(Operand operand) => operand is Operand.Arithmetic a && (a.Sign is '*' or '/' || HasProduct(a.Left) || HasProduct(a.Right));

    private static bool IsFixed(Operand operand) => operand is Operand.Number or Operand.Of { Fact.Record: "law" or "parameter" };

    private string Word(Fact fact, string word)
    {
        _words++;
        if (fact.Allowed is not { } allowed || allowed.Contains(word, StringComparer.Ordinal)) return word;
        var near = Nearest.To(word, allowed);
        var codes = allowed.Count > 30 ? "" : $" ({string.Join(" · ", allowed)})";
        throw new ExpressionNotAllowedException(
            $"{fact.Name} kan aldrig være \"{word}\"{codes}.{(near is null ? "" : $" Menes \"{near}\"?")}",
            $"{fact.Name} can never be \"{word}\"{codes}.{(near is null ? "" : $" Did you mean \"{near}\"?")}");
    }

    private Fact? FactOf(Expression e)
    {
        var (names, at) = (new Stack<string>(), Plain(e));
        while (at is MemberExpression { Expression: { } inner } member)
        {
            names.Push(member.Member.Name);
            at = Plain(inner);
        }
        return at is ParameterExpression root ? scope.Find(names.Count == 0 ? root.Name! : $"{root.Name}.{string.Join('.', names)}", answer) : null;
    }

    private static Expression Plain(Expression e) => e is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert ? Plain(convert.Operand) : e;

    private static decimal Number(ConstantExpression constant)
    {
        var number = Convert.ToDecimal(constant.Value, System.Globalization.CultureInfo.InvariantCulture);
        return Math.Abs(number) <= StrictReader.LargestNumber ? number
            : throw new ExpressionNotAllowedException($"Tallet {number} er for stort.", $"The number {number} is too large.");
    }

    private static Comparison? ComparisonOf(ExpressionType type) => type switch
    {
        ExpressionType.Equal => Comparison.Equal,
        ExpressionType.NotEqual => Comparison.NotEqual,
        ExpressionType.LessThan => Comparison.Less,
        ExpressionType.LessThanOrEqual => Comparison.AtMost,
        ExpressionType.GreaterThan => Comparison.More,
        ExpressionType.GreaterThanOrEqual => Comparison.AtLeast,
        _ => null,
    };

    private static ExpressionNotAllowedException NotAllowed(Expression e) =>
        new($"Dette kan ikke bruges i et udtryk: {e}", $"This cannot be used in an expression: {e}");
}
