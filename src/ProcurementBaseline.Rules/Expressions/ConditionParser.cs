using System.Linq.Expressions;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>Reads a condition: the text is checked, RulesEngine parses it under locked settings, and its tree is rebuilt from what is allowed.</summary>
internal sealed class ConditionParser
{
    /// <summary>The settings every expression is parsed under, here and wherever our verdicts are compared with stock RulesEngine's.</summary>
    public static ReSettings Settings() => new()
    {
        EnableExceptionAsErrorMessage = false,    // a broken rule throws; by default it reads as "false"
        EnableFormattedErrorMessage = false,      // no facts leak into messages
        AutoRegisterInputType = false,            // rule text calls no method of the facts
        CustomTypes = [typeof(LawFunctions)],
        AutoExecuteActions = false,
        IsExpressionCaseSensitive = true,
        CacheConfig = new() { SizeLimit = 100_000 },   // with the default of 1,000, one rule more and every judgement recompiles
    };

    private readonly RuleExpressionParser _parser = new(Settings());

    /// <summary>The condition a text says, or null when something was wrong; what, is in <paramref name="mistakes"/>.</summary>
    /// <param name="text">As it stands in the rule.</param>
    /// <param name="scope">The records it may read.</param>
    /// <param name="answer">The form of answer it judges; null outside requirements.</param>
    /// <param name="mistakes">Everything wrong with it.</param>
    public Condition? Parse(string text, ExpressionScope scope, AnswerForm? answer, ICollection<Text> mistakes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            mistakes.Add(new("Udtrykket er tomt.", "The expression is empty."));
            return null;
        }
        if (ExpressionText.Check(text, scope, answer, mistakes) is not { } safe) return null;
        Expression tree;
        try
        {
            tree = _parser.Parse(safe, scope.Parameters(answer), typeof(bool?));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parser throws many types; each of them means that the text is no expression. Its words are English only.
            mistakes.Add(KindMistake.In(ExpressionText.Pieces(text), name => scope.Find(name, answer)) ?? new(
                "Udtrykket kan ikke læses. Se efter, om en operator eller en parentes mangler, "
                + "og om de to sider af hver sammenligning er samme slags: tal, dato, tekst eller true/false.",
                "The expression cannot be read. See whether an operator or a parenthesis is missing, "
                + $"and whether both sides of each comparison are of one kind: number, date, text or true/false. ({e.Message})"));
            return null;
        }
        try
        {
            return new ConditionBuilder(scope, answer).Build(tree, ExpressionText.QuotedLiterals(safe));
        }
        catch (ExpressionNotAllowedException e)
        {
            mistakes.Add(e.Says);
            return null;
        }
    }
}

/// <summary>A piece of an expression that parses but is not allowed, or can never be true.</summary>
internal sealed class ExpressionNotAllowedException(Text says) : Exception(says.En)
{
    public ExpressionNotAllowedException(string da, string en) : this(new Text(da, en))
    {
    }

    public Text Says { get; } = says;
}
