using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>incident.json</c>, written by hand.</summary>
internal static class Incident
{
    public static readonly Group Satisfied = new(nameof(Incident),
    [
        Rule.Satisfied("INC-01", "answer.Value <= parameter.MaxHours"),
        Rule.Satisfied("INC-02", "answer.Value <= parameter.MaxHours"),
        Rule.Satisfied("INC-03", "answer.Value <= parameter.MaxHours"),
    ], Judge);

    public static readonly Group Applies = new(nameof(Incident),
    [
        Rule.Applies("INC-02", "profile.Hosting in (\"supplierHosted\", \"publicCloud\") && profile.CriticalFunctions.Any(it == \"hospital\")"),
        Rule.Applies("INC-03",
            "profile.ProcessesPersonalData == true && (profile.SupplierSystemAccess == true || profile.StoresData == true"
            + " && profile.Hosting != \"onPremises\")"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.AtMost(f.INC01, f.INC01MaxHours);
        verdicts[1] = Verdict.AtMost(f.INC02, f.INC02MaxHours);
        verdicts[2] = Verdict.AtMost(f.INC03, f.INC03MaxHours);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = INC02Applies(f);
        verdicts[1] = INC03Applies(f);
    }

    private static Outcome INC02Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "supplierHosted" or "publicCloud") || f.CriticalFunctions?.Contains("hospital") == false) return NotMet;
        return f.Hosting is null || f.CriticalFunctions is null ? Undetermined : Met;
    }

    private static Outcome INC03Applies(HandFacts f)
    {
        if (f.ProcessesPersonalData == false || (f.SupplierSystemAccess == false && (f.StoresData == false
            || f.Hosting == "onPremises"))) return NotMet;
        return f.ProcessesPersonalData == true && (f.SupplierSystemAccess == true || (f.StoresData == true
            && f.Hosting is not (null or "onPremises"))) ? Met : Undetermined;
    }
}
