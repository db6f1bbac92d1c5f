using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>interoperability.json</c>, written by hand.</summary>
internal static class Interoperability
{
    public static readonly Group Satisfied = new(nameof(Interoperability),
    [
        Rule.Satisfied("INTOP-01", "answer.Value in (\"open\", \"documented\")"),
        Rule.Satisfied("INTOP-02", "answer.Value == true"),
        Rule.Satisfied("INTOP-03", "answer.Value <= parameter.MaxMinutes"),
        Rule.Satisfied("INTOP-04", "answer.Value == true"),
        Rule.Satisfied("INTOP-05", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(Interoperability),
    [
        Rule.Applies("INTOP-03", "profile.Integrations == true && procurement.Subject.Categories.Contains(\"itSystem\")"),
        Rule.Applies("INTOP-04",
            "procurement.Subject.Categories.Contains(\"itSystem\") && profile.ProcessesHealthData == true"
            + " && profile.Integrations == true"),
        Rule.Applies("INTOP-05",
            "procurement.Subject.Categories.Contains(\"itSystem\") && profile.ProcessesHealthData == true && agreement.TermMonths > 36"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Of(f.INTOP01, f.INTOP01 is "open" or "documented");
        verdicts[1] = Verdict.Yes(f.INTOP02);
        verdicts[2] = Verdict.AtMost(f.INTOP03, f.INTOP03MaxMinutes);
        verdicts[3] = Verdict.Yes(f.INTOP04);
        verdicts[4] = Verdict.Yes(f.INTOP05);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = INTOP03Applies(f);
        verdicts[1] = INTOP04Applies(f);
        verdicts[2] = INTOP05Applies(f);
    }

    private static Outcome INTOP03Applies(HandFacts f)
    {
        if (f.Integrations == false || f.Categories?.Contains("itSystem") == false) return NotMet;
        return f.Integrations is null || f.Categories is null ? Undetermined : Met;
    }

    private static Outcome INTOP04Applies(HandFacts f)
    {
        if (f.Categories?.Contains("itSystem") == false || f.ProcessesHealthData == false || f.Integrations == false) return NotMet;
        return f.Categories is null || f.ProcessesHealthData is null || f.Integrations is null ? Undetermined : Met;
    }

    private static Outcome INTOP05Applies(HandFacts f)
    {
        if (f.Categories?.Contains("itSystem") == false || f.ProcessesHealthData == false || f.TermMonths <= 36) return NotMet;
        return f.Categories is null || f.ProcessesHealthData is null || f.TermMonths is null ? Undetermined : Met;
    }
}
