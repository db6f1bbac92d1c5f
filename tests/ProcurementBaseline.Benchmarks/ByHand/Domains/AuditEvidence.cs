using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>audit-evidence.json</c>, written by hand.</summary>
internal static class AuditEvidence
{
    public static readonly Group Satisfied = new(nameof(AuditEvidence),
    [
        Rule.Satisfied("AUD-01", "answer.Value <= parameter.MaxNoticeDays"),
        Rule.Satisfied("AUD-02", "answer.Value >= parameter.MinDays"),
        Rule.Satisfied("AUD-03", "answer.Value <= parameter.MaxDays"),
    ], Judge);

    public static readonly Group Applies = new(nameof(AuditEvidence),
    [
        Rule.Applies("AUD-01", "profile.Hosting in (\"supplierHosted\", \"publicCloud\") && profile.ContainsSoftware == true"),
        Rule.Applies("AUD-02", "agreement.TermMonths > 12 && profile.ContainsSoftware == true && profile.NetworkConnected == true"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.AtMost(f.AUD01, f.AUD01MaxNoticeDays);
        verdicts[1] = Verdict.AtLeast(f.AUD02, f.AUD02MinDays);
        verdicts[2] = Verdict.AtMost(f.AUD03, f.AUD03MaxDays);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = AUD01Applies(f);
        verdicts[1] = AUD02Applies(f);
    }

    private static Outcome AUD01Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "supplierHosted" or "publicCloud") || f.ContainsSoftware == false) return NotMet;
        return f.Hosting is null || f.ContainsSoftware is null ? Undetermined : Met;
    }

    private static Outcome AUD02Applies(HandFacts f)
    {
        if (f.TermMonths <= 12 || f.ContainsSoftware == false || f.NetworkConnected == false) return NotMet;
        return f.TermMonths is null || f.ContainsSoftware is null || f.NetworkConnected is null ? Undetermined : Met;
    }
}
