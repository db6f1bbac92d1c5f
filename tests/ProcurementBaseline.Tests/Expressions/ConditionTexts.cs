using System.Globalization;
using CsCheck;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>Random conditions as an author would type them: everything the grammar allows, and nothing else.</summary>
internal static class ConditionTexts
{
    private static readonly Gen<string> Order = Gen.OneOf("==", "!=", "<", "<=", ">", ">=");
    private static readonly Gen<string> Equality = Gen.OneOf("==", "!=");
    private static readonly Gen<string> NumberLiteral = Gen.OneOf("0", "1", "2", "2.5", "3", "10", "0.1", "-1");
    private static readonly Gen<string> DateLiteral = Gen.OneOf([.. TestFacts.Dates]).Select(d => string.Create(CultureInfo.InvariantCulture, $"DateOnly({d.Year}, {d.Month}, {d.Day})"));

    /// <summary>A form of answer and a condition about it and the other facts.</summary>
    public static readonly Gen<(AnswerForm Form, string Text)> Any =
        Gen.OneOf([.. TestFacts.Forms]).SelectMany(form => Over(TestFacts.With(form), 3).Select(text => (form, text)));

    /// <summary>Conditions over these facts, at most so deep.</summary>
    public static Gen<string> Over(IReadOnlyList<Fact> facts, int depth)
    {
        var atom = Atom(facts);
        if (depth == 0) return atom;
        var inner = Over(facts, depth - 1);
        return Gen.Frequency<string>(
            (2, atom),
            (3, Gen.Select(inner, inner, (a, b) => $"({a}) && ({b})")),
            (3, Gen.Select(inner, inner, (a, b) => $"({a}) || ({b})")),
            (1, Gen.Select(inner, Gen.OneOf("&&", "||"), inner, (a, sign, b) => $"{a} {sign} {b}")),
            (2, inner.Select(a => $"!({a})")),
            (1, Gen.OneOf("true", "false")));
    }

    private static Gen<string> Atom(IReadOnlyList<Fact> facts)
    {
        var of = facts.GroupBy(f => f.Kind).ToDictionary(g => g.Key, g => (IReadOnlyList<Fact>)[.. g]);
        var kinds = new List<Gen<string>>();
        if (of.TryGetValue(FactKind.Truth, out var truths)) kinds.Add(Truth(truths));
        if (of.TryGetValue(FactKind.Number, out var numbers)) kinds.AddRange([Number(numbers), NumberIn(numbers)]);
        if (of.TryGetValue(FactKind.Date, out var dates)) kinds.AddRange([Date(dates), DateIn(dates)]);
        var words = of.GetValueOrDefault(FactKind.Word);
        if (words is not null) kinds.AddRange([Word(words), WordIn(words)]);
        if (of.TryGetValue(FactKind.Words, out var lists)) kinds.Add(List(lists, words));
        return Gen.OneOf<string>([.. kinds]);
    }

    private static Gen<Fact> One(IReadOnlyList<Fact> facts) => Gen.OneOf([.. facts]);

    private static Gen<string> Truth(IReadOnlyList<Fact> facts) =>
        Gen.Select(One(facts), Equality, Gen.Bool, Gen.Bool, (fact, sign, value, mirrored) =>
            mirrored ? $"{Code(value)} {sign} {fact.Name}" : $"{fact.Name} {sign} {Code(value)}");

    private static Gen<string> Number(IReadOnlyList<Fact> facts)
    {
        var name = One(facts).Select(f => f.Name);
        var factors = facts.Where(f => f.Record is "law" or "parameter").Select(f => f.Name).Concat(["2", "2.5"]).ToArray();
        var sum = Gen.OneOf<string>(
            name,
            Gen.Select(name, Gen.OneOf("+", "-"), NumberLiteral, (a, sign, b) => $"({a} {sign} {b})"),
            Gen.Select(name, Gen.OneOf("+", "-"), name, (a, sign, b) => $"{a} {sign} {b}"),
            Gen.Select(name, Gen.OneOf(factors), (a, b) => $"{a} * {b}"),
            Gen.Select(name, Gen.OneOf(factors), (a, b) => $"{b} * {a}"),
            Gen.Select(name, Gen.OneOf("2", "4", "2.5"), (a, b) => $"{a} / {b}"),
            name.Select(a => $"-{a}"));
        return Gen.Select(sum, Order, Gen.OneOf<string>(NumberLiteral, sum), Gen.Bool, (a, sign, b, mirrored) => mirrored ? $"{b} {sign} {a}" : $"{a} {sign} {b}");
    }

    private static Gen<string> NumberIn(IReadOnlyList<Fact> facts) => Gen.Select(One(facts), Gen.OneOf("1", "2", "3").Array[1, 3], (fact, values) => $"{fact.Name} in ({string.Join(", ", values)})");

    private static Gen<string> Date(IReadOnlyList<Fact> facts)
    {
        var name = One(facts).Select(f => f.Name);
        var day = Gen.OneOf<string>(name, name, Gen.Select(name, Gen.Int[0, 4], (a, n) => $"YearsAfter({a}, {n})"));
        return Gen.Select(day, Order, Gen.OneOf<string>(DateLiteral, day), Gen.Bool, (a, sign, b, mirrored) => mirrored ? $"{b} {sign} {a}" : $"{a} {sign} {b}");
    }

    private static Gen<string> DateIn(IReadOnlyList<Fact> facts) => Gen.Select(One(facts), DateLiteral.Array[1, 3], (fact, values) => $"{fact.Name} in ({string.Join(", ", values)})");

    private static Gen<string> Word(IReadOnlyList<Fact> facts) => Gen.OneOf<string>(
        One(facts).SelectMany(fact => Gen.Select(Literal(fact), Equality, Gen.Bool, (word, sign, mirrored) => mirrored ? $"{word} {sign} {fact.Name}" : $"{fact.Name} {sign} {word}")),
        Gen.Select(One(facts), Equality, One(facts), (a, sign, b) => $"{a.Name} {sign} {b.Name}"));

    private static Gen<string> WordIn(IReadOnlyList<Fact> facts) =>
        One(facts).SelectMany(fact => Literal(fact).Array[1, 3].Select(words => $"{fact.Name} in ({string.Join(", ", words)})"));

    private static Gen<string> List(IReadOnlyList<Fact> facts, IReadOnlyList<Fact>? words) => One(facts).SelectMany(fact =>
    {
        var item = words is null ? Literal(fact) : Gen.OneOf<string>(Literal(fact), One(words).Select(w => w.Name));
        return Gen.Select(item, Gen.OneOf(".Contains({0})", ".Any(it == {0})", ".Any({0} == it)"), (word, call) => fact.Name + call.Replace("{0}", word, StringComparison.Ordinal));
    });

    private static Gen<string> Literal(Fact fact) => Gen.OneOf([.. TestFacts.Words(fact)]).Select(w => $"\"{w}\"");

    private static string Code(bool value) => value ? "true" : "false";
}
