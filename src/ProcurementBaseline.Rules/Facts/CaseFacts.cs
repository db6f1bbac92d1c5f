using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Expressions;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>The facts of one case: a procurement, and whatever of a response is looked at. What is left out is unknown.</summary>
public sealed record CaseFacts : IFactSource
{
    /// <summary>The dated parameters by name.</summary>
    public required IReadOnlyDictionary<string, LawParameter> Law { get; init; }

    /// <summary>The procurement; its notice date decides which law holds.</summary>
    public required Procurement Procurement { get; init; }

    /// <summary>The judging day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The response.</summary>
    public Response? Response { get; init; }

    /// <summary>What is known of one exclusion ground.</summary>
    public GroundCase? Ground { get; init; }

    /// <summary>What the ESPD says as a whole.</summary>
    public EspdFacts? Espd { get; init; }

    /// <summary>What the authority decided on third-country rules.</summary>
    public ThirdCountryAssessment? ThirdCountry { get; init; }

    /// <summary>The answer to one requirement.</summary>
    public Answer? Answer { get; init; }

    /// <summary>The form that answer has.</summary>
    public AnswerForm? Form { get; init; }

    /// <summary>The parameters of one requirement, by name.</summary>
    public IReadOnlyDictionary<string, decimal>? Parameters { get; init; }

    /// <summary>One requirement of a set.</summary>
    public RequirementFacts? Requirement { get; init; }

    /// <summary>The drafted set.</summary>
    public SetFacts? Set { get; init; }

    /// <summary>One decision of a person.</summary>
    public DecisionFacts? Decision { get; init; }

    /// <inheritdoc/>
    public FactValue? Find(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (FactCatalogue.ComputedBy(fact) is { } computed)
        {
            if (computed.Look is { } look) return look(this);
            var inputs = new FactValue[computed.Inputs.Count];
            for (var i = 0; i < inputs.Length; i++)
            {
                if (Find(FactCatalogue.Input(computed.Inputs[i])) is not { } input) return null;
                inputs[i] = input;
            }
            return computed.Compute(inputs);
        }
        return fact.Record switch
        {
            "law" => LawNamed(fact.Path)?.Value,
            "parameter" => Parameters is not null && Parameters.TryGetValue(fact.Path, out var value) ? FactValue.Of(value) : null,
            "asOf" => AsOf is { } day ? FactValue.Of(day) : null,
            "answer" when fact.Member == "Value" => Answered(Answer?.Value, fact.Kind),
            _ => FactCatalogue.Noun(fact.Record).Read(NounOf(fact.Record), fact.Member),
        };
    }

    /// <summary>A dated parameter on the reference date, or null when it had no value yet.</summary>
    public ParameterUse? LawNamed(string name) => Law.TryGetValue(name, out var parameter) ? parameter.AsOf(Procurement.NoticeDate) : null;

    /// <summary>The unknown facts behind a missing one: of a computed fact, those of its inputs that are unknown.</summary>
    public IEnumerable<Fact> Behind(Fact missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        return FactCatalogue.ComputedBy(missing) switch
        {
            { Missing: { } paths } => paths(this).Select(path => new Fact("ownership", path, FactKind.Word, null) { Path = path }),
            { } computed => computed.Inputs.Select(FactCatalogue.Input).Where(i => Find(i) is null),
            null => [missing],
        };
    }

    private object? NounOf(string record) => record switch
    {
        "procurement" => Procurement,
        "agreement" => Procurement.Agreement,
        "profile" => Procurement.Profile,
        "clauses" => Procurement.Clauses,
        "market" => Procurement.Market,
        "tenderer" => Response?.Tenderer,
        "delivery" => Response?.Delivery,
        "thirdCountry" => ThirdCountry,
        "ground" => Ground,
        "espd" => Espd,
        "answer" => Answer,
        "requirement" => Requirement,
        "set" => Set,
        "decision" => Decision,
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, "No such record."),
    };

    private static FactValue? Answered(Values.Scalar? value, FactKind kind) => kind switch
    {
        FactKind.Truth => value?.Truth is { } truth ? FactValue.Of(truth) : null,
        FactKind.Number => value?.Number is { } number ? FactValue.Of(number) : null,
        FactKind.Date => Values.Scalar.TryDate(value?.Word, out var date) ? FactValue.Of(date) : null,
        FactKind.Word => value?.Word is { } word ? FactValue.Of(word) : null,
        FactKind.Words => null,
    };
}
