using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>attached-computers.json</c>, written by hand.</summary>
internal static class AttachedComputers
{
    public static readonly Group Satisfied = new(nameof(AttachedComputers),
    [
        Rule.Satisfied("ATT-01", "answer.Value >= parameter.MinYears"),
        Rule.Satisfied("ATT-02", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("ATT-03", "answer.Value == true"),
        Rule.Satisfied("ATT-04", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(AttachedComputers),
    [
        Rule.Applies("ATT-03", "profile.AttachedComputers == true && agreement.TermMonths > 12"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.AtLeast(f.ATT01, f.ATT01MinYears);
        verdicts[1] = Verdict.AtMost(f.ATT02, f.ATT02MaxDays);
        verdicts[2] = Verdict.Yes(f.ATT03);
        verdicts[3] = Verdict.Yes(f.ATT04);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = ATT03Applies(f);
    }

    private static Outcome ATT03Applies(HandFacts f)
    {
        if (f.AttachedComputers == false || f.TermMonths <= 12) return NotMet;
        return f.AttachedComputers is null || f.TermMonths is null ? Undetermined : Met;
    }
}
