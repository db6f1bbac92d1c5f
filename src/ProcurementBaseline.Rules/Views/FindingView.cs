using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Views;

/// <summary>A finding as <c>contract.md</c> §5 prints it.</summary>
public record FindingView(
    string Id, string Rule, DateOnly Version, string Outcome, Severity Severity, string? Requirement, IReadOnlyList<LegalBasis> LegalBasis, Confidence Confidence,
    DateOnly CheckedTo, IReadOnlyDictionary<string, FactValue> Facts, IReadOnlyDictionary<string, ParameterUse> Parameters, IReadOnlyList<string> Missing, Text Message, Text? Remedy)
{
    /// <summary>A finding, with the sentence on the age of the law where the reference date lies after the day it was checked.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="referenceDate">The notice date.</param>
    /// <param name="words">Where that sentence stands.</param>
    public static FindingView Of(Finding finding, DateOnly referenceDate, Words words)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(words);
        return new(finding.Id, finding.Rule, finding.Version, finding.Outcome, finding.Severity, finding.Requirement, finding.LegalBasis, finding.Confidence,
            finding.CheckedTo, finding.Facts, finding.Parameters, finding.Missing, Dated(finding, referenceDate, words), finding.Remedy);
    }

    private static Text Dated(Finding finding, DateOnly referenceDate, Words words)
    {
        if (finding.LegalBasis.Count == 0 || referenceDate <= finding.CheckedTo) return finding.Message;
        var age = words.Phrase("law.age", ("date", new(Wording.Date(finding.CheckedTo, Language.Da), Wording.Date(finding.CheckedTo, Language.En))));
        return new($"{finding.Message.Da} {age.Da}", $"{finding.Message.En} {age.En}");
    }
}
