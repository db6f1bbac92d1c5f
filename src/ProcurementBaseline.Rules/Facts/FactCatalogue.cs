using System.Collections.Frozen;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>Every fact that rules may name, found from the nouns themselves: a key added to a file is a fact at once.</summary>
public sealed class FactCatalogue
{
    private static readonly FrozenDictionary<string, FactRecord> Nouns = new FactRecord[]
    {
        new("procurement", typeof(Procurement), "", "SchemaVersion", "Title", "Agreement", "Profile", "Clauses", "Market"),
        new("agreement", typeof(Agreement), "agreement"),
        new("profile", typeof(Profile), "profile"),
        new("clauses", typeof(Clauses), "clauses"),
        new("market", typeof(Market), "market"),
        new("tenderer", typeof(EconomicOperator), "tenderer"),
        new("delivery", typeof(Delivery), "delivery"),
        new("ground", typeof(GroundCase), "grounds[{id}]"),
        new("espd", typeof(EspdFacts), "espd"),
        new("thirdCountry", typeof(ThirdCountryAssessment), "thirdCountry"),
        new("answer", typeof(Answer), "answers.{id}"),
        new("requirement", typeof(RequirementFacts), "requirement"),
        new("set", typeof(SetFacts), "set"),
        new("decision", typeof(DecisionFacts), "decisions[{id}]"),
    }.ToFrozenDictionary(r => r.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ComputedFact> Computed =
        ComputedFact.All.ToFrozenDictionary(c => $"{c.Record}.{c.Member}", StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Fact> Inputs =
        ComputedFact.All.SelectMany(c => c.Inputs).Distinct(StringComparer.Ordinal).ToFrozenDictionary(name => name, MakeInput, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Fact> _facts;

    /// <param name="parameters">The dated parameters by name, each a fact of the record <c>law</c>.</param>
    /// <param name="requirementParameters">The names of parameters that requirements have, in any of them.</param>
    internal FactCatalogue(IEnumerable<(string Name, FactKind Kind, IReadOnlyList<string>? Allowed)> parameters, IEnumerable<string> requirementParameters)
    {
        _facts = Nouns.Values.SelectMany(r => r.Facts)
            .Concat(Computed.Values.Select(c => new Fact(c.Record, c.Member, c.Kind, null) { Path = $"{c.Record}.{JsonPath.Key(c.Member)}" }))
            .Concat(parameters.Select(p => new Fact("law", Member(p.Name), p.Kind, p.Allowed) { Path = p.Name }))
            .Concat(requirementParameters.Where(IsName).DistinctBy(Member, StringComparer.Ordinal).Select(p => new Fact("parameter", Member(p), FactKind.Number, null) { Path = p }))
            .Append(new Fact("asOf", "", FactKind.Date, null) { Path = "asOf" })
            .ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
    }

    // What is no name is told where it stands; no type could be made with it.
    private static bool IsName(string parameter) => parameter.Length > 0 && parameter.All(char.IsAsciiLetterOrDigit) && !char.IsAsciiDigit(parameter[0]);

    /// <summary>Every fact but <c>answer.Value</c>, whose kind depends on the requirement.</summary>
    public IEnumerable<Fact> All => _facts.Values;

    /// <summary>The C# name of a JSON key or parameter.</summary>
    public static string Member(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return char.ToUpperInvariant(key[0]) + key[1..];
    }

    /// <summary>What a computed fact means; null when it is not computed.</summary>
    public static Text? MeaningOf(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Computed.TryGetValue(fact.Name, out var computed) ? computed.Meaning : null;
    }

    /// <summary>The fact of that name as rules write it; null when there is none.</summary>
    public Fact? Find(string name, AnswerForm? answer = null) =>
        name == "answer.Value" ? answer is null ? null : AnswerValue(answer) : _facts.GetValueOrDefault(name);

    /// <summary>The names of a record's members.</summary>
    internal IEnumerable<Fact> In(string record) => _facts.Values.Where(f => f.Record == record);

    internal static FactRecord Noun(string record) => Nouns[record];

    /// <summary>The names of the dated parameters a fact rests on: its own, or those behind a computed one.</summary>
    public static IEnumerable<string> ParametersBehind(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Record == "law" ? [fact.Path]
            : ComputedBy(fact)?.Inputs.Where(i => i.StartsWith("law.", StringComparison.Ordinal)).Select(i => JsonPath.Key(i["law.".Length..])) ?? [];
    }

    /// <summary>The fact that <see cref="ComputedFact.Inputs"/> names so.</summary>
    internal static Fact Input(string name) => Inputs[name];

    private static Fact MakeInput(string name)
    {
        if (name == "asOf") return new("asOf", "", FactKind.Date, null) { Path = name };
        var (record, member) = (name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        return record == "law"
            ? new Fact("law", member, FactKind.Number, null) { Path = JsonPath.Key(member) }
            : Noun(record).Facts.Single(f => f.Member == member);
    }

    internal static ComputedFact? ComputedBy(Fact fact) => Computed.GetValueOrDefault(fact.Name);

    /// <summary>The value of an answer, of the kind the requirement asks for.</summary>
    public static Fact AnswerValue(AnswerForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var kind = form.Kind switch
        {
            AnswerKind.YesNo => FactKind.Truth,
            AnswerKind.Number => FactKind.Number,
            AnswerKind.Date => FactKind.Date,
            AnswerKind.Choice or AnswerKind.Text => FactKind.Word,
        };
        return new("answer", "Value", kind, form.Kind == AnswerKind.Choice ? [.. form.Choices?.Select(c => c.Id) ?? []] : null) { Path = "answers.{id}.value" };
    }
}
