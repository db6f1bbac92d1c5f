using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>end-of-life-exit.json</c>, written by hand.</summary>
internal static class EndOfLifeExit
{
    public static readonly Group Satisfied = new(nameof(EndOfLifeExit),
    [
        Rule.Satisfied("EXIT-01", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("EXIT-02", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("EXIT-03", "answer.Value == true"),
        Rule.Satisfied("EXIT-04", "answer.Value <= parameter.MaxMonths"),
        Rule.Satisfied("EXIT-05", "answer.Value >= parameter.MinMonths"),
    ], Judge);

    public static readonly Group Applies = new(nameof(EndOfLifeExit),
    [
        Rule.Applies("EXIT-03",
            "profile.Hosting == \"onPremises\" && profile.ProcessesPersonalData == true && profile.StoresData == true"
            + " && profile.ContainsSoftware == true"),
        Rule.Applies("EXIT-05", "profile.ContainsSoftware == true && (profile.Hosting == \"onPremises\" || profile.RadioEquipment == true)"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.AtMost(f.EXIT01, f.EXIT01MaxDays);
        verdicts[1] = Verdict.AtMost(f.EXIT02, f.EXIT02MaxDays);
        verdicts[2] = Verdict.Yes(f.EXIT03);
        verdicts[3] = Verdict.AtMost(f.EXIT04, f.EXIT04MaxMonths);
        verdicts[4] = Verdict.AtLeast(f.EXIT05, f.EXIT05MinMonths);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = EXIT03Applies(f);
        verdicts[1] = EXIT05Applies(f);
    }

    private static Outcome EXIT03Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "onPremises") || f.ProcessesPersonalData == false || f.StoresData == false
            || f.ContainsSoftware == false) return NotMet;
        return f.Hosting is null || f.ProcessesPersonalData is null || f.StoresData is null || f.ContainsSoftware is null ? Undetermined : Met;
    }

    private static Outcome EXIT05Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || (f.Hosting is not (null or "onPremises") && f.RadioEquipment == false)) return NotMet;
        return f.ContainsSoftware == true && (f.Hosting == "onPremises" || f.RadioEquipment == true) ? Met : Undetermined;
    }
}
