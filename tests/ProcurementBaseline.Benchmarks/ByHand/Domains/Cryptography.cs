using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>cryptography.json</c>, written by hand.</summary>
internal static class Cryptography
{
    public static readonly Group Satisfied = new(nameof(Cryptography),
    [
        Rule.Satisfied("CRYPTO-01", "answer.Value == true"),
        Rule.Satisfied("CRYPTO-02", "answer.Value in (\"whole\", \"data\")"),
        Rule.Satisfied("CRYPTO-03", "answer.Value == true"),
        Rule.Satisfied("CRYPTO-04", "answer.Value in (\"regionHeld\", \"approval\")"),
        Rule.Satisfied("CRYPTO-05", "answer.Value == true"),
        Rule.Satisfied("CRYPTO-06", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(Cryptography),
    [
        Rule.Applies("CRYPTO-01", "profile.NetworkConnected == true && profile.ProcessesPersonalData == true"),
        Rule.Applies("CRYPTO-02", "profile.ProcessesPersonalData == true && profile.StoresData == true && profile.ContainsSoftware == true"),
        Rule.Applies("CRYPTO-03",
            "profile.ContainsSoftware == true && profile.NetworkConnected == true && profile.Updatable == true"
            + " && profile.Hosting == \"onPremises\""),
        Rule.Applies("CRYPTO-04",
            "profile.Hosting in (\"supplierHosted\", \"publicCloud\") && profile.ProcessesHealthData == true"
            + " && profile.Consequence.Confidentiality >= 3"),
        Rule.Applies("CRYPTO-05", "profile.StoresData == true && profile.Hosting == \"none\""),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.CRYPTO01);
        verdicts[1] = Verdict.Of(f.CRYPTO02, f.CRYPTO02 is "whole" or "data");
        verdicts[2] = Verdict.Yes(f.CRYPTO03);
        verdicts[3] = Verdict.Of(f.CRYPTO04, f.CRYPTO04 is "regionHeld" or "approval");
        verdicts[4] = Verdict.Yes(f.CRYPTO05);
        verdicts[5] = Verdict.Yes(f.CRYPTO06);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = CRYPTO01Applies(f);
        verdicts[1] = CRYPTO02Applies(f);
        verdicts[2] = CRYPTO03Applies(f);
        verdicts[3] = CRYPTO04Applies(f);
        verdicts[4] = CRYPTO05Applies(f);
    }

    private static Outcome CRYPTO01Applies(HandFacts f)
    {
        if (f.NetworkConnected == false || f.ProcessesPersonalData == false) return NotMet;
        return f.NetworkConnected is null || f.ProcessesPersonalData is null ? Undetermined : Met;
    }

    private static Outcome CRYPTO02Applies(HandFacts f)
    {
        if (f.ProcessesPersonalData == false || f.StoresData == false || f.ContainsSoftware == false) return NotMet;
        return f.ProcessesPersonalData is null || f.StoresData is null || f.ContainsSoftware is null ? Undetermined : Met;
    }

    private static Outcome CRYPTO03Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.NetworkConnected == false || f.Updatable == false
            || f.Hosting is not (null or "onPremises")) return NotMet;
        return f.ContainsSoftware is null || f.NetworkConnected is null || f.Updatable is null || f.Hosting is null ? Undetermined : Met;
    }

    private static Outcome CRYPTO04Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "supplierHosted" or "publicCloud") || f.ProcessesHealthData == false
            || f.Confidentiality < 3) return NotMet;
        return f.Hosting is null || f.ProcessesHealthData is null || f.Confidentiality is null ? Undetermined : Met;
    }

    private static Outcome CRYPTO05Applies(HandFacts f)
    {
        if (f.StoresData == false || f.Hosting is not (null or "none")) return NotMet;
        return f.StoresData is null || f.Hosting is null ? Undetermined : Met;
    }
}
