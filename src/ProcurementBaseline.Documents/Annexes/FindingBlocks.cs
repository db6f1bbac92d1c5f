using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>Findings and decisions as tables: what is said, where it stands, what to do, what is missing; who decided what, when and why.</summary>
internal static class FindingBlocks
{
    /// <summary>What is open, one row a finding.</summary>
    /// <param name="caption">The phrase that names the table.</param>
    /// <param name="findings">The findings; at least one.</param>
    /// <param name="voice">The languages.</param>
    public static Table Open(string caption, IReadOnlyList<AnnexFinding> findings, AnnexVoice voice) => new(voice.One(caption),
        [voice.Column("finding", 128, rowHeader: true), voice.Column("says", 200), voice.Column("todo", 143)],
        [.. findings.Select(f => Row.Of(
            Cell.Of(Paragraph.Of(f.Id), Paragraph.Of(voice.One(voice.Words.Code($"severity.{RecordShape.CodeOf(f.Severity)}")))),
            Cell.Of([.. Says(f, voice)]),
            f.Remedy is { } remedy ? Cell.Of([.. voice.All(remedy)]) : Cell.Of([.. voice.All("annex.finding.decide")])))]);

    /// <summary>What a finding says, where it stands in the law and which facts would decide.</summary>
    public static IEnumerable<Paragraph> Says(AnnexFinding finding, AnnexVoice voice)
    {
        foreach (var paragraph in voice.All(finding.Message)) yield return paragraph;
        if (finding.LegalBasis.Count > 0) yield return voice.Joined(voice.Words.Phrase("annex.law"), voice.Law(finding.LegalBasis, finding.Confidence));
        if (finding.Missing.Count > 0) yield return voice.Joined(voice.Words.Phrase("annex.missing"), voice.Named(finding.Missing));
    }

    /// <summary>Decisions taken, or that there are none.</summary>
    public static IEnumerable<Block> Decisions(IReadOnlyList<FindingDecision> decisions, AnnexVoice voice)
    {
        if (decisions.Count == 0) return voice.All("annex.decisions.none");
        return
        [
            new Table(voice.One("annex.decisions.caption"),
                [voice.Column("finding", 110, rowHeader: true), voice.Column("decision", 75), voice.Column("by", 120), voice.Column("reason", 166)],
                [.. decisions.Select(d => Row.Of(
                    Cell.Of(d.Finding),
                    Cell.Of([.. voice.All(voice.Words.Code($"decision.{RecordShape.CodeOf(d.Decision)}"))]),
                    Cell.Of([.. Said(d.By, voice), .. voice.All(d.On is { } day ? AnnexVoice.Date(day) : voice.Words.Phrase("annex.undated"))]),
                    Cell.Of([.. Said(d.Reason, voice)])))]),
        ];
    }

    // What a person wrote, as written; that nothing was written is said.
    private static IEnumerable<Paragraph> Said(string? written, AnnexVoice voice) =>
        voice.All(string.IsNullOrWhiteSpace(written) ? voice.Words.Phrase("annex.change.noReason") : AnnexVoice.Name(written.Trim()));
}
