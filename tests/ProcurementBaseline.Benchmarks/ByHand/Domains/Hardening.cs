using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>hardening.json</c>, written by hand.</summary>
internal static class Hardening
{
    public static readonly Group Satisfied = new(nameof(Hardening),
    [
        Rule.Satisfied("HARD-01", "answer.Value == true"),
        Rule.Satisfied("HARD-02", "answer.Value == true"),
        Rule.Satisfied("HARD-03", "answer.Value == true"),
        Rule.Satisfied("HARD-04", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(Hardening),
    [
        Rule.Applies("HARD-01",
            "profile.ContainsSoftware == true && profile.NetworkConnected == true && (profile.Hosting == \"onPremises\""
            + " || profile.RadioEquipment == true)"),
        Rule.Applies("HARD-02", "profile.ContainsSoftware == true && profile.NetworkConnected == true && profile.Hosting == \"onPremises\""),
        Rule.Applies("HARD-03", "profile.Hosting == \"onPremises\" && profile.ContainsSoftware == true"),
        Rule.Applies("HARD-04", "profile.InternetFacing == true && procurement.Subject.Categories.Contains(\"itSystem\")"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.HARD01);
        verdicts[1] = Verdict.Yes(f.HARD02);
        verdicts[2] = Verdict.Yes(f.HARD03);
        verdicts[3] = Verdict.Yes(f.HARD04);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = HARD01Applies(f);
        verdicts[1] = HARD02Applies(f);
        verdicts[2] = HARD03Applies(f);
        verdicts[3] = HARD04Applies(f);
    }

    private static Outcome HARD01Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.NetworkConnected == false || (f.Hosting is not (null or "onPremises")
            && f.RadioEquipment == false)) return NotMet;
        return f.ContainsSoftware == true && f.NetworkConnected == true && (f.Hosting == "onPremises"
            || f.RadioEquipment == true) ? Met : Undetermined;
    }

    private static Outcome HARD02Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.NetworkConnected == false || f.Hosting is not (null or "onPremises")) return NotMet;
        return f.ContainsSoftware is null || f.NetworkConnected is null || f.Hosting is null ? Undetermined : Met;
    }

    private static Outcome HARD03Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "onPremises") || f.ContainsSoftware == false) return NotMet;
        return f.Hosting is null || f.ContainsSoftware is null ? Undetermined : Met;
    }

    private static Outcome HARD04Applies(HandFacts f)
    {
        if (f.InternetFacing == false || f.Categories?.Contains("itSystem") == false) return NotMet;
        return f.InternetFacing is null || f.Categories is null ? Undetermined : Met;
    }
}
