using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>telephony.json</c>, written by hand.</summary>
internal static class Telephony
{
    public static readonly Group Satisfied = new(nameof(Telephony),
    [
        Rule.Satisfied("TEL-01", "answer.Value == true"),
        Rule.Satisfied("TEL-02", "answer.Value >= parameter.MinHours"),
        Rule.Satisfied("TEL-03", "answer.Value == true"),
        Rule.Satisfied("TEL-04", "answer.Value == true"),
        Rule.Satisfied("TEL-05", "answer.Value == true"),
        Rule.Satisfied("TEL-06", "answer.Value >= parameter.MinPct"),
        Rule.Satisfied("TEL-07", "answer.Value == true"),
        Rule.Satisfied("TEL-08", "answer.Value <= parameter.MaxDays"),
    ], Judge);

    public static readonly Group Applies = new(nameof(Telephony),
    [
        Rule.Applies("TEL-05",
            "procurement.Subject.Categories.Contains(\"telephony\") && profile.ProcessesPersonalData == true"
            + " && profile.StoresData == true"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.TEL01);
        verdicts[1] = Verdict.AtLeast(f.TEL02, f.TEL02MinHours);
        verdicts[2] = Verdict.Yes(f.TEL03);
        verdicts[3] = Verdict.Yes(f.TEL04);
        verdicts[4] = Verdict.Yes(f.TEL05);
        verdicts[5] = Verdict.AtLeast(f.TEL06, f.TEL06MinPct);
        verdicts[6] = Verdict.Yes(f.TEL07);
        verdicts[7] = Verdict.AtMost(f.TEL08, f.TEL08MaxDays);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = TEL05Applies(f);
    }

    private static Outcome TEL05Applies(HandFacts f)
    {
        if (f.Categories?.Contains("telephony") == false || f.ProcessesPersonalData == false || f.StoresData == false) return NotMet;
        return f.Categories is null || f.ProcessesPersonalData is null || f.StoresData is null ? Undetermined : Met;
    }
}
