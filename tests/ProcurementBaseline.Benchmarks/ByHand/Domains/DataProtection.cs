using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>data-protection.json</c>, written by hand.</summary>
internal static class DataProtection
{
    public static readonly Group Satisfied = new(nameof(DataProtection),
    [
        Rule.Satisfied("PRIV-01", "answer.Value == true"),
        Rule.Satisfied("PRIV-02", "answer.Value >= parameter.MinDays"),
        Rule.Satisfied("PRIV-03", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("PRIV-04", "answer.Value in (\"configurable\", \"fixed\")"),
        Rule.Satisfied("PRIV-05", "answer.Value == true"),
        Rule.Satisfied("PRIV-06", "answer.Value == true"),
        Rule.Satisfied("PRIV-07", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(DataProtection),
    [
        Rule.Applies("PRIV-02", "profile.ProcessesPersonalData == true && profile.Hosting in (\"supplierHosted\", \"publicCloud\")"),
        Rule.Applies("PRIV-04", "profile.Hosting == \"onPremises\" && profile.ProcessesHealthData == true && profile.StoresData == true"),
        Rule.Applies("PRIV-06", "profile.StoresData == true && profile.Hosting != \"onPremises\""),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.PRIV01);
        verdicts[1] = Verdict.AtLeast(f.PRIV02, f.PRIV02MinDays);
        verdicts[2] = Verdict.AtMost(f.PRIV03, f.PRIV03MaxDays);
        verdicts[3] = Verdict.Of(f.PRIV04, f.PRIV04 is "configurable" or "fixed");
        verdicts[4] = Verdict.Yes(f.PRIV05);
        verdicts[5] = Verdict.Yes(f.PRIV06);
        verdicts[6] = Verdict.Yes(f.PRIV07);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = PRIV02Applies(f);
        verdicts[1] = PRIV04Applies(f);
        verdicts[2] = PRIV06Applies(f);
    }

    private static Outcome PRIV02Applies(HandFacts f)
    {
        if (f.ProcessesPersonalData == false || f.Hosting is not (null or "supplierHosted" or "publicCloud")) return NotMet;
        return f.ProcessesPersonalData is null || f.Hosting is null ? Undetermined : Met;
    }

    private static Outcome PRIV04Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "onPremises") || f.ProcessesHealthData == false || f.StoresData == false) return NotMet;
        return f.Hosting is null || f.ProcessesHealthData is null || f.StoresData is null ? Undetermined : Met;
    }

    private static Outcome PRIV06Applies(HandFacts f)
    {
        if (f.StoresData == false || f.Hosting == "onPremises") return NotMet;
        return f.StoresData is null || f.Hosting is null ? Undetermined : Met;
    }
}
