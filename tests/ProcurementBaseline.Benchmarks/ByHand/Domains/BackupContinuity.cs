using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>backup-continuity.json</c>, written by hand.</summary>
internal static class BackupContinuity
{
    public static readonly Group Satisfied = new(nameof(BackupContinuity),
    [
        Rule.Satisfied("BCP-01", "answer.Value <= parameter.MaxHours"),
        Rule.Satisfied("BCP-02", "answer.Value <= parameter.MaxHours"),
        Rule.Satisfied("BCP-03", "answer.Value <= parameter.MaxMonths"),
        Rule.Satisfied("BCP-04", "answer.Value == true"),
        Rule.Satisfied("BCP-05", "answer.Value >= parameter.MinHours"),
        Rule.Satisfied("BCP-06", "answer.Value == true"),
        Rule.Satisfied("BCP-07", "answer.Value <= parameter.MaxMonths"),
    ], Judge);

    public static readonly Group Applies = new(nameof(BackupContinuity),
    [
        Rule.Applies("BCP-01", "profile.Hosting in (\"supplierHosted\", \"publicCloud\") && profile.StoresData == true"),
        Rule.Applies("BCP-02", "profile.Hosting in (\"supplierHosted\", \"publicCloud\") && profile.Consequence.Availability >= 2"),
        Rule.Applies("BCP-05", "profile.Hosting == \"onPremises\" && profile.PatientSafetyCritical == true && profile.NetworkConnected == true"),
        Rule.Applies("BCP-06",
            "profile.Hosting == \"onPremises\" && profile.ContainsSoftware == true && profile.StoresData == true"
            + " && profile.Integrations == true"),
        Rule.Applies("BCP-07", "profile.Hosting in (\"supplierHosted\", \"publicCloud\") && agreement.TermMonths > 12"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.AtMost(f.BCP01, f.BCP01MaxHours);
        verdicts[1] = Verdict.AtMost(f.BCP02, f.BCP02MaxHours);
        verdicts[2] = Verdict.AtMost(f.BCP03, f.BCP03MaxMonths);
        verdicts[3] = Verdict.Yes(f.BCP04);
        verdicts[4] = Verdict.AtLeast(f.BCP05, f.BCP05MinHours);
        verdicts[5] = Verdict.Yes(f.BCP06);
        verdicts[6] = Verdict.AtMost(f.BCP07, f.BCP07MaxMonths);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = BCP01Applies(f);
        verdicts[1] = BCP02Applies(f);
        verdicts[2] = BCP05Applies(f);
        verdicts[3] = BCP06Applies(f);
        verdicts[4] = BCP07Applies(f);
    }

    private static Outcome BCP01Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "supplierHosted" or "publicCloud") || f.StoresData == false) return NotMet;
        return f.Hosting is null || f.StoresData is null ? Undetermined : Met;
    }

    private static Outcome BCP02Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "supplierHosted" or "publicCloud") || f.Availability < 2) return NotMet;
        return f.Hosting is null || f.Availability is null ? Undetermined : Met;
    }

    private static Outcome BCP05Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "onPremises") || f.PatientSafetyCritical == false || f.NetworkConnected == false) return NotMet;
        return f.Hosting is null || f.PatientSafetyCritical is null || f.NetworkConnected is null ? Undetermined : Met;
    }

    private static Outcome BCP06Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "onPremises") || f.ContainsSoftware == false || f.StoresData == false
            || f.Integrations == false) return NotMet;
        return f.Hosting is null || f.ContainsSoftware is null || f.StoresData is null || f.Integrations is null ? Undetermined : Met;
    }

    private static Outcome BCP07Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "supplierHosted" or "publicCloud") || f.TermMonths <= 12) return NotMet;
        return f.Hosting is null || f.TermMonths is null ? Undetermined : Met;
    }
}
