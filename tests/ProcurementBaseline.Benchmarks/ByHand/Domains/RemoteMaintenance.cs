using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>remote-maintenance.json</c>, written by hand.</summary>
internal static class RemoteMaintenance
{
    public static readonly Group Satisfied = new(nameof(RemoteMaintenance),
    [
        Rule.Satisfied("REM-01", "answer.Value == true"),
        Rule.Satisfied("REM-02", "answer.Value == true"),
        Rule.Satisfied("REM-03", "answer.Value == true"),
        Rule.Satisfied("REM-04", "answer.Value == true"),
        Rule.Satisfied("REM-05", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(RemoteMaintenance),
    [
        Rule.Applies("REM-01", "profile.RemoteAccess == true && profile.Hosting == \"onPremises\""),
        Rule.Applies("REM-05", "profile.RemoteAccess == true && profile.Hosting == \"onPremises\" && profile.ProcessesHealthData == true"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.REM01);
        verdicts[1] = Verdict.Yes(f.REM02);
        verdicts[2] = Verdict.Yes(f.REM03);
        verdicts[3] = Verdict.Yes(f.REM04);
        verdicts[4] = Verdict.Yes(f.REM05);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = REM01Applies(f);
        verdicts[1] = REM05Applies(f);
    }

    private static Outcome REM01Applies(HandFacts f)
    {
        if (f.RemoteAccess == false || f.Hosting is not (null or "onPremises")) return NotMet;
        return f.RemoteAccess is null || f.Hosting is null ? Undetermined : Met;
    }

    private static Outcome REM05Applies(HandFacts f)
    {
        if (f.RemoteAccess == false || f.Hosting is not (null or "onPremises") || f.ProcessesHealthData == false) return NotMet;
        return f.RemoteAccess is null || f.Hosting is null || f.ProcessesHealthData is null ? Undetermined : Met;
    }
}
