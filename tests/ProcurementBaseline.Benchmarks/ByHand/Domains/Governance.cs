using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>governance.json</c>, written by hand.</summary>
internal static class Governance
{
    public static readonly Group Satisfied = new(nameof(Governance),
    [
        Rule.Satisfied("GOV-01", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("GOV-02", "answer.Value in (\"certified\", \"audited\", \"documented\")"),
        Rule.Satisfied("GOV-03", "answer.Value == true"),
        Rule.Satisfied("GOV-04", "answer.Value <= parameter.MaxMonths"),
        Rule.Satisfied("GOV-05", "answer.Value == true"),
        Rule.Satisfied("GOV-06", "answer.Value <= parameter.MaxMonths"),
        Rule.Satisfied("GOV-07", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("GOV-08", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(Governance),
    [
        Rule.Applies("GOV-01", "profile.NetworkConnected == true || profile.StoresData == true"),
        Rule.Applies("GOV-06", "procurement.Subject.Categories.Contains(\"itSystem\") && agreement.TermMonths > 12"),
        Rule.Applies("GOV-07", "profile.ContainsSoftware == true && profile.NetworkConnected == true"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.AtMost(f.GOV01, f.GOV01MaxDays);
        verdicts[1] = Verdict.Of(f.GOV02, f.GOV02 is "certified" or "audited" or "documented");
        verdicts[2] = Verdict.Yes(f.GOV03);
        verdicts[3] = Verdict.AtMost(f.GOV04, f.GOV04MaxMonths);
        verdicts[4] = Verdict.Yes(f.GOV05);
        verdicts[5] = Verdict.AtMost(f.GOV06, f.GOV06MaxMonths);
        verdicts[6] = Verdict.AtMost(f.GOV07, f.GOV07MaxDays);
        verdicts[7] = Verdict.Yes(f.GOV08);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = GOV01Applies(f);
        verdicts[1] = GOV06Applies(f);
        verdicts[2] = GOV07Applies(f);
    }

    private static Outcome GOV01Applies(HandFacts f)
    {
        if (f.NetworkConnected == true || f.StoresData == true) return Met;
        return f.NetworkConnected is null || f.StoresData is null ? Undetermined : NotMet;
    }

    private static Outcome GOV06Applies(HandFacts f)
    {
        if (f.Categories?.Contains("itSystem") == false || f.TermMonths <= 12) return NotMet;
        return f.Categories is null || f.TermMonths is null ? Undetermined : Met;
    }

    private static Outcome GOV07Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.NetworkConnected == false) return NotMet;
        return f.ContainsSoftware is null || f.NetworkConnected is null ? Undetermined : Met;
    }
}
