using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>Says in words how a requirement is answered, and what its codes and numbers are called.</summary>
public static class AnswerWords
{
    /// <summary>The answer form with its words.</summary>
    public static AnnexAnswer Of(AnswerForm form, Words words) => new()
    {
        Kind = form.Kind,
        Unit = form.Unit,
        Min = form.Min,
        Max = form.Max,
        Choices = form.Choices ?? [],
        Words = form.Kind switch
        {
            AnswerKind.Number => Number(form, words),
            AnswerKind.YesNo or AnswerKind.Date or AnswerKind.Choice or AnswerKind.Text => words.Code($"answer.{RecordShape.CodeOf(form.Kind)}"),
        },
    };

    /// <summary>What an obligation is called.</summary>
    public static Text Obligation(this Words words, Obligation obligation) => words.Code($"obligation.{RecordShape.CodeOf(obligation)}");

    /// <summary>What a legal slot is called.</summary>
    public static Text Slot(this Words words, LegalSlot slot) => words.Code($"slot.{RecordShape.CodeOf(slot)}");

    /// <summary>A number with its unit: 14 dage. A plain count has none to say.</summary>
    public static Text Quantity(this Words words, decimal value, Unit? unit) => unit is null or Unit.Count
        ? Written(value)
        : words.Phrase("annex.quantity", ("value", Written(value)), ("unit", words.Unit(unit.Value)));

    /// <summary>An answer as people read it: ja, 14 dage, 1. maj 2026, or the words of a choice.</summary>
    public static Text Shown(this Words words, AnswerForm form, Scalar value) => (form.Kind, value) switch
    {
        (_, { Truth: { } truth }) => words.Code(truth ? "answer.yes" : "answer.no"),
        (_, { Number: { } number }) => words.Quantity(number, form.Unit),
        (AnswerKind.Date, { Word: var word }) when Scalar.TryDate(word, out var date) => new(Wording.Date(date, Language.Da), Wording.Date(date, Language.En)),
        (AnswerKind.Choice, { Word: var word }) when form.Choices?.FirstOrDefault(c => c.Id == word) is { } choice => choice.Label,
        (_, { Word: var word }) => new(word ?? "", word ?? ""),
    };

    /// <summary>Facts with what people call them.</summary>
    public static IReadOnlyList<AnnexFact> Named(this Words words, IEnumerable<string> paths) => [.. paths.Select(path => new AnnexFact(path, words.Fact(path)))];

    private static Text Number(AnswerForm form, Words words)
    {
        var what = form.Unit switch
        {
            null => words.Code("answer.number"),
            Unit.Count => words.Phrase("annex.answer.count"),
            Unit.Percent => words.Phrase("annex.answer.percent"),
            { } unit => words.Phrase("annex.answer.numberOf", ("unit", words.Unit(unit))),
        };
        return (form.Min, form.Max) switch
        {
            ({ } min, { } max) => words.Phrase("annex.answer.between", ("what", what), ("min", Written(min)), ("max", Written(max))),
            ({ } min, null) => words.Phrase("annex.answer.least", ("what", what), ("min", Written(min))),
            (null, { } max) => words.Phrase("annex.answer.most", ("what", what), ("max", Written(max))),
            (null, null) => what,
        };
    }

    private static Text Written(decimal number) => new(Wording.Number(number, Language.Da), Wording.Number(number, Language.En));
}
