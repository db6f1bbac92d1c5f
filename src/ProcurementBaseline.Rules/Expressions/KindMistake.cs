using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>Says in both languages where an expression mixes kinds of value; RulesEngine's parser says it in English only.</summary>
internal static class KindMistake
{
    public static Text DateAndNumber { get; } = new("En dato sammenlignes med et tal.", "A date is compared with a number.");

    public static Text DateArithmetic { get; } = new("Der kan ikke regnes med datoer.", "There is no arithmetic on dates.");

    public static Text Truth(Fact fact) =>
        new($"{fact.Name} er sand eller falsk og sammenlignes med == true eller == false.", $"{fact.Name} is true or false and is compared with == true or == false.");

    public static Text Word(Fact fact) =>
        new($"{fact.Name} er en tekst og kan kun sammenlignes med == og !=.", $"{fact.Name} is a text and can only be compared with == and !=.");

    /// <summary>What of this kind is wrong with a text that the parser refused; null when it must be something else.</summary>
    /// <param name="pieces">The text in pieces.</param>
    /// <param name="find">The fact of a name, or null.</param>
    public static Text? In(IReadOnlyList<string> pieces, Func<string, Fact?> find)
    {
        if (pieces.Contains("it") && !pieces.Any(p => p.EndsWith(".Any", StringComparison.Ordinal)))
            return new("Ordet it kan kun bruges i .Any(it == værdi).", "The word it can only be used in .Any(it == value).");
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] == "DateOnly" && !(pieces.Skip(i + 1).Take(7).ToList() is ["(", var y, ",", var m, ",", var d, ")"] && IsNumber(y) && IsNumber(m) && IsNumber(d)))
                return new("DateOnly(å, m, d) tager tre tal og ingen kendsgerninger.", "DateOnly(y, m, d) takes three numbers and no facts.");
        }
        return Enumerable.Range(1, Math.Max(0, pieces.Count - 2)).Select(i => Between(pieces[i - 1], pieces[i], pieces[i + 1], find)).FirstOrDefault(t => t is not null);
    }

    private static Text? Between(string left, string sign, string right, Func<string, Fact?> find)
    {
        var (a, b) = (KindOf(left, find), KindOf(right, find));
        if (sign is "+" or "-" or "*" or "/") return a == FactKind.Date || b == FactKind.Date ? DateArithmetic : null;
        if (sign is not ("==" or "!=" or "<" or "<=" or ">" or ">=") || a is null || b is null) return null;
        if ((a != b || sign is not ("==" or "!=")) && (TruthOf(left, find) ?? TruthOf(right, find)) is { } fact) return Truth(fact);
        if (a == b) return null;
        if ((a, b) is (FactKind.Date, FactKind.Number) or (FactKind.Number, FactKind.Date)) return DateAndNumber;
        return new(
            $"Udtrykket sammenligner {Quote.Of(left)} med {Quote.Of(right)}, som ikke er samme slags.",
            $"The expression compares {Quote.Of(left)} with {Quote.Of(right)}, which are not of one kind.");
    }

    private static Fact? TruthOf(string piece, Func<string, Fact?> find) => find(piece) is { Kind: FactKind.Truth } fact ? fact : null;

    private static FactKind? KindOf(string piece, Func<string, Fact?> find) => piece switch
    {
        "true" or "false" => FactKind.Truth,
        "DateOnly" or "YearsAfter" => FactKind.Date,
        ['"', ..] => FactKind.Word,
        _ when IsNumber(piece) => FactKind.Number,
        _ => find(piece)?.Kind,
    };

    private static bool IsNumber(string piece) => char.IsAsciiDigit(piece[0]);
}
