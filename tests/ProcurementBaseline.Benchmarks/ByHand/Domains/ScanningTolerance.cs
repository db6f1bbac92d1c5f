using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>scanning-tolerance.json</c>, written by hand.</summary>
internal static class ScanningTolerance
{
    public static readonly Group Satisfied = new(nameof(ScanningTolerance),
    [
        Rule.Satisfied("SCAN-01", "answer.Value in (\"authenticated\", \"unauthenticated\")"),
        Rule.Satisfied("SCAN-02", "answer.Value in (\"serviceWindow\", \"passiveOnly\")"),
        Rule.Satisfied("SCAN-03", "answer.Value <= parameter.MaxMonths"),
    ], Judge);

    public static readonly Group Applies = new(nameof(ScanningTolerance),
    [
        Rule.Applies("SCAN-01", "profile.ContainsSoftware == true && profile.NetworkConnected == true && profile.ToleratesScanning == true"),
        Rule.Applies("SCAN-02", "profile.ContainsSoftware == true && profile.NetworkConnected == true && profile.ToleratesScanning == false"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Of(f.SCAN01, f.SCAN01 is "authenticated" or "unauthenticated");
        verdicts[1] = Verdict.Of(f.SCAN02, f.SCAN02 is "serviceWindow" or "passiveOnly");
        verdicts[2] = Verdict.AtMost(f.SCAN03, f.SCAN03MaxMonths);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = SCAN01Applies(f);
        verdicts[1] = SCAN02Applies(f);
    }

    private static Outcome SCAN01Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.NetworkConnected == false || f.ToleratesScanning == false) return NotMet;
        return f.ContainsSoftware is null || f.NetworkConnected is null || f.ToleratesScanning is null ? Undetermined : Met;
    }

    private static Outcome SCAN02Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.NetworkConnected == false || f.ToleratesScanning == true) return NotMet;
        return f.ContainsSoftware is null || f.NetworkConnected is null || f.ToleratesScanning is null ? Undetermined : Met;
    }
}
