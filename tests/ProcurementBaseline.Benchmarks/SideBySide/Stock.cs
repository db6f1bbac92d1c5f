using System.Text.RegularExpressions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using RulesEngine.Models;

namespace ProcurementBaseline.Benchmarks.SideBySide;

/// <summary>RulesEngine as it comes, under the settings our own parser uses. It knows no third verdict: what it answers about unknown facts is wrong.</summary>
/// <remarks>
/// As its users run it, every requirement is a workflow, for each has an <c>answer</c> and a <c>parameter</c> of its own, and all conditions of
/// purchases are one more; the texts stand as in the rules. The kindest form for it is one workflow in one call, with those names rewritten
/// as members of one record for all requirements: measured besides. An unknown list is given as an empty one, for it would throw.
/// </remarks>
internal sealed partial class Stock : IContestant
{
    private readonly RulesEngine.RulesEngine _engine;
    private readonly List<Call> _calls;
    private readonly bool[] _met;

    private sealed record Place(Requirement Requirement, Fact Fact, Fact Named);

    // One workflow: which rules it holds, and what it is called with for each row.
    private sealed record Call(string Workflow, int[] Rules, RuleParameter[][] Rows);

    /// <param name="rules">The rules.</param>
    /// <param name="rows">The facts.</param>
    /// <param name="oneCall">Whether everything is rewritten into one workflow.</param>
    public Stock(MeasuredRules rules, IReadOnlyList<FactRow> rows, bool oneCall)
    {
        var types = new FactTypes();
        var groups = rules.Rules.Select((Rule, Index) => (Rule, Index)).GroupBy(r => oneCall ? "all" : r.Rule.IsApplies ? "purchase" : r.Rule.Requirement.Id).ToList();
        _engine = new(
            [.. groups.Select(g => new Workflow
            {
                WorkflowName = g.Key,
                Rules = [.. g.Select(r => new Rule { RuleName = $"{r.Index}", Expression = oneCall ? Rewritten(r.Rule) : r.Rule.Text })],
            })],
            ConditionParser.Settings());
        _calls = [.. groups.Select(g => new Call(g.Key, [.. g.Select(r => r.Index)], Parameters([.. g.Select(r => r.Rule)], rows, types, oneCall)))];
        _met = new bool[rules.Rules.Count];
    }

    public Outcome this[int rule] => _met[rule] ? Outcome.Met : Outcome.NotMet;

    public void Judge(int row)
    {
        foreach (var call in _calls)
        {
            var results = _engine.ExecuteAllRulesAsync(call.Workflow, call.Rows[row]).AsTask().GetAwaiter().GetResult();
            for (var i = 0; i < results.Count; i++) _met[call.Rules[i]] = results[i].IsSuccess;
        }
    }

    private static RuleParameter[][] Parameters(IReadOnlyList<MeasuredRule> rules, IReadOnlyList<FactRow> rows, FactTypes types, bool oneCall)
    {
        var places = rules.SelectMany(r => r.Condition.Facts().Select(f => new Place(r.Requirement, f, oneCall ? Flat(r.Requirement, f) : f))).DistinctBy(p => p.Named.Name).ToList();
        var records = places.Where(p => p.Fact.Record != "asOf").GroupBy(p => p.Fact.Record).ToDictionary(g => g.Key, g => types.Of(g.Key, g.Select(p => p.Named)));
        return [.. rows.Select(row => Parameters(row, places, records))];
    }

    private static RuleParameter[] Parameters(FactRow row, List<Place> places, Dictionary<string, Type> records)
    {
        var facts = records.ToDictionary(r => r.Key, r => Activator.CreateInstance(r.Value)!);
        foreach (var (requirement, fact, named) in places.Where(p => p.Fact.Record != "asOf"))
        {
            var (at, members) = (facts[fact.Record], named.Member.Split('.'));
            foreach (var member in members[..^1]) at = Inside(at, member);
            var value = Plain.ValueOf(row.Find(requirement, fact)) ?? (fact.Kind == FactKind.Words ? new List<string>() : null);
            at.GetType().GetProperty(members[^1])!.SetValue(at, value);
        }
        return [.. facts.Select(f => new RuleParameter(f.Key, f.Value)), new RuleParameter("asOf", FactRow.AsOf)];
    }

    private static object Inside(object record, string member)
    {
        var property = record.GetType().GetProperty(member)!;
        if (property.GetValue(record) is null) property.SetValue(record, Activator.CreateInstance(property.PropertyType));
        return property.GetValue(record)!;
    }

    private static Fact Flat(Requirement requirement, Fact fact) =>
        fact.Record is "answer" or "parameter" ? new(fact.Record, OwnMember(requirement, fact.Member), fact.Kind, null) : fact;

    private static string Rewritten(MeasuredRule rule) => Own().Replace(rule.Text, m => $"{m.Groups[1]}.{OwnMember(rule.Requirement, m.Groups[2].Value)}");

    private static string OwnMember(Requirement requirement, string member) => $"{requirement.Id.Replace('-', '_')}_{member}";

    [GeneratedRegex(@"\b(answer|parameter)\.(\w+)")]
    private static partial Regex Own();
}
