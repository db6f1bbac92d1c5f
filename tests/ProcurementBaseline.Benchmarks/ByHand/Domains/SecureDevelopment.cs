using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>secure-development.json</c>, written by hand.</summary>
internal static class SecureDevelopment
{
    public static readonly Group Satisfied = new(nameof(SecureDevelopment),
    [
        Rule.Satisfied("DEV-01", "answer.Value in (\"assessed\", \"documented\")"),
        Rule.Satisfied("DEV-02", "answer.Value in (\"perRelease\", \"once\")"),
        Rule.Satisfied("DEV-03", "answer.Value == true"),
        Rule.Satisfied("DEV-04", "answer.Value == true"),
        Rule.Satisfied("DEV-05", "answer.Value == true"),
        Rule.Satisfied("DEV-06", "answer.Value <= parameter.MaxMonths"),
        Rule.Satisfied("DEV-07", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(SecureDevelopment),
    [
        Rule.Applies("DEV-05", "procurement.Subject.Categories.Contains(\"softwareDevelopment\") && profile.ProcessesHealthData == true"),
        Rule.Applies("DEV-07",
            "profile.ContainsSoftware == true && (procurement.Subject.Categories.Contains(\"itSystem\") || profile.RecordsVideo == true)"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Of(f.DEV01, f.DEV01 is "assessed" or "documented");
        verdicts[1] = Verdict.Of(f.DEV02, f.DEV02 is "perRelease" or "once");
        verdicts[2] = Verdict.Yes(f.DEV03);
        verdicts[3] = Verdict.Yes(f.DEV04);
        verdicts[4] = Verdict.Yes(f.DEV05);
        verdicts[5] = Verdict.AtMost(f.DEV06, f.DEV06MaxMonths);
        verdicts[6] = Verdict.Yes(f.DEV07);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = DEV05Applies(f);
        verdicts[1] = DEV07Applies(f);
    }

    private static Outcome DEV05Applies(HandFacts f)
    {
        if (f.Categories?.Contains("softwareDevelopment") == false || f.ProcessesHealthData == false) return NotMet;
        return f.Categories is null || f.ProcessesHealthData is null ? Undetermined : Met;
    }

    private static Outcome DEV07Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || (f.Categories?.Contains("itSystem") == false && f.RecordsVideo == false)) return NotMet;
        return f.ContainsSoftware == true && (f.Categories?.Contains("itSystem") == true || f.RecordsVideo == true) ? Met : Undetermined;
    }
}
