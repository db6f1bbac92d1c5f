using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>medical-devices.json</c>, written by hand.</summary>
internal static class MedicalDevices
{
    public static readonly Group Satisfied = new(nameof(MedicalDevices),
    [
        Rule.Satisfied("MED-01", "answer.Value == true"),
        Rule.Satisfied("MED-02", "answer.Value >= asOf"),
        Rule.Satisfied("MED-03", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("MED-04", "answer.Value in (\"mds2\", \"equivalent\")"),
        Rule.Satisfied("MED-05", "answer.Value == true"),
        Rule.Satisfied("MED-06", "answer.Value == true"),
        Rule.Satisfied("MED-07", "answer.Value == true"),
        Rule.Satisfied("MED-08", "answer.Value == true"),
        Rule.Satisfied("MED-09", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(MedicalDevices),
    [
        Rule.Applies("MED-04", "profile.DeviceClass != \"none\" && profile.ContainsSoftware == true && profile.NetworkConnected == true"),
        Rule.Applies("MED-06",
            "profile.DeviceClass != \"none\" && profile.ContainsSoftware == true && profile.NetworkConnected == true"
            + " && profile.Updatable == true"),
        Rule.Applies("MED-08",
            "profile.DeviceClass != \"none\" && profile.ContainsSoftware == true && profile.NetworkConnected == true"
            + " && profile.PatientSafetyCritical == true"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.MED01);
        verdicts[1] = Verdict.Of(f.MED02, f.MED02 >= f.AsOf);
        verdicts[2] = Verdict.AtMost(f.MED03, f.MED03MaxDays);
        verdicts[3] = Verdict.Of(f.MED04, f.MED04 is "mds2" or "equivalent");
        verdicts[4] = Verdict.Yes(f.MED05);
        verdicts[5] = Verdict.Yes(f.MED06);
        verdicts[6] = Verdict.Yes(f.MED07);
        verdicts[7] = Verdict.Yes(f.MED08);
        verdicts[8] = Verdict.Yes(f.MED09);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = MED04Applies(f);
        verdicts[1] = MED06Applies(f);
        verdicts[2] = MED08Applies(f);
    }

    private static Outcome MED04Applies(HandFacts f)
    {
        if (f.DeviceClass == "none" || f.ContainsSoftware == false || f.NetworkConnected == false) return NotMet;
        return f.DeviceClass is null || f.ContainsSoftware is null || f.NetworkConnected is null ? Undetermined : Met;
    }

    private static Outcome MED06Applies(HandFacts f)
    {
        if (f.DeviceClass == "none" || f.ContainsSoftware == false || f.NetworkConnected == false || f.Updatable == false) return NotMet;
        return f.DeviceClass is null || f.ContainsSoftware is null || f.NetworkConnected is null || f.Updatable is null ? Undetermined : Met;
    }

    private static Outcome MED08Applies(HandFacts f)
    {
        if (f.DeviceClass == "none" || f.ContainsSoftware == false || f.NetworkConnected == false
            || f.PatientSafetyCritical == false) return NotMet;
        return f.DeviceClass is null || f.ContainsSoftware is null || f.NetworkConnected is null
            || f.PatientSafetyCritical is null ? Undetermined : Met;
    }
}
