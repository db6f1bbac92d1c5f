using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Views;

/// <summary>What <c>draft</c> prints (<c>contract.md</c> §5).</summary>
public sealed record DraftView(
    BaselineView Baseline, string Rulebook, DateOnly ReferenceDate, int? Level, IReadOnlyList<DraftView.Row> Requirements, IReadOnlyList<DraftView.Waiting> Undetermined,
    int NotApplicable, IReadOnlyList<DraftView.Taken> Dropped, IReadOnlyList<FindingView> Findings)
{
    /// <summary>A requirement of the tender.</summary>
    public sealed record Row(
        string Id, Obligation Obligation, LegalSlot Slot, IReadOnlyDictionary<string, decimal> Parameters, Text Because, IReadOnlyDictionary<string, FactValue> Facts,
        string Domain, Text Title, Text Text, TailoringAction? Tailored);

    /// <summary>A requirement that waits for facts.</summary>
    public sealed record Waiting(string Id, IReadOnlyList<string> Missing, IReadOnlyDictionary<string, FactValue> Facts, Text Title);

    /// <summary>A requirement the officer took out.</summary>
    public sealed record Taken(string Id, string Reason);

    /// <summary>The document of a drafted set.</summary>
    public static DraftView Of(RequirementSet set, Words words)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        return new(
            BaselineView.Of(set.Baseline), set.RulebookHash, set.Procurement.NoticeDate, set.Level,
            [.. set.Selected.Select(r => new Row(r.Requirement.Id, r.Requirement.Obligation, r.Requirement.Slot, r.Parameters, words.Because(r), r.Facts,
                r.Domain, r.Requirement.Title, r.FilledText, r.Tailoring?.Action))],
            [.. set.Undetermined.Select(r => new Waiting(r.Requirement.Id, r.Missing, r.Facts, r.Requirement.Title))],
            set.Requirements.Count(r => r.Standing == Standing.NotApplicable),
            [.. set.Requirements.Where(r => r.Standing == Standing.Dropped).Select(r => new Taken(r.Requirement.Id, r.Tailoring!.Reason!))],
            [.. set.Findings.Select(f => FindingView.Of(f, set.Procurement.NoticeDate, words))]);
    }

    /// <summary>Whether something is left to decide or mend.</summary>
    public bool HasOpenEnds() => Undetermined.Count > 0 || Findings.Any(f => f.Severity != Severity.Info);
}

/// <summary>A baseline by version and content.</summary>
public sealed record BaselineView(string Version, string Hash)
{
    /// <summary>The baseline a set was drafted from.</summary>
    public static BaselineView Of(BaselineReference baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return new(baseline.Version, baseline.Hash);
    }
}
