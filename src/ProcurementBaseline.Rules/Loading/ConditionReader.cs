using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Reads every expression of a rulebook, each in the scope its place allows, and checks that the law it needs has a value when it begins.</summary>
internal sealed class ConditionReader
{
    private static readonly string[] Purchase = ["procurement", "agreement", "profile", "clauses", "market", "set", "law"];
    private static readonly string[] Response = [.. Purchase, "tenderer", "delivery", "espd", "thirdCountry", "asOf"];

    private readonly IReadOnlyDictionary<string, LawParameter> _parameters;
    private readonly IReadOnlySet<string> _broken;
    private readonly ICollection<Problem> _problems;
    private readonly ConditionParser _parser = new();
    private readonly Dictionary<(string Text, ExpressionScope Scope, FactKind? Answer, string Choices), Condition> _read = [];
    private readonly ExpressionScope _applies;
    private readonly ExpressionScope _satisfied;
    private readonly Dictionary<RowScope, ExpressionScope> _law;

    public ConditionReader(FactCatalogue catalogue, IReadOnlyDictionary<string, LawParameter> parameters, IReadOnlySet<string> broken, ICollection<Problem> problems)
    {
        (_parameters, _broken, _problems) = (parameters, broken, problems);
        var types = new FactTypes();
        _applies = new(catalogue, types, "procurement", "agreement", "profile", "law");
        _satisfied = new(catalogue, types, "answer", "parameter", "profile", "agreement", "law", "asOf");
        _law = new()
        {
            [RowScope.Procurement] = new(catalogue, types, Purchase),
            [RowScope.Requirement] = new(catalogue, types, [.. Purchase, "requirement"]),
            [RowScope.Answer] = new(catalogue, types, [.. Response, "requirement"]),
            [RowScope.Response] = new(catalogue, types, Response),
            [RowScope.Ground] = new(catalogue, types, [.. Response, "ground"]),
            [RowScope.Decision] = new(catalogue, types, [.. Purchase, "decision"]),
        };
    }

    /// <summary>A requirement's <c>appliesWhen</c>.</summary>
    public Condition? Applies(string file, string path, string text, DateOnly from) => Read(file, path, text, _applies, null, null, from);

    /// <summary>A requirement's <c>satisfiedWhen</c>. It may read the requirement's own parameters only.</summary>
    public Condition? Satisfied(string file, string path, Requirement requirement, DateOnly from) =>
        Read(file, path, requirement.SatisfiedWhen, _satisfied, requirement.Answer, requirement, from);

    /// <summary>A rule's condition in a row.</summary>
    public Condition? Law(string file, string path, string text, RowScope over, DateOnly from) => Read(file, path, text, _law[over], null, null, from);

    /// <summary>Checks that what a finding's text fills in is something that can be known where it is said.</summary>
    public void Placeholders(string file, string path, Text text, RowScope over)
    {
        foreach (var (key, words) in ((string, string)[])[("da", text.Da), ("en", text.En)])
        {
            if (FindingText.HasStrayBrace(words))
            {
                _problems.Add(Problem.Error(file, $"{path}.{key}",
                    "En { eller } hører ikke til noget, der udfyldes. Skriv {navn} uden mellemrum.",
                    "A { or } is not part of a place that is filled in. Write {name} without spaces."));
            }
            foreach (var name in FindingText.Placeholders(words).Where(n => !FindingText.Subjects(over).Contains(n) && _law[over].Find(n, null) is null))
                _problems.Add(new(file, $"{path}.{key}", ProblemSeverity.Error, _law[over].Unknown(name, null)));
        }
    }

    /// <summary>Checks that a fact a rule asks for is one that can be known where it is asked.</summary>
    public void Asked(string file, string path, string name, RowScope over)
    {
        if (_law[over].Find(name, null) is null) _problems.Add(new(file, path, ProblemSeverity.Error, _law[over].Unknown(name, null)));
    }

    private Condition? Read(string file, string path, string text, ExpressionScope scope, AnswerForm? answer, Requirement? requirement, DateOnly from)
    {
        var key = (text, scope, answer is null ? (FactKind?)null : FactCatalogue.AnswerValue(answer).Kind, string.Join('|', answer?.Choices?.Select(c => c.Id) ?? []));
        if (!_read.TryGetValue(key, out var condition))
        {
            if (ReadsBroken(text)) return null;   // the parameter's own file was told
            var mistakes = new List<Text>();
            condition = _parser.Parse(text, scope, answer, mistakes);
            foreach (var mistake in mistakes) _problems.Add(new(file, path, ProblemSeverity.Error, mistake));
            if (condition is null) return null;
            _read[key] = condition;
        }
        foreach (var fact in condition.Facts())
        {
            if (fact.Record == "law") NeedsValue(file, path, fact.Path, from);
            else if (FactCatalogue.ComputedBy(fact) is { } computed)
            {
                foreach (var input in computed.Inputs.Where(i => i.StartsWith("law.", StringComparison.Ordinal))) NeedsValue(file, path, JsonPath.Key(input["law.".Length..]), from);
            }
            else if (fact.Record == "parameter" && requirement?.Parameters?.ContainsKey(fact.Path) != true)
                _problems.Add(Problem.Error(file, path, $"Kravet har ingen parameter \"{fact.Path}\".", $"The requirement has no parameter \"{fact.Path}\"."));
        }
        return condition;
    }

    private bool ReadsBroken(string text) => _broken.Any(name => text.Contains($"law.{FactCatalogue.Member(name)}", StringComparison.Ordinal));

    private void NeedsValue(string file, string path, string name, DateOnly from)
    {
        if (_broken.Contains(name) || (_parameters.TryGetValue(name, out var parameter) && parameter.AsOf(from) is not null)) return;
        _problems.Add(Problem.Error(file, path,
            $"Parameteren \"{name}\" har ingen værdi den {from:yyyy-MM-dd}, hvor udtrykket begynder at gælde.",
            $"The parameter \"{name}\" has no value on {from:yyyy-MM-dd}, when the expression begins to hold."));
    }
}
