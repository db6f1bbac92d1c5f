using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>A condition of a rule, as a tree of the few things a condition may be. What is not here cannot be said.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>True or false whatever the facts.</summary>
    public sealed record Always(bool Value) : Condition;

    /// <summary>Both hold.</summary>
    public sealed record And(Condition Left, Condition Right) : Condition;

    /// <summary>One of them holds.</summary>
    public sealed record Or(Condition Left, Condition Right) : Condition;

    /// <summary>It does not hold.</summary>
    public sealed record Not(Condition Inner) : Condition;

    /// <summary>A truth fact has the value named.</summary>
    public sealed record Is(Fact Fact, bool Expected) : Condition;

    /// <summary>Two numbers, or two dates, compared.</summary>
    public sealed record Compare(Comparison Comparison, Operand Left, Operand Right) : Condition;

    /// <summary>A word fact is one of the words named.</summary>
    public sealed record OneOf(Fact Fact, IReadOnlyList<string> Words) : Condition;

    /// <summary>Two word facts are the same word.</summary>
    public sealed record SameWord(Fact Left, Fact Right) : Condition;

    /// <summary>A list fact contains the word.</summary>
    public sealed record ContainsWord(Fact List, string Word) : Condition;

    /// <summary>A list fact contains the word that another fact is.</summary>
    public sealed record ContainsFact(Fact List, Fact Word) : Condition;

    /// <summary>Every fact it reads, each once, in the order read.</summary>
    public IReadOnlyList<Fact> Facts() => [.. Read(this).Distinct()];

    private static IEnumerable<Fact> Read(Condition condition) => condition switch
    {
        And both => Read(both.Left).Concat(Read(both.Right)),
        Or either => Read(either.Left).Concat(Read(either.Right)),
        Not negation => Read(negation.Inner),
        Is { Fact: var fact } => [fact],
        Compare compare => compare.Left.Facts().Concat(compare.Right.Facts()),
        OneOf { Fact: var fact } => [fact],
        SameWord same => [same.Left, same.Right],
        ContainsWord contains => [contains.List],
        ContainsFact contains => [contains.List, contains.Word],
        _ => [],
    };
}

/// <summary>How two values are compared.</summary>
public enum Comparison
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    AtMost,

    /// <summary>More.</summary>
    More,

    /// <summary>More or equal.</summary>
    AtLeast,
}

/// <summary>One side of a comparison: numbers are decimals, dates are days.</summary>
public abstract record Operand
{
    private protected Operand()
    {
    }

    /// <summary>The value of a fact, a number or a date.</summary>
    public sealed record Of(Fact Fact) : Operand;

    /// <summary>A number written in the rule.</summary>
    public sealed record Number(decimal Value) : Operand;

    /// <summary>A date written in the rule.</summary>
    public sealed record Date(DateOnly Value) : Operand;

    /// <summary>Two numbers put together.</summary>
    public sealed record Arithmetic(char Sign, Operand Left, Operand Right) : Operand;

    /// <summary>The same day so many years later; 29 February becomes the 28th where there is none.</summary>
    public sealed record YearsAfter(Operand Start, Operand Years) : Operand;

    /// <summary>Whether it is a date rather than a number.</summary>
    public bool IsDate => this is Date or YearsAfter or Of { Fact.Kind: FactKind.Date };

    /// <summary>Every fact it reads.</summary>
    public IEnumerable<Fact> Facts() => this switch
    {
        Of { Fact: var fact } => [fact],
        Arithmetic arithmetic => arithmetic.Left.Facts().Concat(arithmetic.Right.Facts()),
        YearsAfter after => after.Start.Facts().Concat(after.Years.Facts()),
        _ => [],
    };
}
