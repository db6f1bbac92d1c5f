using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>patching-support.json</c>, written by hand.</summary>
internal static class PatchingSupport
{
    public static readonly Group Satisfied = new(nameof(PatchingSupport),
    [
        Rule.Satisfied("PATCH-01", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("PATCH-02", "answer.Value >= parameter.MinYears"),
        Rule.Satisfied("PATCH-03", "answer.Value >= profile.ExpectedLifetimeYears"),
        Rule.Satisfied("PATCH-04", "answer.Value > asOf"),
        Rule.Satisfied("PATCH-05", "answer.Value == true"),
        Rule.Satisfied("PATCH-06", "answer.Value == true"),
        Rule.Satisfied("PATCH-07", "answer.Value in (\"automatic\", \"manual\")"),
        Rule.Satisfied("PATCH-08", "answer.Value <= parameter.MaxMinutes"),
    ], Judge);

    public static readonly Group Applies = new(nameof(PatchingSupport),
    [
        Rule.Applies("PATCH-01",
            "profile.ContainsSoftware == true && profile.Updatable == true && (profile.Hosting == \"onPremises\""
            + " || profile.RadioEquipment == true)"),
        Rule.Applies("PATCH-03", "profile.ContainsSoftware == true && profile.Hosting == \"onPremises\" && profile.ExpectedLifetimeYears > 5"),
        Rule.Applies("PATCH-05", "profile.ContainsSoftware == true && profile.Hosting == \"onPremises\" && profile.Updatable == true"),
        Rule.Applies("PATCH-08", "profile.Updatable == true && profile.PatientSafetyCritical == true && profile.Hosting == \"onPremises\""),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.AtMost(f.PATCH01, f.PATCH01MaxDays);
        verdicts[1] = Verdict.AtLeast(f.PATCH02, f.PATCH02MinYears);
        verdicts[2] = Verdict.AtLeast(f.PATCH03, f.ExpectedLifetimeYears);
        verdicts[3] = Verdict.Of(f.PATCH04, f.PATCH04 > f.AsOf);
        verdicts[4] = Verdict.Yes(f.PATCH05);
        verdicts[5] = Verdict.Yes(f.PATCH06);
        verdicts[6] = Verdict.Of(f.PATCH07, f.PATCH07 is "automatic" or "manual");
        verdicts[7] = Verdict.AtMost(f.PATCH08, f.PATCH08MaxMinutes);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = PATCH01Applies(f);
        verdicts[1] = PATCH03Applies(f);
        verdicts[2] = PATCH05Applies(f);
        verdicts[3] = PATCH08Applies(f);
    }

    private static Outcome PATCH01Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.Updatable == false || (f.Hosting is not (null or "onPremises")
            && f.RadioEquipment == false)) return NotMet;
        return f.ContainsSoftware == true && f.Updatable == true && (f.Hosting == "onPremises" || f.RadioEquipment == true) ? Met : Undetermined;
    }

    private static Outcome PATCH03Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.Hosting is not (null or "onPremises") || f.ExpectedLifetimeYears <= 5) return NotMet;
        return f.ContainsSoftware is null || f.Hosting is null || f.ExpectedLifetimeYears is null ? Undetermined : Met;
    }

    private static Outcome PATCH05Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.Hosting is not (null or "onPremises") || f.Updatable == false) return NotMet;
        return f.ContainsSoftware is null || f.Hosting is null || f.Updatable is null ? Undetermined : Met;
    }

    private static Outcome PATCH08Applies(HandFacts f)
    {
        if (f.Updatable == false || f.PatientSafetyCritical == false || f.Hosting is not (null or "onPremises")) return NotMet;
        return f.Updatable is null || f.PatientSafetyCritical is null || f.Hosting is null ? Undetermined : Met;
    }
}
