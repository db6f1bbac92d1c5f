using System.Text;
using System.Text.RegularExpressions;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>The first gate a rule's text passes: only known facts, literals and the listed operators and functions get through.</summary>
/// <remarks>RulesEngine's parser would also take <c>DateTime.Now</c>, <c>GetType()</c>, <c>=</c> for <c>==</c> and <c>iif(…)</c>; none of them reaches it.</remarks>
internal static partial class ExpressionText
{
    /// <summary>The longest expression read, in characters.</summary>
    public const int MaxLength = 4_000;

    /// <summary>The deepest nesting of parentheses, and the most signs of negation, read: each is a call of the parser inside a call.</summary>
    private const int MaxDepth = 50;

    private static readonly string[] Functions = ["DateOnly", "YearsAfter"];

    /// <summary>Checks the text against the grammar and gives it back as the parser wants it.</summary>
    /// <returns>Null when something was wrong; what, is in <paramref name="mistakes"/>.</returns>
    public static string? Check(string text, ExpressionScope scope, AnswerForm? answer, ICollection<Text> mistakes)
    {
        if (text.Length > MaxLength)
        {
            mistakes.Add(new($"Udtrykket er længere end {MaxLength} tegn.", $"The expression is longer than {MaxLength} characters."));
            return null;
        }
        var (before, checkedText, at, depth, signs, unopened) = (mistakes.Count, new StringBuilder(text.Length + 32), 0, 0, 0, false);
        while (at < text.Length)
        {
            var match = Token().Match(text, at);
            if (!match.Success || match.Index != at)
            {
                mistakes.Add(new($"Tegnet '{text[at]}' på plads {at + 1} kan ikke bruges i et udtryk.", $"The character '{text[at]}' at position {at + 1} cannot be used in an expression."));
                return null;
            }
            at += match.Length;
            depth += match.Value switch { "(" => 1, ")" => -1, _ => 0 };
            unopened |= depth < 0;
            if (match.Value is "!" or "-") signs++;
            if (depth > MaxDepth || signs > MaxDepth)
            {
                mistakes.Add(new("Udtrykket er for dybt indlejret.", "The expression is nested too deeply."));
                return null;
            }
            checkedText.Append(match.Groups["name"].Success ? Name(match.Value, text, at, scope, answer, mistakes) : match.Value);
        }
        if (depth != 0 || unopened) mistakes.Add(new("Parenteserne går ikke op.", "The parentheses do not match."));
        return mistakes.Count == before ? checkedText.ToString() : null;
    }

    /// <summary>How many literals in quotes the text holds.</summary>
    public static int QuotedLiterals(string text) => Token().Matches(text).Count(m => m.Value[0] == '"');

    /// <summary>The text in pieces: names, literals and signs.</summary>
    public static IReadOnlyList<string> Pieces(string text) => [.. Token().Matches(text).Select(m => m.Value).Where(p => !string.IsNullOrWhiteSpace(p))];

    private static string Name(string name, string text, int after, ExpressionScope scope, AnswerForm? answer, ICollection<Text> mistakes)
    {
        var called = text.AsSpan(after).TrimStart().StartsWith("(");
        if (name is "true" or "false" || (name == "in" && called)) return name;
        if (name == "it" && !called) return name;   // the parser knows it only inside Any(…)
        if (called && Functions.Contains(name)) return name == "YearsAfter" ? $"{nameof(LawFunctions)}.{name}" : name;
        var fact = name;
        if (called && (name.EndsWith(".Contains", StringComparison.Ordinal) || name.EndsWith(".Any", StringComparison.Ordinal)))
        {
            fact = name[..name.LastIndexOf('.')];
            called = false;
            if (scope.Find(fact, answer) is { Kind: not FactKind.Words })
                mistakes.Add(new($"{fact} er ikke en liste, så .Contains og .Any kan ikke bruges.", $"{fact} is not a list, so .Contains and .Any cannot be used."));
        }
        if (InsteadOf(name) is { } instead) mistakes.Add(instead);
        else if (called)
            mistakes.Add(new($"Funktionen {name}(…) kan ikke bruges i et udtryk.", $"The function {name}(…) cannot be used in an expression."));
        else if (scope.Find(fact, answer) is null)
            mistakes.Add(scope.Unknown(fact, answer));
        return name;
    }

    private static Text? InsteadOf(string word) => word switch
    {
        "and" => new("Skriv && i stedet for and.", "Write && instead of and."),
        "or" => new("Skriv || i stedet for or.", "Write || instead of or."),
        "not" => new("Skriv ! i stedet for not.", "Write ! instead of not."),
        "null" => new(
            "null kan ikke bruges i et udtryk: en ukendt kendsgerning gør det uafklaret af sig selv.", "null cannot be used in an expression: an unknown fact makes it undetermined by itself."),
        _ => null,
    };

    [GeneratedRegex(
        """\G(?:\s+|(?<string>"[^"\\\r\n]*")|(?<number>\d+(?:\.\d+)?(?![\w.]))|(?<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|==|!=|<=|>=|&&|\|\||<(?!\s*>)|[>!()+\-*/,])""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
