using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>identity-login.json</c>, written by hand.</summary>
internal static class IdentityLogin
{
    public static readonly Group Satisfied = new(nameof(IdentityLogin),
    [
        Rule.Satisfied("IAM-01", "answer.Value == true"),
        Rule.Satisfied("IAM-02", "answer.Value in (\"perUserWithSso\", \"directory\")"),
        Rule.Satisfied("IAM-03", "answer.Value in (\"badge\", \"roster\", \"externalLog\")"),
        Rule.Satisfied("IAM-04", "answer.Value == true"),
        Rule.Satisfied("IAM-05", "answer.Value <= parameter.MaxMinutes"),
        Rule.Satisfied("IAM-06", "answer.Value == true"),
        Rule.Satisfied("IAM-07", "answer.Value == true"),
        Rule.Satisfied("IAM-08", "answer.Value == true"),
        Rule.Satisfied("IAM-09", "answer.Value == true"),
        Rule.Satisfied("IAM-10", "answer.Value <= parameter.MaxAttempts"),
        Rule.Satisfied("IAM-11", "answer.Value <= parameter.MaxHours"),
    ], Judge);

    public static readonly Group Applies = new(nameof(IdentityLogin),
    [
        Rule.Applies("IAM-01", "profile.ContainsSoftware == true && profile.PersonalLoginPossible == true"),
        Rule.Applies("IAM-02", "profile.ContainsSoftware == true && profile.PersonalLoginPossible == true && profile.UsersCount > 200"),
        Rule.Applies("IAM-03", "profile.ContainsSoftware == true && profile.PersonalLoginPossible == false"),
        Rule.Applies("IAM-05",
            "profile.ContainsSoftware == true && profile.ProcessesHealthData == true"
            + " && (procurement.Subject.Categories.Contains(\"itSystem\") || profile.DeviceClass != \"none\")"),
        Rule.Applies("IAM-06",
            "profile.PatientSafetyCritical == true && profile.ProcessesHealthData == true && profile.PersonalLoginPossible == true"
            + " && (procurement.Subject.Categories.Contains(\"itSystem\") || profile.DeviceClass != \"none\")"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.IAM01);
        verdicts[1] = Verdict.Of(f.IAM02, f.IAM02 is "perUserWithSso" or "directory");
        verdicts[2] = Verdict.Of(f.IAM03, f.IAM03 is "badge" or "roster" or "externalLog");
        verdicts[3] = Verdict.Yes(f.IAM04);
        verdicts[4] = Verdict.AtMost(f.IAM05, f.IAM05MaxMinutes);
        verdicts[5] = Verdict.Yes(f.IAM06);
        verdicts[6] = Verdict.Yes(f.IAM07);
        verdicts[7] = Verdict.Yes(f.IAM08);
        verdicts[8] = Verdict.Yes(f.IAM09);
        verdicts[9] = Verdict.AtMost(f.IAM10, f.IAM10MaxAttempts);
        verdicts[10] = Verdict.AtMost(f.IAM11, f.IAM11MaxHours);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = IAM01Applies(f);
        verdicts[1] = IAM02Applies(f);
        verdicts[2] = IAM03Applies(f);
        verdicts[3] = IAM05Applies(f);
        verdicts[4] = IAM06Applies(f);
    }

    private static Outcome IAM01Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.PersonalLoginPossible == false) return NotMet;
        return f.ContainsSoftware is null || f.PersonalLoginPossible is null ? Undetermined : Met;
    }

    private static Outcome IAM02Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.PersonalLoginPossible == false || f.UsersCount <= 200) return NotMet;
        return f.ContainsSoftware is null || f.PersonalLoginPossible is null || f.UsersCount is null ? Undetermined : Met;
    }

    private static Outcome IAM03Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.PersonalLoginPossible == true) return NotMet;
        return f.ContainsSoftware is null || f.PersonalLoginPossible is null ? Undetermined : Met;
    }

    private static Outcome IAM05Applies(HandFacts f)
    {
        if (f.ContainsSoftware == false || f.ProcessesHealthData == false || (f.Categories?.Contains("itSystem") == false
            && f.DeviceClass == "none")) return NotMet;
        return f.ContainsSoftware == true && f.ProcessesHealthData == true && (f.Categories?.Contains("itSystem") == true
            || f.DeviceClass is not (null or "none")) ? Met : Undetermined;
    }

    private static Outcome IAM06Applies(HandFacts f)
    {
        if (f.PatientSafetyCritical == false || f.ProcessesHealthData == false || f.PersonalLoginPossible == false
            || (f.Categories?.Contains("itSystem") == false && f.DeviceClass == "none")) return NotMet;
        return f.PatientSafetyCritical == true && f.ProcessesHealthData == true && f.PersonalLoginPossible == true
            && (f.Categories?.Contains("itSystem") == true || f.DeviceClass is not (null or "none")) ? Met : Undetermined;
    }
}
