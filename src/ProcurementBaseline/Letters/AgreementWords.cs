using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Letters;

/// <summary>Tells of an agreement what BEK 1491/2021 §§ 13–16 ask about, and what BEK 958/2023 §§ 5 and 7 want filed.</summary>
internal sealed class AgreementWords(Procurement procurement, Words words)
{
    private const decimal OpenEnded = 9999;

    private readonly Agreement _agreement = procurement.Agreement ?? new();

    public IReadOnlyList<LetterFact> Facts() =>
    [
        Fact("kind", Kind),
        Fact("plant", Truth(_agreement.Plant)),
        Fact("termMonths", Months(_agreement.TermMonths)),
        Fact("nonTerminableMonths", Months(_agreement.NonTerminableMonths)),
        Fact("criticalFunctions", Functions),
        Fact("coversSubstantialPart", Truth(_agreement.CoversSubstantialPart)),
        Fact("decidesUse", Truth(_agreement.DecidesUse)),
        Fact("unsupervisedAccess", Truth(_agreement.UnsupervisedAccess)),
        Fact("replaceableOnlyAtSignificantRisk", Truth(_agreement.ReplaceableOnlyAtSignificantRisk)),
        Fact("listedStandardAgreement", Truth(_agreement.ListedStandardAgreement)),
        Fact("intraGroup", Truth(_agreement.IntraGroup)),
    ];

    public IEnumerable<FilingItem> Filing(EconomicOperator supplier, OwnerChain chain)
    {
        yield return Item("purpose", null);
        yield return Item("value", procurement.Subject?.EstimatedValue is { } value ? words.Phrase("screening.filing.value.known", ("value", Say.Kroner(words, value))) : null);
        yield return Item("start", null);
        yield return Item("unit", procurement.Authority?.Name is { } unit
            ? words.Phrase("screening.filing.unit.known", ("unit", Say.Same(unit)), ("functions", Functions ?? words.Phrase("letter.unknown")))
            : null);
        yield return Item("investor", Investor(supplier));
        yield return Item("legal", null);
        yield return Item("chain", chain.Lines.Count > 0 ? words.Phrase("screening.filing.chain.known") : null);
        yield return Item("state", States(chain));
        yield return Item("kind", Kind is { } kind
            ? words.Phrase("screening.filing.kind.known", ("kind", kind), ("term", Months(_agreement.TermMonths) ?? Unknown), ("fixed", Months(_agreement.NonTerminableMonths) ?? Unknown))
            : null);
        yield return Item("conditional", procurement.Clauses?.InvestmentScreening switch
        {
            true => words.Phrase("screening.filing.conditional.yes"),
            false => words.Phrase("screening.filing.conditional.no"),
            null => null,
        });
    }

    private Text Unknown => words.Phrase("letter.unknown");

    private Text? Kind => _agreement.Kind is { } kind ? words.Code(RecordShape.CodeOf(kind)) : null;

    private Text? Functions => procurement.Profile?.CriticalFunctions is { Count: > 0 } functions ? Say.Joined(functions.Select(f => words.Code(RecordShape.CodeOf(f)))) : null;

    private Text? Months(decimal? months) => months switch
    {
        null => null,
        OpenEnded => words.Phrase("screening.agreement.termMonths.open"),
        { } n => words.Phrase("letter.months", ("n", Say.Number(n))),
    };

    private Text? Truth(bool? truth) => truth is null ? null : Say.Truth(words, truth);

    private Text Investor(EconomicOperator supplier)
    {
        var named = words.Phrase("letter.named", ("name", Say.Same(supplier.Name ?? supplier.Id)), ("id", Say.Same(supplier.Id)));
        return supplier.Country is { } country ? Say.Joined([named, Say.Same(country.Code)]) : named;
    }

    // Silence about states is an answer only where the chain is said to be whole.
    private Text? States(OwnerChain chain)
    {
        var states = chain.Lines.Where(l => l is { Kind: EntityKind.State, Name: not null })
            .Select(l => l.Country is { } country ? $"{l.Name} ({country.Code})" : l.Name!).Distinct(StringComparer.Ordinal).ToList();
        if (states.Count > 0) return words.Phrase("screening.state.yes", ("names", Say.Same(string.Join(", ", states))));
        return chain is { Complete: true, Lines.Count: > 0 } && chain.Lines.All(l => l.Kind is not null || l.Remark == OwnerRemark.Rest) ? words.Phrase("screening.state.no") : null;
    }

    private LetterFact Fact(string what, Text? value) => new(words.Phrase($"screening.agreement.{what}"), value ?? Unknown, value is null ? null : words.Phrase("letter.source.procurement"));

    private FilingItem Item(string what, Text? known) => new(words.Phrase($"screening.filing.{what}"), known);
}
