using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>iot-cameras.json</c>, written by hand.</summary>
internal static class IotCameras
{
    public static readonly Group Satisfied = new(nameof(IotCameras),
    [
        Rule.Satisfied("IOT-01", "answer.Value == true"),
        Rule.Satisfied("IOT-02", "answer.Value == true"),
        Rule.Satisfied("IOT-03", "answer.Value == true"),
        Rule.Satisfied("IOT-04", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("IOT-05", "answer.Value == true"),
        Rule.Satisfied("IOT-06", "answer.Value == true"),
        Rule.Satisfied("IOT-07", "answer.Value == true"),
        Rule.Satisfied("IOT-08", "answer.Value == true"),
        Rule.Satisfied("IOT-09", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(IotCameras),
    [
        Rule.Applies("IOT-01",
            "profile.RecordsVideo == true && procurement.Subject.Categories.Contains(\"videoSurveillance\")"
            + " && profile.Hosting == \"onPremises\""),
        Rule.Applies("IOT-02", "profile.RecordsVideo == true && procurement.Subject.Categories.Contains(\"videoSurveillance\")"),
        Rule.Applies("IOT-07",
            "profile.Hosting == \"onPremises\" && profile.ContainsSoftware == true && profile.NetworkConnected == true"
            + " && profile.Quantity > 50"),
        Rule.Applies("IOT-09", "profile.RadioEquipment == true && profile.DeviceClass == \"none\" && law.RedCyber <= procurement.NoticeDate"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.IOT01);
        verdicts[1] = Verdict.Yes(f.IOT02);
        verdicts[2] = Verdict.Yes(f.IOT03);
        verdicts[3] = Verdict.AtMost(f.IOT04, f.IOT04MaxDays);
        verdicts[4] = Verdict.Yes(f.IOT05);
        verdicts[5] = Verdict.Yes(f.IOT06);
        verdicts[6] = Verdict.Yes(f.IOT07);
        verdicts[7] = Verdict.Yes(f.IOT08);
        verdicts[8] = Verdict.Yes(f.IOT09);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = IOT01Applies(f);
        verdicts[1] = IOT02Applies(f);
        verdicts[2] = IOT07Applies(f);
        verdicts[3] = IOT09Applies(f);
    }

    private static Outcome IOT01Applies(HandFacts f)
    {
        if (f.RecordsVideo == false || f.Categories?.Contains("videoSurveillance") == false
            || f.Hosting is not (null or "onPremises")) return NotMet;
        return f.RecordsVideo is null || f.Categories is null || f.Hosting is null ? Undetermined : Met;
    }

    private static Outcome IOT02Applies(HandFacts f)
    {
        if (f.RecordsVideo == false || f.Categories?.Contains("videoSurveillance") == false) return NotMet;
        return f.RecordsVideo is null || f.Categories is null ? Undetermined : Met;
    }

    private static Outcome IOT07Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "onPremises") || f.ContainsSoftware == false || f.NetworkConnected == false
            || f.Quantity <= 50) return NotMet;
        return f.Hosting is null || f.ContainsSoftware is null || f.NetworkConnected is null || f.Quantity is null ? Undetermined : Met;
    }

    private static Outcome IOT09Applies(HandFacts f)
    {
        if (f.RadioEquipment == false || f.DeviceClass is not (null or "none") || f.RedCyber > f.NoticeDate) return NotMet;
        return f.RadioEquipment is null || f.DeviceClass is null || f.RedCyber is null || f.NoticeDate is null ? Undetermined : Met;
    }
}
