using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>authorisation.json</c>, written by hand.</summary>
internal static class Authorisation
{
    public static readonly Group Satisfied = new(nameof(Authorisation),
    [
        Rule.Satisfied("AUTHZ-01", "answer.Value in (\"custom\", \"fixed\")"),
        Rule.Satisfied("AUTHZ-02", "answer.Value == true"),
        Rule.Satisfied("AUTHZ-03", "answer.Value == true"),
        Rule.Satisfied("AUTHZ-04", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(Authorisation),
    [
        Rule.Applies("AUTHZ-01", "profile.ContainsSoftware == true && profile.ProcessesPersonalData == true"),
        Rule.Applies("AUTHZ-02",
            "profile.ContainsSoftware == true && (profile.Hosting == \"onPremises\""
            + " || procurement.Subject.Categories.Contains(\"itSystem\"))"),
        Rule.Applies("AUTHZ-03", "procurement.Subject.Categories.Contains(\"itSystem\") && profile.ProcessesHealthData == true"),
        Rule.Applies("AUTHZ-04", "procurement.Subject.Categories.Contains(\"itSystem\") && profile.ProcessesPersonalData == true"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Of(f.AUTHZ01, f.AUTHZ01 is "custom" or "fixed");
        verdicts[1] = Verdict.Yes(f.AUTHZ02);
        verdicts[2] = Verdict.Yes(f.AUTHZ03);
        verdicts[3] = Verdict.Yes(f.AUTHZ04);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = AUTHZ01Applies(f);
        verdicts[1] = AUTHZ02Applies(f);
        verdicts[2] = AUTHZ03Applies(f);
        verdicts[3] = AUTHZ04Applies(f);
    }

    private static Outcome AUTHZ01Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.ProcessesPersonalData == false) return NotMet;
        return f.ContainsSoftware is null || f.ProcessesPersonalData is null ? Undetermined : Met;
    }

    private static Outcome AUTHZ02Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || (f.Hosting is not (null or "onPremises")
            && f.Categories?.Contains("itSystem") == false)) return NotMet;
        return f.ContainsSoftware == true && (f.Hosting == "onPremises" || f.Categories?.Contains("itSystem") == true) ? Met : Undetermined;
    }

    private static Outcome AUTHZ03Applies(HandFacts f)
    {
        if (f.Categories?.Contains("itSystem") == false || f.ProcessesHealthData == false) return NotMet;
        return f.Categories is null || f.ProcessesHealthData is null ? Undetermined : Met;
    }

    private static Outcome AUTHZ04Applies(HandFacts f)
    {
        if (f.Categories?.Contains("itSystem") == false || f.ProcessesPersonalData == false) return NotMet;
        return f.Categories is null || f.ProcessesPersonalData is null ? Undetermined : Met;
    }
}
