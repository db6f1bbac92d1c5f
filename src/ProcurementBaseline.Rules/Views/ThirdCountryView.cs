using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Views;

/// <summary>One third-country row as <c>contract.md</c> §5 prints it: a finding whose <c>rule</c> is the row; the rule that was met is its <c>id</c>.</summary>
public sealed record ThirdCountryView(
    string Rule, string Id, DateOnly Version, string Outcome, Severity Severity, string? Requirement, IReadOnlyList<LegalBasis> LegalBasis, Confidence Confidence,
    DateOnly CheckedTo, IReadOnlyDictionary<string, FactValue> Facts, IReadOnlyDictionary<string, ParameterUse> Parameters, IReadOnlyList<string> Missing, Text Message, Text? Remedy,
    IReadOnlyList<TestJudgement> Tests, PermissionDates? Dates)
{
    /// <summary>A row, with the sentence on the age of the law where it is due.</summary>
    public static ThirdCountryView Of(ThirdCountryJudgement row, DateOnly referenceDate, Words words)
    {
        ArgumentNullException.ThrowIfNull(row);
        var f = FindingView.Of(row.Finding, referenceDate, words);
        return new(row.Row, f.Id, f.Version, f.Outcome, f.Severity, f.Requirement, f.LegalBasis, f.Confidence, f.CheckedTo, f.Facts, f.Parameters, f.Missing, f.Message, f.Remedy,
            row.Tests, row.Dates);
    }
}
