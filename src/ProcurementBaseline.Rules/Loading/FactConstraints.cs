using System.Collections.Immutable;
using System.Globalization;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>What a search has assumed of each fact so far. Immutable, so that branches do not disturb each other.</summary>
internal sealed class FactConstraints
{
    public static readonly FactConstraints None = new(
        ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, Words>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, Bounds>(StringComparer.Ordinal));

    // Truth facts, memberships of lists and comparisons of two facts: each yes or no.
    private readonly ImmutableSortedDictionary<string, bool> _flags;
    private readonly ImmutableSortedDictionary<string, Words> _words;
    private readonly ImmutableSortedDictionary<string, Bounds> _bounds;

    private FactConstraints(ImmutableSortedDictionary<string, bool> flags, ImmutableSortedDictionary<string, Words> words, ImmutableSortedDictionary<string, Bounds> bounds) =>
        (_flags, _words, _bounds) = (flags, words, bounds);

    // The words a fact may be, or, when not, those it may not be.
    private sealed record Words(bool Allowed, ImmutableHashSet<string> Set);

    private sealed record Bounds(decimal? Low, bool LowIncluded, decimal? High, bool HighIncluded, ImmutableHashSet<decimal> Not, bool IsDate);

    /// <summary>The same with one more assumption, or null when it contradicts what is assumed already.</summary>
    public FactConstraints? With(Condition atom, bool value) => atom switch
    {
        Condition.Is { Fact: var fact, Expected: var expected } => Flag(fact.Name, expected == value),
        Condition.OneOf { Fact: var fact, Words: var words } => Word(fact, words, value),
        Condition.ContainsWord { List: var list, Word: var word } => Flag($"{list.Name} ∋ {word}", value),
        Condition.ContainsFact { List: var list, Word: var word } => Flag($"{list.Name} ∋ {word.Name}", value),
        Condition.SameWord { Left: var left, Right: var right } => Flag($"{left.Name} == {right.Name}", value),
        Condition.Compare compare => Compared(compare.Comparison, Spelled(compare.Left), Spelled(compare.Right), value),
        _ => this,
    };

    /// <summary>The same with a bound on a number or a date, or null when nothing is left.</summary>
    public FactConstraints? WithBound(Fact fact, Comparison comparison, decimal bound)
    {
        var isDate = fact.Kind == FactKind.Date;
        if (isDate && comparison == Comparison.More) (comparison, bound) = (Comparison.AtLeast, bound + 1);   // days are whole
        if (isDate && comparison == Comparison.Less) (comparison, bound) = (Comparison.AtMost, bound - 1);
        var b = _bounds.GetValueOrDefault(fact.Name) ?? new(null, false, null, false, [], isDate);
        if (comparison == Comparison.NotEqual) b = b with { Not = b.Not.Add(bound) };
        if (comparison is Comparison.AtLeast or Comparison.More or Comparison.Equal) b = Raised(b, bound, comparison != Comparison.More);
        if (comparison is Comparison.AtMost or Comparison.Less or Comparison.Equal) b = Lowered(b, bound, comparison != Comparison.Less);
        return IsEmpty(b) ? null : new(_flags, _words, _bounds.SetItem(fact.Name, b));
    }

    /// <summary>The assumptions, for a person.</summary>
    public override string ToString() => string.Join(", ", _flags.Select(f => $"{f.Key} = {(f.Value ? "true" : "false")}")
        .Concat(_words.Select(w => $"{w.Key} {(w.Value.Allowed ? "=" : "≠")} {string.Join("/", w.Value.Set.Order(StringComparer.Ordinal))}"))
        .Concat(_bounds.Select(b => $"{b.Key} = {Example(b.Value)}")));

    // a > b, a <= b, b < a and b >= a are one question, asked in four ways.
    private FactConstraints? Compared(Comparison comparison, string left, string right, bool value)
    {
        if (string.CompareOrdinal(left, right) > 0) (comparison, left, right) = (comparison.Mirrored(), right, left);
        if (comparison is Comparison.More or Comparison.Less or Comparison.NotEqual) (comparison, value) = (comparison.Opposite(), !value);
        return Flag($"{left} {comparison} {right}", value);
    }

    private FactConstraints? Flag(string name, bool value) =>
        _flags.TryGetValue(name, out var known) ? known == value ? this : null : new(_flags.Add(name, value), _words, _bounds);

    private FactConstraints? Word(Fact fact, IReadOnlyList<string> words, bool allowed)
    {
        if (!_words.TryGetValue(fact.Name, out var known))
            known = fact.Allowed is { Count: <= 60 } all ? new(true, all.ToImmutableHashSet(StringComparer.Ordinal)) : new(false, ImmutableHashSet.Create<string>(StringComparer.Ordinal));
        var next = (known.Allowed, allowed) switch
        {
            (true, true) => known with { Set = known.Set.Intersect(words) },
            (true, false) => known with { Set = known.Set.Except(words) },
            (false, true) => new(true, words.ToImmutableHashSet(StringComparer.Ordinal).Except(known.Set)),
            (false, false) => known with { Set = known.Set.Union(words) },
        };
        return next is { Allowed: true, Set.Count: 0 } ? null : new(_flags, _words.SetItem(fact.Name, next), _bounds);
    }

    private static Bounds Raised(Bounds b, decimal low, bool included) => b.Low is { } there && (there > low || (there == low && !b.LowIncluded))
        ? b : b with { Low = low, LowIncluded = included };

    private static Bounds Lowered(Bounds b, decimal high, bool included) => b.High is { } there && (there < high || (there == high && !b.HighIncluded))
        ? b : b with { High = high, HighIncluded = included };

    private static bool IsEmpty(Bounds b) => b is { Low: { } low, High: { } high }
        && (low > high || (low == high && (!b.LowIncluded || !b.HighIncluded || b.Not.Contains(low))));

    private static string Example(Bounds b)
    {
        var value = (b.Low, b.High) switch
        {
            ({ } low, { } high) => b.LowIncluded && !b.Not.Contains(low) ? low : (low + high) / 2,
            ({ } low, null) => b.LowIncluded && !b.Not.Contains(low) ? low : low + 1,
            (null, { } high) => b.HighIncluded && !b.Not.Contains(high) ? high : high - 1,
            _ => b.Not.DefaultIfEmpty(0).Max() + 1,
        };
        return b.IsDate ? DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static string Spelled(Operand operand) => operand switch
    {
        Operand.Of of => of.Fact.Name,
        Operand.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Operand.Date date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Operand.YearsAfter after => $"{Spelled(after.Start)}+{Spelled(after.Years)}y",
        Operand.Arithmetic a => $"({Spelled(a.Left)}{a.Sign}{Spelled(a.Right)})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
