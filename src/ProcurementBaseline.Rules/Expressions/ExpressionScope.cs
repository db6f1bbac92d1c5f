using System.Collections.Concurrent;
using System.Linq.Expressions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>The records that one kind of expression may read, with the parameters RulesEngine parses them by.</summary>
internal sealed class ExpressionScope
{
    private readonly FactCatalogue _catalogue;
    private readonly HashSet<string> _records;
    private readonly FactTypes _types;
    private readonly ParameterExpression[] _parameters;
    private readonly ConcurrentDictionary<FactKind, ParameterExpression> _answers = new();

    public ExpressionScope(FactCatalogue catalogue, FactTypes types, params string[] records)
    {
        (_catalogue, _types, _records) = (catalogue, types, [.. records]);
        _parameters = [.. records.Where(r => r != "answer").Select(Parameter)];
    }

    public Fact? Find(string name, AnswerForm? answer)
    {
        var fact = _catalogue.Find(name, answer);
        return fact is not null && _records.Contains(fact.Record) ? fact : null;
    }

    /// <summary>What RulesEngine is told of the records; an answer's type depends on the requirement.</summary>
    public ParameterExpression[] Parameters(AnswerForm? answer)
    {
        if (answer is null || !_records.Contains("answer")) return _parameters;
        var value = FactCatalogue.AnswerValue(answer);
        return [.. _parameters, _answers.GetOrAdd(value.Kind, _ => Expression.Parameter(_types.Of("answer", _catalogue.In("answer").Append(value)), "answer"))];
    }

    public Text Unknown(string name, AnswerForm? answer)
    {
        var known = _catalogue.All.Where(f => _records.Contains(f.Record)).Select(f => f.Name);
        var near = Nearest.To(name, answer is null ? known : known.Append("answer.Value"));
        var records = string.Join(", ", _records.Order(StringComparer.Ordinal));
        return new(
            $"Oplysningen {name} kendes ikke her.{(near is null ? $" Der kan læses af: {records}." : $" Menes {near}?")}",
            $"The fact {name} is not known here.{(near is null ? $" What can be read: {records}." : $" Did you mean {near}?")}");
    }

    private ParameterExpression Parameter(string record) => record == "asOf"
        ? Expression.Parameter(typeof(DateOnly?), record)
        : Expression.Parameter(_types.Of(record, _catalogue.In(record)), record);
}
