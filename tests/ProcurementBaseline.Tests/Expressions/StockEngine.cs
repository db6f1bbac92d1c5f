using System.Reflection;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Values;
using RulesEngine.Models;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>RulesEngine as it comes, over the types our parser uses: what our verdicts are compared with.</summary>
internal sealed class StockEngine
{
    private readonly RulesEngine.RulesEngine _engine;
    private readonly (string Name, Type Type)[] _records;

    public StockEngine(ExpressionScope scope, AnswerForm? form, params IReadOnlyList<string> texts)
    {
        _records = [.. scope.Parameters(form).Select(p => (p.Name!, p.Type))];
        _engine = new([.. texts.Select((text, i) => Workflow(i, text, scope, form))], ConditionParser.Settings());
    }

    /// <summary>Whether a text holds. What RulesEngine could not judge throws.</summary>
    public bool Holds(int text, FactBag facts)
    {
        var parameters = _records.Select(r => r.Name == "asOf"
            ? RuleParameter.Create(r.Name, facts.Values.GetValueOrDefault(r.Name)?.Date)
            : new RuleParameter(r.Name, Record(r.Type, r.Name, facts))).ToArray();
        var result = _engine.ExecuteAllRulesAsync(Named(text), parameters).AsTask().GetAwaiter().GetResult().Single();
        if (!string.IsNullOrEmpty(result.ExceptionMessage)) throw new InvalidOperationException(result.ExceptionMessage);
        return result.IsSuccess;
    }

    private static Workflow Workflow(int index, string text, ExpressionScope scope, AnswerForm? form)
    {
        var mistakes = new List<Text>();
        var safe = ExpressionText.Check(text, scope, form, mistakes) ?? throw new AssertFailedException($"{text}: {mistakes[0].En}");
        return new() { WorkflowName = Named(index), Rules = [new Rule { RuleName = "rule", RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = safe }] };
    }

    private static string Named(int index) => $"text{index}";

    private static object Record(Type type, string path, FactBag facts)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = $"{path}.{property.Name}";
            if (property.PropertyType.Assembly == type.Assembly) property.SetValue(record, Record(property.PropertyType, name, facts));
            else if (facts.Values.TryGetValue(name, out var value)) property.SetValue(record, Plain(value));
        }
        return record;
    }

    private static object Plain(FactValue value) =>
        (object?)value.Truth ?? (object?)value.Number ?? (object?)value.Date ?? (object?)value.Word ?? value.Words!.ToList();
}
