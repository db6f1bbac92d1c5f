using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>subcontractors-control.json</c>, written by hand.</summary>
internal static class SubcontractorsControl
{
    public static readonly Group Satisfied = new(nameof(SubcontractorsControl),
    [
        Rule.Satisfied("SUB-01", "answer.Value <= parameter.MaxDays"),
        Rule.Satisfied("SUB-02", "answer.Value == true"),
        Rule.Satisfied("SUB-03", "answer.Value <= parameter.MaxDays"),
    ], Judge);

    public static readonly Group Applies = new(nameof(SubcontractorsControl),
    [
        Rule.Applies("SUB-01", "(profile.SupplierSystemAccess == true || profile.StoresData == true && profile.Hosting != \"onPremises\")"),
        Rule.Applies("SUB-03",
            "agreement.TermMonths > 12 && (profile.ContainsSoftware == true || (profile.SupplierSystemAccess == true"
            + " || profile.StoresData == true && profile.Hosting != \"onPremises\"))"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.AtMost(f.SUB01, f.SUB01MaxDays);
        verdicts[1] = Verdict.Yes(f.SUB02);
        verdicts[2] = Verdict.AtMost(f.SUB03, f.SUB03MaxDays);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = SUB01Applies(f);
        verdicts[1] = SUB03Applies(f);
    }

    private static Outcome SUB01Applies(HandFacts f)
    {
        if (f.SupplierSystemAccess == true || (f.StoresData == true && f.Hosting is not (null or "onPremises"))) return Met;
        return f.SupplierSystemAccess == false && (f.StoresData == false || f.Hosting == "onPremises") ? NotMet : Undetermined;
    }

    private static Outcome SUB03Applies(HandFacts f)
    {
        if (f.TermMonths <= 12 || (f.ContainsSoftware == false && (f.SupplierSystemAccess == false && (f.StoresData == false
            || f.Hosting == "onPremises")))) return NotMet;
        return f.TermMonths > 12 && (f.ContainsSoftware == true || (f.SupplierSystemAccess == true || (f.StoresData == true
            && f.Hosting is not (null or "onPremises")))) ? Met : Undetermined;
    }
}
