using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>cloud-hosting.json</c>, written by hand.</summary>
internal static class CloudHosting
{
    public static readonly Group Satisfied = new(nameof(CloudHosting),
    [
        Rule.Satisfied("CLOUD-01", "answer.Value in (\"dedicated\", \"logical\")"),
        Rule.Satisfied("CLOUD-02", "answer.Value == true"),
        Rule.Satisfied("CLOUD-03", "answer.Value <= parameter.MaxMonths"),
        Rule.Satisfied("CLOUD-04", "answer.Value >= parameter.MinDays"),
        Rule.Satisfied("CLOUD-05", "answer.Value >= parameter.MinPct"),
        Rule.Satisfied("CLOUD-06", "answer.Value == true"),
        Rule.Satisfied("CLOUD-07", "answer.Value <= parameter.MaxDays"),
    ], Judge);

    public static readonly Group Applies = new(nameof(CloudHosting),
    [
        Rule.Applies("CLOUD-05",
            "profile.Hosting in (\"supplierHosted\", \"publicCloud\") && procurement.Subject.Categories.Any(it == \"itSystem\")"),
        Rule.Applies("CLOUD-06", "profile.Hosting in (\"supplierHosted\", \"publicCloud\") && profile.Consequence.Confidentiality >= 3"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Of(f.CLOUD01, f.CLOUD01 is "dedicated" or "logical");
        verdicts[1] = Verdict.Yes(f.CLOUD02);
        verdicts[2] = Verdict.AtMost(f.CLOUD03, f.CLOUD03MaxMonths);
        verdicts[3] = Verdict.AtLeast(f.CLOUD04, f.CLOUD04MinDays);
        verdicts[4] = Verdict.AtLeast(f.CLOUD05, f.CLOUD05MinPct);
        verdicts[5] = Verdict.Yes(f.CLOUD06);
        verdicts[6] = Verdict.AtMost(f.CLOUD07, f.CLOUD07MaxDays);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = CLOUD05Applies(f);
        verdicts[1] = CLOUD06Applies(f);
    }

    private static Outcome CLOUD05Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "supplierHosted" or "publicCloud") || f.Categories?.Contains("itSystem") == false) return NotMet;
        return f.Hosting is null || f.Categories is null ? Undetermined : Met;
    }

    private static Outcome CLOUD06Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "supplierHosted" or "publicCloud") || f.Confidentiality < 3) return NotMet;
        return f.Hosting is null || f.Confidentiality is null ? Undetermined : Met;
    }
}
