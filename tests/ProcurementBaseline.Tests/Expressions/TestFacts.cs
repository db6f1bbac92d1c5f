using CsCheck;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>A few facts of every kind, with the values that generated conditions are judged on.</summary>
internal static class TestFacts
{
    private static readonly FactCatalogue Catalogue = new(
        [("switch", FactKind.Truth, null), ("threshold", FactKind.Number, null), ("firstDay", FactKind.Date, null), ("mode", FactKind.Word, null), ("countries", FactKind.Words, null)],
        ["maxDays"]);

    private static readonly ConditionParser Parser = new();

    private static readonly string[] Names =
    [
        "profile.NetworkConnected", "profile.StoresData", "agreement.Plant", "answer.Confidential", "requirement.HasReason", "law.Switch",
        "profile.Quantity", "agreement.TermMonths", "profile.Consequence.Integrity", "parameter.MaxDays", "law.Threshold",
        "procurement.FrameworkNoticeDate", "ground.EventOn", "answer.Plan.By", "asOf", "law.FirstDay",
        "profile.Hosting", "profile.DeviceClass", "tenderer.Country", "answer.Comment", "law.Mode",
        "profile.CriticalFunctions", "procurement.Subject.Categories", "answer.Evidence", "law.Countries",
    ];

    /// <summary>Every record in one scope.</summary>
    public static readonly ExpressionScope Scope = new(Catalogue, new FactTypes(),
        "procurement", "agreement", "profile", "tenderer", "ground", "answer", "requirement", "parameter", "law", "asOf");

    /// <summary>A form of answer of each kind.</summary>
    public static readonly IReadOnlyList<AnswerForm> Forms =
    [
        new() { Kind = AnswerKind.YesNo }, new() { Kind = AnswerKind.Number }, new() { Kind = AnswerKind.Date }, new() { Kind = AnswerKind.Text },
        new() { Kind = AnswerKind.Choice, Choices = [new() { Id = "push", Label = new("p", "p") }, new() { Id = "pull", Label = new("p", "p") }] },
    ];

    /// <summary>All facts but the answer's value.</summary>
    public static readonly IReadOnlyList<Fact> All = [.. Names.Select(n => Scope.Find(n, null)!)];

    /// <summary>All facts with an answer of that form.</summary>
    public static IReadOnlyList<Fact> With(AnswerForm form) => [.. All, FactCatalogue.AnswerValue(form)];

    public static readonly IReadOnlyList<decimal> Numbers = [-1, 0, 0.1m, 1, 2, 2.5m, 3, 4, 10];

    // Leap days and their neighbours, and years that YearsAfter reaches from them.
    public static readonly IReadOnlyList<DateOnly> Dates =
        [new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 1), new(2025, 12, 31), new(2026, 1, 1), new(2026, 1, 2), new(2027, 2, 28), new(2027, 3, 1), new(2028, 2, 29)];

    /// <summary>The words written in rules about a fact.</summary>
    public static IReadOnlyList<string> Words(Fact fact) => fact switch
    {
        { Name: "tenderer.Country" or "law.Countries" } => ["DK", "CN", "RU"],
        { Allowed: { } allowed } => [.. allowed.Take(2).Append(allowed[^1]).Distinct()],
        _ => ["onPremises", "hospital", "none", ""],
    };

    /// <summary>The values a fact has in tests.</summary>
    public static IReadOnlyList<FactValue> Values(Fact fact) => fact.Kind switch
    {
        FactKind.Truth => [FactValue.Of(true), FactValue.Of(false)],
        FactKind.Number => [.. Numbers.Select(FactValue.Of)],
        FactKind.Date => [.. Dates.Select(FactValue.Of)],
        FactKind.Word => [.. Words(fact).Select(FactValue.Of)],
        FactKind.Words => [.. Lists(Words(fact)).Select(FactValue.Of)],
    };

    /// <summary>Facts of these kinds; one in <paramref name="unknown"/> is unknown, none when it is zero.</summary>
    public static Gen<FactBag> Bag(IReadOnlyList<Fact> facts, int unknown) => Gen.Int[0, 9_999].Array[facts.Count].Select(draws => new FactBag(
        facts.Zip(draws).Where(f => unknown == 0 || f.Second % 97 % unknown != 0)
            .ToDictionary(f => f.First.Name, f => Values(f.First) is var values ? values[f.Second / 97 % values.Count] : null!)));

    /// <summary>The condition a text says; a text that is refused is a mistake in the test or in the parser.</summary>
    public static Condition Parse(string text, AnswerForm? form = null)
    {
        var mistakes = new List<Text>();
        return Parser.Parse(text, Scope, form ?? Forms[0], mistakes) ?? throw new AssertFailedException($"{text}\n{string.Join('\n', mistakes.Select(m => m.En))}");
    }

    private static List<IReadOnlyList<string>> Lists(IReadOnlyList<string> words) => [[], [words[0]], [words[1]], [words[1], words[0]], [.. words]];
}
